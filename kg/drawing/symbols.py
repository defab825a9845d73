"""One symbol per kind of organisation: a shape of its own, so that colour is never needed."""

from __future__ import annotations

from typing import NamedTuple

from kg.model import EntityType


class Symbol(NamedTuple):
    """How a kind of organisation looks, in the legend and on the canvas alike."""

    path: str
    """SVG path data around (0, 0), about 20 wide and high; filled by the even-odd rule."""
    fill: str
    """Colour of the inside as #rrggbb; the outline is always dark."""


SYMBOLS: dict[EntityType, Symbol] = {
    EntityType.MUNICIPALITY: Symbol("M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0Z", "#8fc1e8"),
    EntityType.PROVINCE: Symbol("M-8.5 -9H8.5V0C8.5 5 4 8 0 10C-4 8 -8.5 5 -8.5 0Z", "#b7a3e0"),
    EntityType.WATER_BOARD: Symbol(
        "M0 -10.5C4 -5 8 -1 8 3A8 7.5 0 1 1 -8 3C-8 -1 -4 -5 0 -10.5Z", "#6fc7c3"
    ),
    EntityType.NATIONAL_BODY: Symbol(
        "M0 -10.5L2.9 -3.6L10.4 -3L4.7 1.9L6.5 9.2L0 5.2L-6.5 9.2L-4.7 1.9L-10.4 -3L-2.9 -3.6Z",
        "#f0d264",
    ),
    EntityType.JOINT_ARRANGEMENT: Symbol("M-8.5 -8.5H8.5V8.5H-8.5Z", "#f5b556"),
    EntityType.COMPANY: Symbol("M0 -10L10 -2.6L6.2 9H-6.2L-10 -2.6Z", "#f29a9a"),
    EntityType.FOUNDATION: Symbol("M-5.5 -8H5.5L10 8H-10Z", "#d9b98c"),
    EntityType.ASSOCIATION: Symbol(
        "M-3.5 -9.5H3.5V-3.5H9.5V3.5H3.5V9.5H-3.5V3.5H-9.5V-3.5H-3.5Z", "#a9cf8b"
    ),
    EntityType.NETWORK: Symbol("M0 -11L11 0L0 11L-11 0Z", "#7fc98b"),
    EntityType.PROGRAMME: Symbol("M0 -10L10.5 8.5H-10.5Z", "#df9fdc"),
    EntityType.ADVISER: Symbol("M-5.5 -9.3H5.5L10.8 0L5.5 9.3H-5.5L-10.8 0Z", "#c3c9d1"),
    EntityType.ORGANISATIONAL_UNIT: Symbol("M-10 5A10 10 0 0 1 10 5Z", "#a8d3f0"),
    EntityType.REGION: Symbol(
        "M-9.5 0A9.5 9.5 0 1 1 9.5 0A9.5 9.5 0 1 1 -9.5 0Z"
        "M-4.2 0A4.2 4.2 0 1 0 4.2 0A4.2 4.2 0 1 0 -4.2 0Z",
        "#e3a06a",
    ),
}
