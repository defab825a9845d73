"""Where organisations stand in a network drawing: near what they are tied to, never on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.clearing import clear_lines, push_apart
from kg.drawing.ring import place_in_ring
from kg.drawing.stress import find_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from kg.drawing.boxes import Box, Positions
    from kg.drawing.stress import Points

LENGTH = 120.0
"""Pixels of a line of length 1 before boxes are pushed apart."""
WIDE, NARROW = (860.0, 640.0), (300.0, 460.0)
"""Pixels of paper that a drawing is made for: a screen's and a phone's."""
GAP_X, GAP_Y = 20.0, 18.0
"""Least room between two boxes in pixels."""
ASPECTS = (1.0, 0.7, 0.5, 1.4)
"""Shapes that are tried, times the shape of the paper; the first is the only one for many boxes."""
MANY = 80
"""Boxes after which one shape is tried and lines are cleared in few turns."""
TURNS, FEW_TURNS = 100, 12
ROUNDS = 3
"""Times the drawing is stretched anew because pushing apart changed its shape."""
CROSSED, SMALL = 30.0, 14.0
"""Price of a box on every line, and of having to show the drawing at half its size."""


def spread_boxes(
    graph: nx.Graph, boxes: Sequence[Box], focus: str, paper: tuple[float, float] = WIDE
) -> Positions:
    """Id of each box → its place; `graph` has the ids as nodes and an edge for each tied pair.

    Boxes never overlap. Lines pass beside boxes where there is room: of everything tried, the
    drawing wins that has few boxes on lines and can still be shown large.

    Args:
        graph: undirected; edge attributes `length` (how long a line wants to be, 1 where absent)
            and `bow` (how far it reaches aside, as a part of its length, 0 where absent).
        boxes: with their sizes.
        focus: the node in the middle of the first guess.
        paper: width and height in pixels that the drawing is made for.
    """
    import numpy as np

    ids = [box.id for box in boxes]
    index = {iri: place for place, iri in enumerate(ids)}
    edges = sorted(graph.edges(data="bow", default=0.0))
    lines = np.array([(index[a], index[b]) for a, b, _ in edges], dtype=int).reshape(-1, 2)
    bows = np.array([bow for _, _, bow in edges], dtype=float)
    sizes = np.array([[box.width, box.height] for box in boxes], dtype=float)
    guess = find_places(graph, ids, focus) * LENGTH
    shapes = [paper[0] / paper[1] * aspect for aspect in ASPECTS]
    starts = [
        _stretch(guess, sizes, shape) for shape in (shapes if len(boxes) <= MANY else shapes[:1])
    ]
    if graph.degree[focus] == len(ids) - 1:
        wide = _widen(sizes)
        starts += [place_in_ring(guess, wide, index[focus], shape) for shape in shapes]
    tried = [
        _settle(push_apart(start, _widen(sizes)), sizes, lines, bows, paper) for start in starts
    ]
    _, best = min(tried, key=lambda one: one[0])
    return {iri: (float(x), float(y)) for iri, (x, y) in zip(ids, best, strict=True)}


def _settle(
    points: Points, sizes: Points, lines: Points, bows: Points, paper: tuple[float, float]
) -> tuple[float, Points]:
    """The cheapest places on the way to having no box on a line, with their cost."""
    best, least = points, float("inf")
    for _ in range(TURNS if len(points) <= MANY else FEW_TURNS):
        moves, count = clear_lines(points, sizes, lines, bows)
        cost = CROSSED * count / max(len(lines), 1)
        cost += SMALL * (_measure_scale(points, sizes, paper) - 1)
        if cost < least:
            best, least = points, cost
        if not count:
            break
        points = push_apart(points + moves, _widen(sizes))
    return least, best


def _stretch(points: Points, sizes: Points, aspect: float) -> Points:
    """The points stretched and pushed apart so that the whole is about `aspect` times as wide."""
    import numpy as np

    if aspect < 1:
        points = points[:, ::-1] * np.array([1.0, -1.0])
    wish = aspect
    for _ in range(ROUNDS):
        width, height = np.maximum(np.ptp(points, axis=0), 1e-9)
        factor = float(np.clip(wish * height / width, 0.2, 5.0))
        stretch = np.array([np.sqrt(factor), 1 / np.sqrt(factor)])
        placed = push_apart(points * stretch, _widen(sizes))
        across, down = np.maximum(np.ptp(placed, axis=0), 1e-9)
        wish *= float(aspect * down / across)
    return placed


def _widen(sizes: Points) -> Points:
    """The sizes with the room around each box."""
    import numpy as np

    wide: Points = sizes + np.array([GAP_X, GAP_Y])
    return wide


def _measure_scale(points: Points, sizes: Points, paper: tuple[float, float]) -> float:
    """How many times too large the drawing is for its paper; 1 when it fits."""
    import numpy as np

    size = (points + sizes / 2).max(axis=0) - (points - sizes / 2).min(axis=0)
    return float(max(1.0, (size / np.array(paper)).max()))
