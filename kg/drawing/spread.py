"""Where organisations stand in a network drawing: near what they are tied to, never on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.clearing import clear_lines
from kg.drawing.stress import find_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from kg.drawing.boxes import Box, Positions
    from kg.drawing.stress import Points

LENGTH = 120.0
"""Pixels of a line of length 1 before boxes are pushed apart."""
WIDE, NARROW = 1.5, 0.7
"""Width by height: wider than high as screens are, or higher than wide as phones are."""
GAP_X, GAP_Y = 20.0, 18.0
"""Least room between two boxes in pixels."""
ROUNDS = 4
"""Times the drawing is stretched anew because pushing apart changed its shape."""
TURNS, GROWTH = 120, 1.5
"""Turns in which boxes move off lines, and how much larger the drawing may become by that."""
PRICE = 4.0
"""Boxes on lines that it is worth to keep the drawing half as large."""


def spread_boxes(
    graph: nx.Graph, boxes: Sequence[Box], focus: str, aspect: float = WIDE
) -> Positions:
    """Id of each box → its place; `graph` has the ids as nodes and an edge for each tied pair.

    Boxes never overlap. Lines pass beside boxes where there is room: of all turns tried, the one
    wins that has few boxes on lines and did not grow much.
    """
    import numpy as np

    ids = [box.id for box in boxes]
    index = {iri: place for place, iri in enumerate(ids)}
    edges = sorted(graph.edges(data="bow", default=0.0))
    lines = np.array([(index[a], index[b]) for a, b, _ in edges], dtype=int).reshape(-1, 2)
    bows = np.array([bow for _, _, bow in edges], dtype=float)
    sizes = np.array([[box.width + GAP_X, box.height + GAP_Y] for box in boxes], dtype=float)
    seen = sizes - np.array([GAP_X, GAP_Y])
    points = _fill_paper(find_places(graph, ids, focus) * LENGTH, sizes, aspect)
    best, least, area = points, float("inf"), _measure_area(points)
    for _ in range(TURNS):
        moves, count = clear_lines(points, seen, lines, bows)
        growth = _measure_area(points) / area
        cost = count + PRICE * (growth - 1)
        if cost < least:
            best, least = points, cost
        if not count or growth > GROWTH:
            break
        points = push_apart(points + moves, sizes)
    return {iri: (float(x), float(y)) for iri, (x, y) in zip(ids, best, strict=True)}


def push_apart(points: Points, sizes: Points) -> Points:
    """Points moved as little as needed for rectangles of these sizes around them not to overlap.

    Args:
        points: n × 2 centres.
        sizes: n × 2 widths and heights.
    """
    import numpy as np

    points = points.astype(float).copy()
    nudge = np.arange(len(points)) * 1e-6
    turn = 0
    while True:
        apart = points[:, None, :] - points[None, :, :]
        apart[..., 0] += nudge[:, None] - nudge[None, :]
        missing = (sizes[:, None, :] + sizes[None, :, :]) / 2 - np.abs(apart)
        missing[np.arange(len(points)), np.arange(len(points))] = 0
        overlapping = np.all(missing > 1e-6, axis=2)
        if not overlapping.any():
            return points
        is_across = missing[..., 0] <= missing[..., 1]
        step = np.where(np.stack([is_across, ~is_across], axis=2), missing + 0.1, 0.0)
        step = step * np.where(apart >= 0, 1.0, -1.0) * overlapping[..., None]
        points = points + step.sum(axis=1) * 0.3
        turn += 1
        if turn % 30 == 0:
            points = points * 1.05


def _measure_area(points: Points) -> float:
    width, height = points.max(axis=0) - points.min(axis=0) + 100.0
    return float(width * height)


def _fill_paper(points: Points, sizes: Points, aspect: float) -> Points:
    """The points stretched and pushed apart so that the whole is about `aspect` times as wide."""
    import numpy as np

    if aspect < 1:
        points = points[:, ::-1] * np.array([1.0, -1.0])
    wish = aspect
    for _ in range(ROUNDS):
        width, height = np.maximum(points.max(axis=0) - points.min(axis=0), 1e-9)
        factor = float(np.clip(wish * height / width, 0.4, 4.0))
        placed = push_apart(points * np.array([np.sqrt(factor), 1 / np.sqrt(factor)]), sizes)
        across, down = np.maximum(placed.max(axis=0) - placed.min(axis=0), 1e-9)
        wish *= float(aspect * down / across)
    return placed
