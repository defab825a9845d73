"""Where each row of a grid stands from top to bottom."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.drawing.grid import Grid

LEAST, MOST = 28.0, 110.0
"""Pixels between two rows: a line that goes far aside needs more height to be followed."""
STEEPNESS = 0.26


def place_down(
    grid: Grid, heights: Mapping[str, float], across: Mapping[str, float], arrival: float
) -> dict[str, float]:
    """Cell → y of its centre; rows do not overlap and stand further apart where lines are flat.

    `arrival` is the extra room above a row where lines end, for the arrows.
    """
    ends = {way[-1] for way in grid.ways.values()}
    down: dict[str, float] = {}
    bottom = 0.0
    for index, row in enumerate(grid.rows):
        height = max(heights[cell] for cell in row)
        if index:
            bottom += _choose_gap(grid, across, index)
            bottom += arrival if ends.intersection(row) else 0.0
        down.update(dict.fromkeys(row, bottom + height / 2))
        bottom += height
    return down


def _choose_gap(grid: Grid, across: Mapping[str, float], index: int) -> float:
    """Pixels between row `index` and the row above it."""
    row = set(grid.rows[index])
    aside = [
        abs(across[upper] - across[lower])
        for way in grid.ways.values()
        for upper, lower in itertools.pairwise(way)
        if lower in row
    ]
    return min(max(LEAST, max(aside, default=0.0) * STEEPNESS), MOST)
