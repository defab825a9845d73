"""Where a text speaks of a group: the nouns of groups.toml, "elke gemeente", "zij", "de drie"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.entities.counting import NUMBER, read_number
from kg.entities.tables import read_table
from kg.model import GOVERNMENTS, VEHICLES, EntityType

_CAPITAL = "A-ZÀ-Ý"
_NUMBER = rf"(?P<n>{NUMBER}|(?i:{NUMBER}))"
_DETERMINER = (
    r"(?P<det>[Dd]eze|[Dd]e|[Dd]ie|[Aa]lle|[Oo]nze|[Bb]eide|[Hh]un)(?: (?P<det2>beide|alle))?"
)
_KIND = (
    r"betrokken|deelnemende|samenwerkende|genoemde|bovengenoemde|voornoemde|aangesloten|huidige"
    r"|participerende|aandeelhoudende|fuserende|opdrachtgevende"
)
_VERB = r"(?:(?!(?:g?een|tussen|binnen|samen)\b)[a-zà-ÿ]*(?:en|gaan|staan|zien|doen|zijn|slaan)\b)"
_SINGULAR = r"(?:heft|int|doet|deed|verzorgt|voert|voerde|regelt|levert|betaalt|ontvangt|krijgt)\b"
_BREAK = rf"(?=[.,;:)](?!\d)|$| (?:{_VERB}|samen\b|gezamenlijk\b|elk\b|ieder\b|ook\b|{_SINGULAR}))"
_PART = re.compile(
    r"\b(?:een|één|geen|enkele|sommige|enige|veel|weinig|meeste|meerderheid|deel|helft|aantal"
    rf"|grootste|kleinste|wie|welke|{NUMBER}) (?:van|uit) $",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?P<people>(?:[Éé]én|[Ee]en|[Tt]wee|[Dd]rie) (?:wethouders?|bestuurders?|burgemeesters?"
    r"|leden|lid|collegeleden|collegelid|vertegenwoordigers?|bestuursleden|bestuurslid) )?"
    r"(?:(?:[Ee]lke?|[Ii]edere?) (?:(?:aan)?deelnemende |aangesloten |van de )?"
    r"(?P<noun>gemeente|college|deelnemer|gemeenteraad|raad|aandeelhouder|partner)"
    r"|(?P<per>[Pp]er) (?:deelnemende )?(?P<noun2>gemeente|deelnemer|college))\b"
    rf"(?! [{_CAPITAL}']| van burgemeester)"
)
_PRONOUN = re.compile(
    rf"\b(?:(?:[Zz]ij|[Zz]e)(?= {_VERB})"
    r"|zij(?:(?<=[a-z]en zij)|(?<=zijn zij)|(?<=waarvan zij)|(?<=waarin zij)|(?<=waaraan zij))"
    r"|hen(?:(?<=van hen)|(?<=voor hen)|(?<=aan hen)|(?<=door hen)|(?<=bij hen))"
    r"|(?P<each>[Ee]lk|[Ii]eder) van hen"
    r"|(?:(?<=[.;] )|^)(?:Elk|Ieder)(?= (?:bezit|betaalt|levert|draagt|houdt|benoemt|wijst"
    r"|krijgt|vaardigt|stuurt|heeft (?:een|één|de helft|\d))\b))\b"
)
_BOTH = re.compile(
    rf"\b(?:Beiden?(?= {_VERB})|(?:(?<=van )|(?<=in )|(?<=bij )|(?<=aan )|(?<=voor )|(?<=door )"
    r"|(?<=op )|(?<=namens ))(?:beiden?|allebei)"
    rf"(?=[.,;)]|$| (?:{_VERB}|zit|heeft|is|was|wordt|blijft)\b))"
)
_WATCHED = re.compile(
    r"(?:(?<=toezicht op )|(?<=houder op )|(?<=houder van ))(?:(?:alle|de|die|deze) )?"
    rf"(?P<n>{NUMBER}|beide)(?= (?:is|was|ligt|wordt|blijft)\b|[.,;])"
)
"""Who is watched over together is a body, though governments were named last."""
_COUNT = re.compile(
    rf"\b(?P<each>(?:[Ee]lk|[Ii]eder) van )?(?:[Dd]e|[Aa]lle|[Dd]ie|[Dd]eze)"
    rf" (?P<rest>(?:andere|overige|resterende) )?(?P<n>{NUMBER})"
    rf"(?:{_BREAK}|(?(each)(?= [a-z]+t\b)|(?!)))"
    rf"|\b[Aa]lle (?:de )?(?P<n3>{NUMBER}){_BREAK}"
)
_US = re.compile(
    r"\b(?:ons|[Ww]ij|[Ww]e) (?:(?P<two>beiden?|allebei|tweeën)|(?P<three>(?:alle )?drie(?:ën)?))\b"
)
_WE = re.compile(r"\b(?:[Ww]ij|[Ww]e)(?= (?:samen )?als (?:\w+ende )?(?:gemeenten|deelnemers)\b)")
_PARTIES = re.compile(r"\b(?:(?:[Ee]lk|[Ii]eder) (?:der|van de) )?(?:[Dd]e )?[Pp]artijen\b")
_ARE_PARTIES = re.compile(r"\bhierna[^.\n]{0,40}\bpartijen\b", re.IGNORECASE)
_OWN = re.compile(
    r"\b[Hh]un(?= (?:jaarlijkse |gezamenlijke |eigen )?(?:bijdragen?|aandeel|aandelen|belang"
    r"|deelneming|deelname|subsidie)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One stretch that speaks of a group."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    types: frozenset[EntityType]
    """What its members may be."""
    need: str
    """What settles it: "number", "us", "stated", "member", "near", "pronoun" or "place"."""
    number: int | None = None
    """How many it says."""
    is_rest: bool = False
    """Whether it says "andere"."""
    place: str | None = None
    """Its adjective or the name before "-gemeenten"."""
    preposition: str | None = None
    """"van" of a possessive."""
    is_part: bool = False
    """Whether the text speaks of some of them only: "een van de drie gemeenten"."""


@cache
def _rows() -> tuple[tuple[re.Pattern[str], frozenset[EntityType], str], ...]:
    return tuple(
        (re.compile(row["noun"]), _types(row["types"]), row["bare"])
        for row in read_table("groups")["group"]
    )


def _types(names: list[str]) -> frozenset[EntityType]:
    wide = {"government": GOVERNMENTS, "vehicle": VEHICLES}
    return frozenset(t for name in names for t in wide.get(name) or {EntityType(name)})


@cache
def _phrase() -> re.Pattern[str]:
    nouns = "|".join(row["noun"] for row in read_table("groups")["group"])
    return re.compile(
        rf"(?<![\w-])(?:(?:[Ee]lk|[Ii]eder|[Aa]llen|[Bb]eide) van )?"
        rf"(?:{_DETERMINER}(?: {_NUMBER})?(?: de)?|(?P<n2>(?i:{NUMBER})))"
        rf"(?: (?P<rest>andere|overige|resterende))?(?: (?P<n3>{NUMBER}))?(?: (?P<kind>{_KIND}))?"
        rf"(?: (?P<place>[{_CAPITAL}][\w'+-]*?)(?: |-)?| )(?P<noun>{nouns})"
        rf"\b(?! [{_CAPITAL}'](?!eder|lk|n het|n de)|-)"
    )


def find_wordings(text: str) -> list[Wording]:
    """Every stretch that speaks of a group, in text order, none inside another.

    Args:
        text: folded text.
    """
    found = [
        *_find_phrases(text),
        *_find_each(text),
        *(_pronoun(m) for m in _PRONOUN.finditer(text)),
        *(
            _of(m, VEHICLES, "number", 2 if m["n"] == "beide" else read_number(m["n"]))
            for m in _WATCHED.finditer(text)
        ),
        *(_of(m, GOVERNMENTS | VEHICLES, "number", 2) for m in _BOTH.finditer(text)),
        *(
            replace(
                _of(m, GOVERNMENTS | VEHICLES, "number", read_number(m["n"] or m["n3"])),
                is_rest=m["rest"] is not None,
            )
            for m in _COUNT.finditer(text)
        ),
        *(_of(m, GOVERNMENTS, "us", 2 if m["two"] else 3) for m in _US.finditer(text)),
        *(_of(m, GOVERNMENTS, "pronoun", None, "van") for m in _OWN.finditer(text)),
        *(_of(m, GOVERNMENTS, "member", None) for m in _WE.finditer(text)),
        *_find_parties(text),
    ]
    kept: list[Wording] = []
    for wording in sorted(found, key=lambda w: (w.start, -w.end)):
        if not kept or wording.start >= kept[-1].end:
            kept.append(wording)
    return kept


def _of(
    match: re.Match[str],
    types: frozenset[EntityType],
    need: str,
    number: int | None,
    preposition: str | None = None,
) -> Wording:
    return Wording(
        start=match.start(),
        end=match.end(),
        types=types,
        need=need,
        number=number,
        preposition=preposition,
    )


def _pronoun(match: re.Match[str]) -> Wording:
    return _of(match, GOVERNMENTS, "pronoun", None)


def _find_each(text: str) -> Iterator[Wording]:
    for match in _EACH.finditer(text):
        noun = match["noun"] or match["noun2"]
        is_any = noun in {"deelnemer", "aandeelhouder", "partner"}
        types = GOVERNMENTS if is_any else frozenset({EntityType.MUNICIPALITY})
        yield _of(match, types, "member", None)


def _find_parties(text: str) -> Iterator[Wording]:
    """The parties of a contract that calls them so: "hierna: partijen"."""
    defined = _ARE_PARTIES.search(text)
    if defined is not None:
        for match in _PARTIES.finditer(text, defined.end()):
            yield _of(match, GOVERNMENTS, "member", None)


def _find_phrases(text: str) -> Iterator[Wording]:
    for match in _phrase().finditer(text):
        if match["det"] is None and match["place"] and text[match.end("place")] != " ":
            continue  # "vier Bollengemeenten" may be any four of them
        types, bare = next((t, b) for p, t, b in _rows() if p.fullmatch(match["noun"]))
        number = _count(match)
        yield Wording(
            start=match.start(),
            end=match.end(),
            types=types,
            need=_need(match, number, bare),
            number=number,
            is_rest=match["rest"] is not None,
            place=match["place"],
            is_part=_PART.search(text[max(0, match.start() - 24) : match.start()]) is not None,
        )


def _count(match: re.Match[str]) -> int | None:
    if "beide" in ((match["det"] or "").lower(), (match["det2"] or "").lower()):
        return 2
    words = match["n"] or match["n2"] or match["n3"]
    return read_number(words) if words else None


def _need(match: re.Match[str], number: int | None, bare: str) -> str:
    if match["det"] is None:
        return "place"
    if number is not None:
        return "number"
    determiner = match["det"].lower()
    if match["kind"] or determiner in {"deze", "die"}:
        return "stated"
    if determiner == "hun" and bare == "never":
        return "pronoun"
    if determiner == "alle" and bare == "near":
        return "place"
    return bare
