"""What the legend of a page must explain: no more and no less than the picture shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.drawing.strokes import FADED_DASHES, STROKES, UNKNOWN_DASHES, Stroke
from kg.drawing.symbols import SYMBOLS, Symbol
from kg.model import Modality, Relation

if TYPE_CHECKING:
    from kg.analysis.pictures import Picture


HEADS = {
    "arrow": "M33 1.5L43 6L33 10.5Z",
    "circle": "M35 6A4 4 0 1 1 43 6A4 4 0 1 1 35 6Z",
    "diamond": "M33 6L38 1.8L43 6L38 10.2Z",
    "": "",
}
"""What stands at the end of a line → its SVG path in a box of 44 by 12."""


def list_symbols(picture: Picture) -> list[tuple[str, Symbol]]:
    """Kind of organisation and its symbol, for the kinds in the picture."""
    kinds = {org.type for org in picture.organisations}
    return [(kind.value, symbol) for kind, symbol in SYMBOLS.items() if kind in kinds]


def has_gone(picture: Picture) -> bool:
    """Whether an organisation in the picture no longer exists on its day."""
    return any(org.is_gone(picture.day) for org in picture.organisations)


def list_strokes(picture: Picture) -> list[dict[str, Any]]:
    """Key of the words and looks of each kind of line in the picture."""
    kinds = {tie.relation for tie in picture.ties}
    strokes = [
        _describe(f"relation.{relation.value}", stroke)
        for relation, stroke in STROKES.items()
        if relation in kinds
    ]
    owning = [tie for tie in picture.ties if tie.relation is Relation.OWNS_SHARE_OF]
    if any(tie.percent is None for tie in owning):
        unknown = STROKES[Relation.OWNS_SHARE_OF]._replace(dashes=UNKNOWN_DASHES)
        strokes.append(_describe("legend.unknown", unknown))
    if any(tie.modality is not Modality.ACTUAL for tie in picture.ties):
        strokes.append(_describe("legend.faded", Stroke("#3d4a57", "arrow", FADED_DASHES)))
    return strokes


def _describe(key: str, stroke: Stroke) -> dict[str, Any]:
    return {"key": key, "head_path": HEADS[stroke.head], **stroke._asdict()}
