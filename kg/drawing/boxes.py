"""What stands on the canvas: boxes and the lines between them, with every position known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

Positions: TypeAlias = dict[str, tuple[float, float]]
"""Id of a box → its centre (x to the right, y downwards) in pixels at scale 1."""


class BoxKind(StrEnum):
    """What a box is for."""

    ORGANISATION = "organisation"
    SHARE = "share"
    BEND = "bend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the canvas."""

    id: str
    """Unique on the canvas: the IRI of an organisation, else made from a tie's id."""
    kind: BoxKind
    """An organisation, the share on a line, or a bend in a line (invisible)."""
    width: float = 2.0
    """Pixels at scale 1, border included."""
    height: float = 2.0
    """Pixels at scale 1, border included."""
    lines: tuple[str, ...] = ()
    """The text, one string per line."""
    tie: str = ""
    """Id of the tie whose share it shows, or empty."""
    x: float = 0.0
    """Centre, pixels from the middle of the picture to the right."""
    y: float = 0.0
    """Centre, pixels from the middle of the picture downwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stretch of a tie between two boxes."""

    id: str
    """The tie's id for the stretch with the arrow; for the others that id, "~" and a number."""
    tie: str
    """Id of the tie."""
    source: str
    """Id of the box where it starts."""
    target: str
    """Id of the box where it ends."""
    bow: float = 0.0
    """How far it curves aside as a part of its length; 0 is straight, below 0 the other side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything on the canvas."""

    boxes: tuple[Box, ...] = ()
    """In drawing order."""
    lines: tuple[Line, ...] = ()
    """In drawing order."""
    is_layered: bool = False
    """Whether lines leave below and enter above, as in an ownership drawing."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels of the smallest rectangle around all boxes."""
        if not self.boxes:
            return 0, 0
        left, top, right, bottom = find_frame(self.boxes)
        return round(right - left), round(bottom - top)


def find_frame(boxes: tuple[Box, ...]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the smallest rectangle around `boxes` (at least one)."""
    return (
        min(box.x - box.width / 2 for box in boxes),
        min(box.y - box.height / 2 for box in boxes),
        max(box.x + box.width / 2 for box in boxes),
        max(box.y + box.height / 2 for box in boxes),
    )


def place_boxes(boxes: tuple[Box, ...], positions: Positions) -> tuple[Box, ...]:
    """The boxes at their positions, shifted so that the middle of the picture is (0, 0).

    Positions become whole pixels, so that the same picture is the same text on every machine.
    """
    if not boxes:
        return ()
    placed = tuple(replace(box, x=positions[box.id][0], y=positions[box.id][1]) for box in boxes)
    left, top, right, bottom = find_frame(placed)
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return tuple(
        replace(box, x=float(round(box.x - middle_x)), y=float(round(box.y - middle_y)))
        for box in placed
    )
