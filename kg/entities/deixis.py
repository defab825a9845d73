"""Who "wij", "onze gemeente" and "de gemeente" are: the issuer, unless somebody else is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Entity, EntityType, Reference, Span
from kg.structure import Places

_NAMELESS = r"(?![ \n]+(?:[A-Z]|'s-))"
_SELF = re.compile(
    r"\b(?:(?:[Ww]ij|[Ww]e|WIJ)|(?:(?:[Oo]nze|[Dd]e) (?:eigen )?(?:gemeente"
    rf"|organisatie(?= van de gemeente)){_NAMELESS}"
    r"|(?:[Hh]et|[Oo]ns) (?:college(?: van burgemeester en wethouders| van B&W)?"
    rf"|gemeentebestuur){_NAMELESS}(?! van [A-Z])"
    rf"|[Bb]urgemeester en wethouders{_NAMELESS}(?! van)"
    rf"|[Dd]e (?:gemeente)?raad{_NAMELESS}(?! van (?!onze))|[Oo]nze (?:gemeente)?raad)"
    r"|(?:(?:(?:[Dd]e|[Oo]nze|[Ee]en|[Tt]wee|[Ee]lke) )?(?:[Ww]ethouders?"
    r"|[Bb]urgemeester|[Pp]ortefeuillehouder|[Gg]edeputeerde(?! [Ss]taten))\b(?! en"
    r" wethouders)(?! (?:[A-Z][\w.-]+ )*(?:van|uit|namens) (?!onze|ons)))"
    r"|(?:(?<=[Vv]oor )ons|(?<=[Vv]an )ons|(?<=[Mm]et )ons|(?<=[Aa]an )ons"
    r"|(?<=[Nn]amens )ons|(?<=[Bb]ij )ons|(?<=[Dd]oor )ons"
    r"|(?<=heeft )ons|(?<=verstrekt )ons|(?<=verstrekte )ons|(?<=verleent )ons"
    r"|(?<=verleende )ons|(?<=gaf )ons|(?<=betaalt )ons|(?<=krijgt )ons"
    r"|(?<=geeft )ons|(?<=lukt )ons)"
    r"|(?P<possessive>[Oo]n(?:s|ze)(?= (?!in |op |per |voor |met |aan |bij |een |de |het )"
    r"[a-zà-ÿ-]+)))(?![\w-])"
)
_SELF_BOARD = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]nze?|ons)\b")
_QUOTED = re.compile(r"\"[^\"\n]{12,400}\"|(?<=: )'[^\n]{12,400}?'(?!\w)")
_GENERIC = re.compile(r"\b(?:[Ee]en|[Ee]lke|[Ii]edere|[Aa]ndere|welke) $")


def find_issuer_references(text: str, issuer: Entity | None) -> Iterator[Reference]:
    """References to the issuer; none when the issuer is unknown.

    A possessive ("onze bijdrage") carries the preposition "van".

    Args:
        text: smoothed text, offsets as in the stored one.
        issuer: who speaks, or None.
    """
    if issuer is None:
        return
    pattern = _SELF if issuer.type is EntityType.MUNICIPALITY else _SELF_BOARD
    quoted = Places()
    for match in _QUOTED.finditer(text):
        quoted.take(*match.span())
    for match in pattern.finditer(text):
        if not quoted.is_free(match.start(), match.start() + 1):
            continue
        if _GENERIC.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        yield Reference(
            span=Span(start=match.start(), end=match.end()),
            entities=(issuer,),
            resolved_by="issuer",
            preposition="van" if match.lastgroup else None,
        )
