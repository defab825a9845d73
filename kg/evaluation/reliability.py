"""Whether a confidence means what it says: of the claims at 0.9, nine in ten are right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.evaluation.scoring import Verdict

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
"""Finer above 0.8, where nearly all claims lie; the last bin holds 1.0 too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The judged claims whose confidence lies in [low, high)."""

    low: float
    """Least confidence."""
    high: float
    """Confidence that is just too much; the last bin holds 1.0 too."""
    claimed: float
    """Mean confidence."""
    found: float
    """How many are right."""
    count: int
    """How many there are, at least one."""


def list_bins(verdicts: Sequence[Verdict]) -> list[Bin]:
    """The bins that hold something, from low to high."""
    bins = []
    for low, high in pairwise(_EDGES):
        inside = [one for one in verdicts if low <= float(one.confidence) < high]
        if inside:
            count = len(inside)
            bins.append(
                Bin(
                    low=low,
                    high=min(high, 1.0),
                    claimed=float(sum(one.confidence for one in inside)) / count,
                    found=sum(one.is_right for one in inside) / count,
                    count=count,
                )
            )
    return bins


def find_brier(verdicts: Sequence[Verdict]) -> float | None:
    """Mean squared distance of confidence and truth, 0 at best; None without claims."""
    if not verdicts:
        return None
    gaps = (float(one.confidence) - one.is_right for one in verdicts)
    return sum(gap * gap for gap in gaps) / len(verdicts)
