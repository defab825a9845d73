"""A ring around one box: what stands on an oval never lies on a line between two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.drawing.stress import Points

SMALLEST = 120.0
"""Least pixels from the middle to the top of the oval."""
HALVINGS = 30


def place_in_ring(guess: Points, sizes: Points, middle: int, aspect: float) -> Points:
    """N × 2 centres: box `middle` at (0, 0), the others around it in the order of their angles.

    The oval is as small as the boxes allow: where it runs from left to right a box takes its
    width, where it runs up and down its height.

    Args:
        guess: n × 2 first places, of which the angles around the middle are kept.
        sizes: n × 2 widths and heights, with the room around each box.
        middle: number of the box in the middle.
        aspect: width of the oval by its height.
    """
    import numpy as np

    points = np.zeros_like(guess)
    around = guess - guess[middle]
    angles = np.arctan2(around[:, 1], around[:, 0])
    order = [int(one) for one in np.lexsort((np.arange(len(guess)), angles)) if one != middle]
    if not order:
        return points
    small = high = SMALLEST
    while _walk(sizes, order, high, aspect)[1] > 2 * np.pi:
        small, high = high, high * 2
    for _ in range(HALVINGS):
        radius = (small + high) / 2
        if _walk(sizes, order, radius, aspect)[1] > 2 * np.pi:
            small = radius
        else:
            high = radius
    turns, total = _walk(sizes, order, high, aspect)
    spread = turns * (2 * np.pi / total) + angles[order[0]]
    points[order] = np.stack([np.cos(spread) * high * aspect, np.sin(spread) * high], axis=1)
    return points


def _walk(sizes: Points, order: list[int], radius: float, aspect: float) -> tuple[Points, float]:
    """Angle of each box when they stand side by side on the oval, and that of all together."""
    import numpy as np

    at, turns = 0.0, []
    for box in order:
        step = _measure_slot(sizes[box], at, radius, aspect)
        step = _measure_slot(sizes[box], at + step / 2, radius, aspect)
        turns.append(at + step / 2)
        at += step
    return np.array(turns), at


def _measure_slot(size: Points, angle: float, radius: float, aspect: float) -> float:
    """The angle that a box takes at this place of the oval."""
    import numpy as np

    across, down = abs(np.sin(angle)) * radius * aspect, abs(np.cos(angle)) * radius
    speed = float(np.hypot(across, down))
    # Two boxes side by side need room in one direction only: across or down.
    room = min(size[0] / max(across, 1e-9), size[1] / max(down, 1e-9)) * speed
    return float(room) / speed
