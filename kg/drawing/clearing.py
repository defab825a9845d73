"""Moving boxes off each other, boxes off lines, and lines off boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.drawing.stress import Points

CLEARANCE = 8.0
"""Pixels between a box and a line that passes it."""
FIRMNESS, MOST = 0.5, 60.0
"""Part of the missing room that one turn makes, and the most pixels that a box moves in it."""


STRENGTH, GROWING, GROWTH = 0.5, 10, 1.05
"""Part of an overlap that one turn resolves; after so many turns everything grows by this."""


def push_apart(points: Points, sizes: Points) -> Points:
    """Points moved as little as needed for rectangles of these sizes around them not to overlap.

    Args:
        points: n × 2 centres.
        sizes: n × 2 widths and heights.
    """
    import numpy as np

    points = points.astype(float)
    one, other = np.triu_indices(len(points), 1)
    room = (sizes[one] + sizes[other]) / 2
    nudge = np.arange(len(points)) * 1e-6
    turn = 0
    while True:
        apart = points[one] - points[other]
        apart[:, 0] += nudge[one] - nudge[other]
        missing = room - np.abs(apart)
        hit = np.flatnonzero((missing > 1e-6).all(axis=1))
        if not len(hit):
            return points
        is_across = missing[hit, 0] <= missing[hit, 1]
        step = np.where(np.stack([is_across, ~is_across], axis=1), missing[hit] + 0.1, 0.0)
        step *= np.where(apart[hit] >= 0, STRENGTH, -STRENGTH)
        points = points.copy()
        np.add.at(points, one[hit], step)
        np.subtract.at(points, other[hit], step)
        turn += 1
        if turn % GROWING == 0:
            points = points * GROWTH


def clear_lines(points: Points, sizes: Points, lines: Points, bows: Points) -> tuple[Points, int]:
    """Moves that bring boxes and lines apart, and how many boxes lie on a line now.

    Box and line give way together: the box moves aside, the ends of the line the other way, an end
    with many lines the least.

    Args:
        points: n × 2 centres.
        sizes: n × 2 widths and heights.
        lines: m × 2 numbers of the points where each line starts and ends.
        bows: m numbers, how far each line reaches aside as a part of its length.
    """
    import numpy as np

    if not len(lines):
        return np.zeros_like(points), 0
    start, end = lines[:, 0], lines[:, 1]
    along = points[end] - points[start]
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) / length[:, None]
    offset = points[None] - points[start][:, None]
    part = (offset * along[:, None]).sum(axis=2) / length[:, None] ** 2
    aside = (offset * across[:, None]).sum(axis=2)
    reach = (np.abs(across)[:, None] * sizes[None] / 2).sum(axis=2) + CLEARANCE
    missing = reach + (bows * length)[:, None] - np.abs(aside)
    is_under = (missing > 0) & (part > 0.02) & (part < 0.98)
    number = np.arange(len(lines))
    is_under[number, start] = is_under[number, end] = False
    push = np.where(aside >= 0, 1.0, -1.0) * missing * is_under * FIRMNESS
    moves = push.T @ across
    weights = np.bincount(lines.ravel(), minlength=len(points)).astype(float)
    for ends, share in ((start, 1 - part), (end, part)):
        turn = (push * share).sum(axis=1) / weights[ends]
        np.subtract.at(moves, ends, turn[:, None] * across)
    return np.clip(moves, -MOST, MOST), int(is_under.sum())
