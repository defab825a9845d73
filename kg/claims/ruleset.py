"""A set of rules ready for use: which frames to try on a clause, what their claims are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

from kg.claims.confidence import Weights
from kg.claims.frames import Frame, read_frames
from kg.claims.measured import read_measured
from kg.claims.mechanisms import read_mechanisms
from kg.claims.own_rules import read_own_frames
from kg.structure import PatternIndex

LETTER = re.compile(r"<\d+:([A-Z]):")
"""Class letter of a masked organisation."""


class RuleSet:
    """Frames indexed by the words and kinds of organisation that they need.

    Args:
        frames: compiled rows; their order is kept.

    Attributes:
        frames: the same rows.
        stated: rule id → the confidence its row states, frames and code alike.
        measured: how rules did where people looked.
        weights: what claims are worth.
    """

    def __init__(self, frames: Sequence[Frame]) -> None:
        self.frames = tuple(frames)
        self._index = PatternIndex(
            [
                [p.source for p in (*f.words, *(part.pattern for part in f.parts if not part.slot))]
                for f in self.frames
            ]
        )
        self._fitting: dict[frozenset[str], frozenset[int]] = {}
        self.stated = {one.id: one.confidence for one in read_mechanisms().values()}
        self.stated |= {frame.id: Decimal(str(frame.confidence)) for frame in self.frames}
        self.measured = read_measured()
        self.weights = Weights(self.stated, self.measured)

    def list_frames(self, clause: str) -> Iterator[Frame]:
        """Frames that may fit a masked clause, in their order."""
        fitting = self._find_fitting(frozenset(LETTER.findall(clause)))
        return (self.frames[place] for place in self._index.list_rows(clause, fitting))

    def _find_fitting(self, present: frozenset[str]) -> frozenset[int]:
        """Places of the frames whose needed slots these kinds of organisation can fill."""
        found = self._fitting.get(present)
        if found is None:
            found = self._fitting[present] = frozenset(
                place
                for place, frame in enumerate(self.frames)
                if not any(p.letters and present.isdisjoint(p.letters) for p in frame.parts)
            )
        return found


@cache
def open_rules() -> RuleSet:
    """The rules of the house."""
    return RuleSet(read_frames())


def open_own_rules(folder: Path) -> RuleSet:
    """The rules of the house and those of a user's folder.

    Raises:
        RuleError: if a file or row is wrong.
    """
    ours = read_frames()
    return RuleSet((*ours, *read_own_frames(folder, ours)))
