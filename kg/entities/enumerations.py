"""Enumerations a text has given so far: what "de drie gemeenten" may point back at."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.entities.memory import recall_before
from kg.model import VEHICLES, Entity, EntityType, Reference

_LIST_GAP = re.compile(
    r" [-|/] |[,;]?\s*\n\s*(?:[-•*▪] )?(?:gemeente )?"
    r"|(?:,? (?:en|alsmede|evenals)(?: ook)?(?: de| het| met)?|,)"
    r"(?: (?:van )?(?:dat van |die van )?(?:het college van |de raad van )?(?:de |het )?"
    r"(?:gemeenten?|provincies?|waterschap(?:pen)?|hoogheemraadschap"
    r"|(?:[Gg]edeputeerde|[Pp]rovinciale) [Ss]taten van))? $"
)
_WITH = re.compile(
    r"\b(?:met|naast|evenals|net als|net zoals)(?: de)?(?: buur)?(?: ?gemeenten?)? $", re.IGNORECASE
)
_END = re.compile(r"[.!?](?:\s|$)|:\s(?=[A-Z])|\n")
_SENTENCE = 400  # code points that a sentence is looked for around an enumeration


@dataclass(slots=True)
class Run:
    """Organisations that stand in one enumeration."""

    members: list[Entity]
    """In text order."""
    start: int
    """Where the first stands."""
    end: int
    """Where the last ends."""


def read_runs(
    text: str, named: Sequence[Reference], place: int, types: Collection[EntityType]
) -> list[Run]:
    """Enumerations of organisations of some types before `place`, in text order.

    Args:
        text: folded text.
        named: references by name and groups resolved so far, in text order.
        place: offset in the text.
        types: what the members may be.
    """
    runs: list[Run] = []
    for reference in recall_before(named, place):
        members = [e for e in reference.entities if e.type in types]
        if not members:
            continue
        gap = text[runs[-1].end : reference.span.start] if runs else "."
        if runs and _LIST_GAP.fullmatch(gap if gap.startswith((",", " ")) else f" {gap}"):
            runs[-1].members = unite(runs[-1].members, members)
        else:
            runs.append(Run(members=unite(members), start=reference.span.start, end=0))
        runs[-1].end = reference.span.end
    return runs


def unite(*parts: Iterable[Entity]) -> list[Entity]:
    """Every entity once, in order of first appearance."""
    return list({entity.iri: entity for part in parts for entity in part}.values())


def is_company(text: str, run: Run) -> bool:
    """Whether an enumeration only names the others: "samen met Tiel en Buren"."""
    return _WITH.search(text[max(0, run.start - 40) : run.start]) is not None


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence or line around a stretch begins and ends."""
    low = max(0, start - _SENTENCE)
    ends = [m.end() for m in _END.finditer(text, low, start)]
    after = _END.search(text, end, end + _SENTENCE)
    return (ends[-1] if ends else low), (after.start() if after else min(len(text), end + 400))


def bodies_beside(text: str, run: Run, named: Sequence[Reference]) -> Iterator[str]:
    """IRIs of the vehicles an enumeration speaks of: in its sentence, else the last before it."""
    low, high = find_sentence(text, run.start, run.end)
    vehicles = [r for r in named if r.entities[0].type in VEHICLES]
    beside = [r for r in vehicles if low <= r.span.start and r.span.end <= high]
    before = [r for r in vehicles if r.span.end <= run.start]
    for reference in beside or before[-1:]:
        yield from (e.iri for e in reference.entities)
