"""Groups: "de drie betrokken gemeenten", "de Drentse gemeenten", "beide colleges"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.entities.memory import recall_before
from kg.entities.tables import read_table
from kg.model import Entity, EntityType, Reference, Span

_WORDS = (
    *("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien"),
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)}
_NOUNS = (
    r"gemeenten|colleges|gemeenteraden|raden|gemeentebesturen|deelnemers|partners|eigenaren"
    r"|gemeentes"
    r"|eigenaar-gemeenten|deelnemersgemeenten"
)
_GROUP = re.compile(
    rf"\b(?P<det>[Dd]e|[Dd]eze|[Dd]ie|[Aa]lle|[Oo]nze|[Bb]eide)(?: (?P<det2>beide|alle))?"
    rf"(?: (?P<n>{'|'.join(_NUMBERS)}|\d{{1,3}}))?"
    r"(?: (?P<rest>andere|overige))?"
    r"(?: (?P<kind>betrokken|deelnemende|samenwerkende|genoemde|aangesloten))?"
    r"(?: (?P<adj>[A-Z][\w-]+e?r?))?"
    rf" (?P<noun>{_NOUNS})\b(?! [A-Z'])",
)
_EACH = re.compile(
    r"\b(?:(?:[Ee]lke?|[Ii]edere?) (?:deelnemende |van de )?(?:gemeente|college|deelnemer)"
    r"|[Dd]e deelnemers|[Dd]e deelnemende (?:gemeenten|colleges)"
    r"|per (?:deelnemende )?gemeente)\b(?! [A-Z'])"
)
_PRONOUN = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n)|^)(?:Zij|Ze|Beide|Beiden)(?= (?:hebben|zijn|leveren|nemen|werken"
    r"|vormen|dragen|betalen|doen|voeren|delen|zitten|waren|hadden|namen|willen|kiezen|gaan"
    r"|laten|maken|krijgen|bezitten|houden|brengen|leggen)\b)",
    re.MULTILINE,
)
_LIST_GAP = re.compile(
    r"[,;]?\s*\n\s*(?:[-•*▪] )?(?:gemeente )?|(?:,? (?:en|alsmede|evenals)(?: de| het)?"
    r"|,)(?: (?:de )?(?:gemeenten?|provincie|waterschap))? $"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What decides who belongs to a group."""

    text: str
    """Folded text of the document."""
    municipalities: Sequence[Entity]
    """Registered municipalities."""
    provinces: Sequence[Entity]
    """Registered provinces."""
    issuer: Entity | None
    """Who speaks."""
    year: int
    """The year the document speaks of."""


def find_groups(setting: Setting, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for groups whose members the text or the register settles; others give none.

    A number is a checksum: "de drie gemeenten" resolves to three or to nothing.

    Args:
        setting: the document and the register.
        named: references by name, in text order, in the same offsets as `setting.text`.
    """
    for match in _GROUP.finditer(setting.text):
        members, how = _find_members(setting, named, match)
        if members:
            yield Reference(
                span=Span(start=match.start(), end=match.end()), entities=members, resolved_by=how
            )
    for match in (*_PRONOUN.finditer(setting.text), *_EACH.finditer(setting.text)):
        before = recall_before(named, match.start())
        members = _enumerated(setting, before, 2 if match.group().startswith("Beide") else None)
        if members:
            span = Span(start=match.start(), end=match.end())
            yield Reference(span=span, entities=members, resolved_by="group:enumerated")


def _find_members(
    setting: Setting, named: Sequence[Reference], match: re.Match[str]
) -> tuple[tuple[Entity, ...], str]:
    number = _number(match)
    if match["adj"]:
        members = _of_province(setting, match["adj"])
        others = tuple(e for e in members if not (match["rest"] and e == setting.issuer))
        wanted = number is None or number in {len(members), len(others)}
        return (others, f"group:province@{setting.year}") if wanted else ((), "")
    if number is None and match["kind"] is None and match["det"].lower() != "deze":
        return (), ""
    before = recall_before(named, match.start())
    members = _enumerated(setting, before, number)
    if match["rest"] and setting.issuer:
        members = tuple(e for e in members if e.iri != setting.issuer.iri)
    return members, "group:enumerated"


def _number(match: re.Match[str]) -> int | None:
    if "beide" in (match["det"].lower(), (match["det2"] or "").lower()):
        return 2
    word = match["n"]
    if word is None:
        return None
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _of_province(setting: Setting, adjective: str) -> tuple[Entity, ...]:
    names = read_table("adjectives")["provinces"]
    province = next((p for p in setting.provinces if adjective in names.get(p.name, ())), None)
    if province is None:
        return ()
    day = f"{setting.year}-07-01"
    members = (
        m for m in setting.municipalities if m.province == province.iri and m.period.holds_on(day)
    )
    return tuple(sorted(members, key=lambda m: m.name))


def _enumerated(
    setting: Setting, before: Sequence[Reference], number: int | None
) -> tuple[Entity, ...]:
    """The latest enumeration of that size, with the issuer where the number asks for one more."""
    runs = _runs(setting.text, before)
    issuer = [setting.issuer] if setting.issuer else []
    for run in reversed(runs):
        extended = _unique([*run, *issuer])
        if number is None and len(run) > 1:
            return tuple(run)
        if len(run) == number:
            return tuple(run)
        if len(extended) == number:
            return tuple(extended)
    everyone = _unique(e for r in before for e in r.entities if e.type is EntityType.MUNICIPALITY)
    for members in (everyone, _unique([*everyone, *issuer])):
        if len(members) == number:
            return tuple(members)
    return ()


def _runs(text: str, named: Sequence[Reference]) -> list[list[Entity]]:
    """Municipalities that stand in one enumeration, run by run."""
    runs: list[list[Entity]] = []
    end = -1
    for reference in named:
        members = [e for e in reference.entities if e.type is EntityType.MUNICIPALITY]
        if not members:
            continue
        gap = text[end : reference.span.start] if end >= 0 else "."
        if runs and _LIST_GAP.fullmatch(gap if gap.startswith((",", " ")) else f" {gap}"):
            runs[-1] = _unique([*runs[-1], *members])
        else:
            runs.append(_unique(members))
        end = reference.span.end
    return runs


def _unique(entities: Iterable[Entity]) -> list[Entity]:
    return list({entity.iri: entity for entity in entities}.values())
