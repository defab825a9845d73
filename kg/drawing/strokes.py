"""One line per kind of tie: dashes and head tell it apart, so that colour is never needed."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from kg.model import Modality, Relation


class Stroke(NamedTuple):
    """How a kind of tie is drawn."""

    colour: str
    """#rrggbb, at least 3:1 against white."""
    head: str
    """What stands at the object: arrow, circle or diamond; empty for ties without direction."""
    dashes: tuple[int, ...] = ()
    """Lengths of dash and gap in pixels, in turn; empty is an unbroken line."""


DASHED, DOTTED, MIXED = (7, 6), (2, 4), (12, 4, 2, 4)

STROKES: dict[Relation, Stroke] = {
    Relation.OWNS_SHARE_OF: Stroke("#652eb1", "arrow"),
    Relation.PARTICIPATES_IN: Stroke("#1f6fb5", "circle"),
    Relation.COLLABORATES_WITH: Stroke("#2e7d46", ""),
    Relation.DELEGATES_TO: Stroke("#b4530a", "arrow", MIXED),
    Relation.ADVISED_BY: Stroke("#5f6b78", "arrow", DOTTED),
    Relation.FUNDED_BY: Stroke("#8a6d00", "diamond", DASHED),
    Relation.HAS_UNIT: Stroke("#3d4a57", "diamond"),
    Relation.RESULTED_FROM: Stroke("#8c3b6f", "diamond", DOTTED),
    Relation.SUPERVISED_BY: Stroke("#b3261e", "circle", MIXED),
    Relation.GOVERNED_BY: Stroke("#00708a", "circle", DASHED),
}
"""Dashes and head together are different for every kind of tie."""

UNKNOWN_DASHES = DASHED
"""Dashes of an ownership without a known share."""
FADED_DASHES = (3, 7)
"""Dashes of a tie that is planned, considered, ended or denied."""
THINNEST, THICKEST = 1.5, 5.0
ARROW, ARROW_OF_VIS = 14.0, 15.0
"""Pixels of an arrow's head; vis-network's own is 15 and three times the line's width."""


def choose_dashes(relation: Relation, modality: Modality, percent: Decimal | None) -> list[int]:
    """Dashes of one tie: what does not stand and what is unknown goes before the kind of tie."""
    if modality is not Modality.ACTUAL:
        return list(FADED_DASHES)
    if relation is Relation.OWNS_SHARE_OF and percent is None:
        return list(UNKNOWN_DASHES)
    return list(STROKES[relation].dashes)


def choose_width(percent: Decimal | None) -> float:
    """Width in pixels: 1.5 when the share is unknown, up to 5 for the whole.

    >>> choose_width(None), choose_width(Decimal(100))
    (1.5, 5.0)
    """
    if percent is None:
        return THINNEST
    return round(THINNEST + float(percent) / 100 * (THICKEST - THINNEST), 2)


def choose_arrow(width: float) -> float:
    """Factor by which vis-network's arrow must grow to be about as long on every line."""
    return round(max((ARROW - 3 * width) / ARROW_OF_VIS, 0.3), 2)
