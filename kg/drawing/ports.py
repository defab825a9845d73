"""Where lines arrive: side by side on top of what is owned, each arrow pointing straight down.

A port is the place above the box where the arrow begins; an anchor, the place on the box's edge
where it ends.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.drawing.grid import Grid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.drawing.boxes import Box, Positions

ABOVE = 17.0
"""Pixels between a port and the box below it: the length of an arrow and a little more."""
APART = 22.0
"""Most pixels between two ports of one box."""
CORNER = 16.0
"""Pixels that stay free at each end of a box."""
MOST = 8
"""Lines that get a port of their own; more share one in the middle."""


def add_ports(
    grid: Grid, boxes: Mapping[str, Box], positions: Positions
) -> tuple[dict[str, tuple[str, ...]], Positions]:
    """Ways that end with a port and an anchor, and the positions of these.

    Lines that come from the same bend arrive at the same port.
    """
    arrivals: dict[str, set[str]] = defaultdict(set)
    for way in grid.ways.values():
        arrivals[way[-1]].add(way[-2])
    ports: Positions = {}
    for owned in sorted(arrivals):
        x, y = positions[owned]
        stops = sorted(arrivals[owned], key=lambda stop: (positions[stop][0], stop))
        width = boxes[owned].width - 2 * CORNER
        step = 0.0 if len(stops) > MOST else min(APART, width / max(len(stops) - 1, 1))
        for index, stop in enumerate(stops):
            aside = (index - (len(stops) - 1) / 2) * step
            top = y - boxes[owned].height / 2
            port, anchor = _name_port(stop, owned)
            ports[port], ports[anchor] = (x + aside, top - ABOVE), (x + aside, top)
    ways = {tie: (*way[:-1], *_name_port(way[-2], way[-1])) for tie, way in grid.ways.items()}
    return ways, ports


def _name_port(stop: str, owned: str) -> tuple[str, str]:
    return f"port:{stop}:{owned}", f"anchor:{stop}:{owned}"
