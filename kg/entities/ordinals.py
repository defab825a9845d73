"""Which of the two: "de eerste ... de tweede", "laatstgenoemde", "eerstgenoemde gemeente"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.entities.enumerations import find_sentence
from kg.entities.memory import recall_before
from kg.model import GOVERNMENTS, VEHICLES, Entity, EntityType, Reference, Span

_VERB = (
    r"(?:is|was|zit|heeft|had|wordt|werd|doet|deed|neemt|nam|levert|betaalt|betaalde|draagt|krijgt"
    r"|kreeg|ontvangt|bezit|houdt|laat|liet|voert|verzorgt|int|werkt|valt|staat|gaat|ging|blijft"
    r"|koopt|kocht|koos|kiest|sluit|sloot|stapte|bracht|kwam|komt|treedt|trad|telt|beheert|regelt"
    r"|zijn|hebben|vormen|doen|werken|nemen|betalen|laten)\b"
)
_ORDINAL = re.compile(
    r"\b(?:(?P<first>[Dd]e eerste|[Hh]et eerste|[Ee]erstgenoemde)"
    r"|(?P<second>[Dd]e tweede|[Hh]et tweede|(?:[Dd]e )?[Ll]aatstgenoemde|[Dd]e(?:ze)? laatste))"
    r"(?P<pair> twee)?"
    r"(?P<noun> (?:gemeente|provincie|regeling|dienst|stichting|partij|organisatie))?"
    r"\b(?!-| [A-Z])"
)
_VERB_NEXT = re.compile(rf"[.,;:)]| {_VERB}| (?:ook|juist|alleen|wel|niet) ")
_FIRST = re.compile(r"\b(?:[Dd]e eerste|[Ee]erstgenoemde) (?:[a-z]+)\b")
_MOST = 400  # code points back to the two


def find_ordinals(text: str, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for one of two that a sentence before named in one enumeration.

    Args:
        text: smoothed text.
        named: references by name, in text order.
    """
    for match in _ORDINAL.finditer(text):
        first = _find_first(text, match)
        is_sure = match["noun"] or match["pair"] or first is not None
        if not is_sure and not _VERB_NEXT.match(text, match.end()):
            continue
        chosen = _choose(match, _listed(text, named, first if first is not None else match.start()))
        if chosen:
            yield Reference(
                span=Span(start=match.start(), end=match.end()),
                entities=chosen,
                resolved_by="noun",
            )


def _find_first(text: str, match: re.Match[str]) -> int | None:
    """Where its own sentence says "de eerste" before "de tweede", or None."""
    low, _ = find_sentence(text, match.start(), match.start())
    first = _FIRST.search(text, low, match.start()) if match["second"] else None
    return first.start() if first is not None else None


def _choose(match: re.Match[str], listed: Sequence[Entity]) -> tuple[Entity, ...]:
    if match["pair"]:
        fits = len(listed) > 2
        return tuple(listed[:2] if match["first"] else listed[-2:]) if fits else ()
    if len(listed) == 2:
        return (listed[0] if match["first"] else listed[1],)
    is_end = len(listed) > 2 and "genoemde" in match.group()
    return (listed[0] if match["first"] else listed[-1],) if is_end else ()


def _listed(text: str, named: Sequence[Reference], place: int) -> Sequence[Entity]:
    """The bodies, or the governments, of the last sentence before that names two or more."""
    before = [r for r in recall_before(named, place) if place - r.span.end <= _MOST]
    if not before:
        return ()
    own, _ = find_sentence(text, place, place)
    low, high = find_sentence(text, before[-1].span.start, before[-1].span.end)
    if low == own and len(before) < 2:
        return ()
    inside = [r for r in before if low <= r.span.start and r.span.end <= high]
    for family in (VEHICLES, GOVERNMENTS | {EntityType.NATIONAL_BODY}):
        found = list({e.iri: e for r in inside for e in r.entities if e.type in family}.values())
        if len(found) > 1:
            return found
    return ()
