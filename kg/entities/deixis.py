"""Who "wij", "onze gemeente" and "de gemeente" are: the issuer, unless somebody else is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, EntityType, Reference, Span
from kg.structure import PORTFOLIO, Places

_NAMELESS = r"(?![ \n]+(?:[A-Z]|'s-))"
_US = (
    r"ons(?:(?<=[Vv]oor ons)|(?<=[Vv]an ons)|(?<=[Mm]et ons)|(?<=[Aa]an ons)"
    r"|(?<=[Nn]amens ons)|(?<=[Bb]ij ons)|(?<=[Dd]oor ons)"
    r"|(?<=heeft ons)|(?<=verstrekt ons)|(?<=verstrekte ons)|(?<=verleent ons)"
    r"|(?<=verleende ons)|(?<=gaf ons)|(?<=betaalt ons)|(?<=krijgt ons)"
    r"|(?<=geeft ons)|(?<=lukt ons)|(?<= en ons)(?=[.,;:)]))"
    r"|(?P<possessive>[Oo]n(?:s|ze)(?= (?!in |op |per |voor |met |aan |bij |een |de |het )"
    r"[a-zà-ÿ-]+))"
)
_BEGIN = r"(?=[BDEGHOPTWbdeghoptw])\b"
"""Where one of the words below may begin: a letter is seen sooner than that none of them fits."""
_SELF = re.compile(
    rf"{_BEGIN}(?:(?:[Ww]ij|[Ww]e|WIJ)|(?:(?:[Oo]nze|[Dd]e) (?:eigen )?(?:gemeente"
    rf"|organisatie(?= van de gemeente)){_NAMELESS}"
    r"|(?:[Hh]et|[Oo]ns) (?:college(?: van burgemeester en wethouders| van B&W)?"
    rf"|gemeentebestuur){_NAMELESS}(?! van [A-Z])"
    rf"|[Bb]urgemeester en wethouders{_NAMELESS}(?! van)"
    rf"|[Dd]e (?:gemeente)?raad{_NAMELESS}(?! van (?!onze))|[Oo]nze (?:gemeente)?raad)"
    r"|(?:(?:(?:[Dd]e|[Oo]nze|[Ee]en|[Tt]wee|[Ee]lke) )?(?:[Ww]ethouders?"
    r"|[Bb]urgemeester|[Pp]ortefeuillehouder|[Gg]edeputeerde(?! [Ss]taten))\b(?! en"
    rf" wethouders)(?! (?:(?:[A-Z][\w.-]+|(?:van )?{PORTFOLIO}(?: en {PORTFOLIO})?) )*"
    r"(?:(?:van|uit|namens) (?!onze|ons)|in (?:de gemeente )?[A-Z][a-z])))"
    rf"|{_US})(?![\w-])"
)
_SELF_ANYBODY = re.compile(
    rf"{_BEGIN}(?:[Ww]ij|[Ww]e|[Oo]nze (?:eigen )?gemeente{_NAMELESS}|{_US})(?![\w-])"
)
_SELF_BOARD = re.compile(
    rf"{_BEGIN}(?:[Ww]ij|[Ww]e|[Oo](?:nze|ns) (?:eigen )?(?:\w*dienst|organisatie|\w*regio|regeling"
    rf"|\w*schap|stichting|vereniging|co[oö]peratie|bedrijf|samenwerkingsverband){_NAMELESS}"
    rf"|ons(?= (?:de|het|een|hun|alle)\b)|{_US})(?![\w-])"
)
_SELF_PROVINCE = re.compile(
    rf"{_BEGIN}(?:[Ww]ij|[Ww]e|[Oo]nze provincie"
    r"|(?:[Hh]et college van )?[Gg]edeputeerde [Ss]taten(?! van)"
    rf"|[Pp]rovinciale [Ss]taten(?! van)|{_US})(?![\w-])"
)
_SELF_WATER = re.compile(
    rf"{_BEGIN}(?:[Ww]ij|[Ww]e|(?:[Hh]et|[Oo]ns) (?:waterschap|hoogheemraadschap)"
    rf"{_NAMELESS}|{_US})(?![\w-])"
)
_PATTERNS = {
    EntityType.MUNICIPALITY: _SELF,
    EntityType.PROVINCE: _SELF_PROVINCE,
    EntityType.WATER_BOARD: _SELF_WATER,
}
_QUOTED = re.compile(r"\"[^\"\n]{12,400}\"|(?<=: )'[^\n]{12,400}?'(?!\w)")
_SENT = re.compile(
    r"\b(?:lever(?:t|en|de|den)|wijst|wijzen|benoemt|benoemen|vaardigt|vaardigen|draagt|dragen|stelt"
    r"|heeft|hebben|stuurt|sturen|kiest|kiezen)(?: [a-zà-ÿ]+){0,2} $"
)
_INDEFINITE = re.compile(r"(?:een|één|twee|drie|vier) ", re.IGNORECASE)
_FIRST = re.compile(r"(?:wij|we|ons|onze)", re.IGNORECASE)
_OFFICE = re.compile(rf"\b(?:[Dd]e|[Oo]nze) rekenkamer(?:commissie)?\b{_NAMELESS}(?! van)(?!-)")
_GENERIC = re.compile(r"\b(?:[Ee]en|[Ee]lke|[Ii]edere|[Aa]ndere|welke) $")


def find_issuer_references(
    text: str, issuer: Entity, *, is_known: bool, home: Entity | None = None
) -> Iterator[Reference]:
    """References to the issuer, and to the government whose audit office speaks.

    Where it is unknown who speaks, only the first person means them.

    A possessive ("onze bijdrage") carries the preposition "van".

    Args:
        text: smoothed text, offsets as in the stored one.
        issuer: who speaks.
        is_known: whether a document or its manifest says who that is.
        home: whom an audit office audits: "de gemeente" in its reports, though never "wij".
    """
    yield from _find_office(text, issuer, home)
    pattern = _PATTERNS.get((home or issuer).type, _SELF_BOARD) if is_known else _SELF_ANYBODY
    quoted = Places()
    for match in _QUOTED.finditer(text):
        quoted.take(*match.span())
    for match in pattern.finditer(text):
        if not quoted.is_free(match.start(), match.start() + 1):
            continue
        if _is_somebody(text, match):
            continue
        is_first = home is None or _FIRST.fullmatch(match.group())
        yield Reference(
            span=Span(start=match.start(), end=match.end()),
            entities=(issuer if is_first or home is None else home,),
            resolved_by="issuer",
            preposition="van" if match.lastgroup else None,
        )


def _find_office(text: str, issuer: Entity, home: Entity | None) -> Iterator[Reference]:
    """An audit office that speaks of itself: "de rekenkamer"."""
    if home is not None:
        for match in _OFFICE.finditer(text):
            span = Span(start=match.start(), end=match.end())
            yield Reference(span=span, entities=(issuer,), resolved_by="issuer")


def _is_somebody(text: str, match: re.Match[str]) -> bool:
    """Whether the words mean anybody of that kind, or whom others send: "levert een wethouder"."""
    if _GENERIC.search(text[max(0, match.start() - 8) : match.start()]):
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    return _INDEFINITE.match(match.group()) is not None and _SENT.search(before) is not None
