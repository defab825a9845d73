"""Frames against a masked clause: which fit, and what fills their slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick

from kg.claims.frames import Frame, Part, read_frames
from kg.claims.literals import find_literals

_SPEAKERS = "AEGN"
_FINITE = re.compile(
    r"(?<!te )\b(?:neemt|nemen|nam|namen|doet|doen|deed|deden|participe(?:ert|ren)"
    r"|werk(?:t|en|te|ten)|trek(?:t|ken)|tre(?:edt|den)|trad(?:en)?|sluit(?:en)?|sloot|sloten"
    r"|beta(?:alt|len|alde|alden)|draagt|dragen|droeg(?:en)?|leg(?:t|gen)|financie(?:rt|ren)"
    r"|subsidi(?:eert|ëren)|bekostig(?:t|en)|bezit(?:ten)?|bezat(?:en)?|houd(?:t|en)|hield(?:en)?|heeft|hebben|had(?:den)?"
    r"|is|zijn|was|waren|blij(?:ft|ven)|maakt|maken|maakte|laat|laten)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"<\d+:([A-Z]):")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame found in a clause."""

    frame: Frame
    """The frame."""
    slots: dict[str, int | None]
    """Slot → index of its phrase; None where the clause leaves it unsaid."""


def match_frames(clause: str) -> Iterator[Match]:
    """Every frame that fits a masked clause, in the order of the table."""
    for frame in _list_frames(clause):
        if not all(words.search(clause) for words in frame.words):
            continue
        if frame.unless is not None and frame.unless.search(clause):
            continue
        match = _match(frame, clause)
        if match is not None:
            yield match
            yield from _more_objects(match, clause)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """Frames by what a clause must hold before they can fit."""

    frames: tuple[Frame, ...]
    """All frames."""
    literals: tuple[str, ...]
    """Literals, in the order of the automaton."""
    automaton: AhoCorasick
    """Finds every literal in a clause at once."""
    by_literal: tuple[tuple[int, ...], ...]
    """Literal → places of the frames it may open."""
    always: tuple[int, ...]
    """Places of the frames that no literal opens."""


@cache
def _index_frames() -> _Index:
    frames = read_frames()
    places: dict[str, list[int]] = {}
    always = []
    for place, frame in enumerate(frames):
        patterns = (*frame.words, *(part.pattern for part in frame.parts if not part.slot))
        literals = max((find_literals(p.pattern) for p in patterns), key=_shortest)
        if not literals:
            always.append(place)
        for literal in literals:
            places.setdefault(literal, []).append(place)
    return _Index(
        frames=frames,
        literals=tuple(places),
        automaton=AhoCorasick(list(places)),
        by_literal=tuple(map(tuple, places.values())),
        always=tuple(always),
    )


def _shortest(literals: frozenset[str]) -> int:
    return min(map(len, literals), default=0)


def _list_frames(clause: str) -> Iterator[Frame]:
    """Frames that may fit by their words and kinds of organisation, in the order of the table."""
    index = _index_frames()
    fitting = _fitting(frozenset(_LETTER.findall(clause)))
    found = index.automaton.find_matches_as_indexes(clause.lower(), overlapping=True)
    places = set(index.always).union(*(index.by_literal[i] for i in {i for i, _, _ in found}))
    for place in sorted(places & fitting):
        yield index.frames[place]


@cache
def _fitting(present: frozenset[str]) -> frozenset[int]:
    """Places of the frames whose needed slots these kinds of organisation can fill."""
    return frozenset(
        place
        for place, frame in enumerate(_index_frames().frames)
        if not any(part.letters and present.isdisjoint(part.letters) for part in frame.parts)
    )


def _match(frame: Frame, clause: str) -> Match | None:
    slots: dict[str, int | None] = {}
    taken: list[tuple[int, int]] = []
    for part in frame.parts:
        found = _find(part, clause, taken)
        if found is None:
            if not part.slot:
                return None
            if frame.is_active and part.slot[0] in _SPEAKERS and _FINITE.search(clause):
                return None
            slots[part.slot] = None
            continue
        taken.append(found.span())
        slots.update({name: int(index) for name, index in found.groupdict().items() if index})
    return Match(frame=frame, slots=slots) if taken else None


def _find(part: Part, clause: str, taken: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    for found in part.pattern.finditer(clause):
        if all(found.end() <= a or b <= found.start() for a, b in taken):
            return found
    return None


def _more_objects(match: Match, clause: str) -> Iterator[Match]:
    """What governs the object may stand there again: "lid van A en van B"."""
    slot = match.frame.object
    part = next((p for p in match.frame.parts if slot in p.pattern.groupindex), None)
    if part is None or match.slots.get(slot) is None:
        return
    for found in part.pattern.finditer(clause):
        index = int(found[slot])
        if index not in match.slots.values():
            yield replace(match, slots={**match.slots, slot: index})
