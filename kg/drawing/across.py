"""Where each cell of a grid stands from left to right: few crossings, short lines, no overlap."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.drawing.grid import Grid

SWEEPS, STRAIGHTENINGS = 8, 24
"""Rounds in which cells change places, and rounds in which lines only become straighter."""


def place_across(grid: Grid, rooms: Mapping[str, float]) -> dict[str, float]:
    """Cell → x of its centre; `rooms` is the width each cell keeps to itself in its row.

    Rounds go down and up in turn: each cell wants to stand at the mean of the cells it is linked
    to in the row before (Sugiyama's barycentre), and each row gives way as little as it can.
    """
    above, below = _list_neighbours(grid)
    rows = [list(row) for row in grid.rows]
    at: dict[str, float] = {}
    # Where many lines pass, a bend there gives way to no box: the lines stay straight.
    weights = {cell: float(max(len(above[cell]) + len(below[cell]), 1)) for cell in above}
    for row in rows:
        at.update(_settle(row, dict.fromkeys(row, 0.0), rooms, weights))
    for sweep in range(SWEEPS):
        near = below if sweep % 2 else above
        for row in reversed(rows) if sweep % 2 else rows:
            wish = _wish(row, near, at)
            order = {cell: (round(wish[cell], 3), round(at[cell], 3)) for cell in row}
            row.sort(key=order.__getitem__)
            at.update(_settle(row, wish, rooms, weights))
    near = {cell: above[cell] + below[cell] for cell in above}
    for sweep in range(STRAIGHTENINGS):
        for row in reversed(rows) if sweep % 2 else rows:
            at.update(_settle(row, _wish(row, near, at), rooms, weights))
    return at


def _wish(
    row: Sequence[str], near: Mapping[str, Sequence[str]], at: Mapping[str, float]
) -> dict[str, float]:
    """Where each cell of a row wants to stand: at the mean of its neighbours, or where it is."""
    return {
        cell: sum(at[other] for other in near[cell]) / len(near[cell]) if near[cell] else at[cell]
        for cell in row
    }


def _list_neighbours(grid: Grid) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """For each cell the cells linked to it from the row above, and those in the row below."""
    above: dict[str, list[str]] = {cell: [] for row in grid.rows for cell in row}
    below: dict[str, list[str]] = {cell: [] for row in grid.rows for cell in row}
    for way in grid.ways.values():
        for upper, lower in itertools.pairwise(way):
            above[lower].append(upper)
            below[upper].append(lower)
    return above, below


def _settle(
    row: Sequence[str],
    wish: Mapping[str, float],
    rooms: Mapping[str, float],
    weights: Mapping[str, float],
) -> dict[str, float]:
    """Positions as near to the wishes as the order and the rooms allow (weighted least squares).

    Pool-adjacent-violators: cells that would overlap become one block at the mean of its wishes.
    """
    offsets, reach = [], 0.0
    for index, cell in enumerate(row):
        if index:
            reach += (rooms[row[index - 1]] + rooms[cell]) / 2
        offsets.append(reach)
    blocks: list[tuple[float, float, int]] = []
    for cell, offset in zip(row, offsets, strict=True):
        blocks.append((wish[cell] - offset, weights[cell], 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (first, heavy, many), (second, weight, more) = blocks[-2:]
            mean = (first * heavy + second * weight) / (heavy + weight)
            blocks[-2:] = [(mean, heavy + weight, many + more)]
    starts = [mean for mean, _, size in blocks for _ in range(size)]
    return {cell: start + offset for cell, start, offset in zip(row, starts, offsets, strict=True)}
