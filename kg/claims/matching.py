"""Frames against a masked clause: which fit, and what fills their slots."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.claims.frames import SLOTS, SPEAKERS, Frame, Part
from kg.claims.ruleset import LETTER, RuleSet, open_rules
from kg.model import Relation

_FINITE = re.compile(
    r"(?<!te )\b(?:neemt|nemen|nam|namen|doet|doen|deed|deden|participe(?:ert|ren)"
    r"|werk(?:t|en|te|ten)|trek(?:t|ken)|tre(?:edt|den)|trad(?:en)?|sluit(?:en)?|sloot|sloten"
    r"|beta(?:alt|len|alde|alden)|draagt|dragen|droeg(?:en)?|leg(?:t|gen)|financie(?:rt|ren)"
    r"|subsidi(?:eert|ëren)|bekostig(?:t|en)|bezit(?:ten)?|bezat(?:en)?|houd(?:t|en)|hield(?:en)?|heeft|hebben|had(?:den)?"
    r"|is|zijn|was|waren|blij(?:ft|ven)|maakt|maken|maakte|laat|laten)\b",
    re.IGNORECASE,
)


_SEATED = re.compile(r"<\d+:[VWPFSC]:[^>]*>\W* \(<\d+:G::[^>]*>\)")  # "Vitens (Zwolle)"
_TRIES = 3  # places at which one part is tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame found in a clause."""

    frame: Frame
    """The frame."""
    slots: dict[str, int | None]
    """Slot → index of its phrase; None where the clause leaves it unsaid."""


def match_frames(
    clause: str,
    on_barred: Callable[[Frame, str], None] | None = None,
    rules: RuleSet | None = None,
) -> Iterator[Match]:
    """Every frame that fits a masked clause, in the order of the table.

    Args:
        clause: masked.
        on_barred: told of each frame that fits but for words it may not stand beside.
        rules: the frames to try; None is those of the house.
    """
    told: set[Relation] = set()
    frames = list((rules or open_rules()).list_frames(clause))
    for frame in sorted(frames, key=lambda f: f.is_loose):
        is_idle = frame.is_loose and (_SEATED.search(clause) or not _is_sole(frame, clause))
        if is_idle or (frame.is_loose and frame.relation in told):
            continue
        if not all(words.search(clause) for words in frame.words):
            continue
        barred = frame.unless and frame.unless.search(clause)
        if barred:
            if on_barred is not None and _match(frame, clause):
                on_barred(frame, barred.group())
            continue
        match = _match(frame, clause)
        if match is not None:
            told.add(frame.relation)
            yield match
            yield from _more_objects(match, clause)


def _is_sole(frame: Frame, clause: str) -> bool:
    """Whether the clause names at most one candidate for each slot."""
    letters = LETTER.findall(clause)
    return all(
        sum(letter in SLOTS[slot[0]] for letter in letters) <= 1
        for part in frame.parts
        for slot in part.slots
    )


def _match(frame: Frame, clause: str) -> Match | None:
    found = _fill_parts(frame, clause, 0, [], {})
    return Match(frame=frame, slots=found) if found is not None else None


def _fill_parts(
    frame: Frame,
    clause: str,
    number: int,
    taken: list[tuple[int, int]],
    slots: dict[str, int | None],
) -> dict[str, int | None] | None:
    """Slots of the parts from `number` on; a part moves on where those behind it find no place."""
    if number == len(frame.parts):
        return slots if taken or (frame.words and "<" not in clause) else None
    part = frame.parts[number]
    tried = 0
    for found in _find_all(part, clause, taken):
        named = {name: int(index) for name, index in found.groupdict().items() if index}
        spans = [*taken, found.span()]
        rest = _fill_parts(frame, clause, number + 1, spans, {**slots, **named})
        if rest is not None or tried >= _TRIES:
            return rest
        tried += 1
    if tried or not part.slot:
        return None
    if frame.is_active and part.slot[0] in SPEAKERS and _FINITE.search(clause):
        return None
    return _fill_parts(frame, clause, number + 1, taken, {**slots, part.slot: None})


def _find_all(part: Part, clause: str, taken: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for found in part.pattern.finditer(clause):
        if all(found.end() <= a or b <= found.start() for a, b in taken):
            yield found


def _more_objects(match: Match, clause: str) -> Iterator[Match]:
    """What governs the object may stand there again: "lid van A en van B"."""
    slot = match.frame.object
    part = next((p for p in match.frame.parts if slot in p.slots), None)
    if part is None or match.slots.get(slot) is None:
        return
    for found in part.pattern.finditer(clause):
        index = int(found[slot])
        if index not in match.slots.values():
            yield replace(match, slots={**match.slots, slot: index})
