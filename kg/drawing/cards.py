"""The boxes of a drawing before they have a place: how large they must be for their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.boxes import Box, BoxKind
from kg.drawing.facts import show_mark
from kg.drawing.grid import name_share
from kg.drawing.lettering import measure_width, wrap_label
from kg.drawing.words import say

if TYPE_CHECKING:
    from kg.analysis.records import Organisation, Tie

NAME_SIZE, KIND_SIZE, MARK_SIZE = 14, 12, 13
"""Font sizes in pixels: names, kinds of organisation, shares on lines."""
LINE_HEIGHT = 1.15
WIDEST_NAME = 178.0
"""Pixels after which a name goes on on the next line."""
LEFT, RIGHT, ABOVE = 35, 11, 8
"""Room around the text of an organisation in pixels; the symbol stands in the room on the left."""
MARK_SIDE, MARK_ABOVE = 6, 3
"""Room around the text of a share in pixels."""


def make_card(organisation: Organisation, *, has_kind: bool) -> Box:
    """The box of an organisation: its name on up to three lines, with its kind below it or not."""
    lines = wrap_label(organisation.name, WIDEST_NAME, NAME_SIZE)
    width = max(measure_width(line, NAME_SIZE) for line in lines)
    height = len(lines) * NAME_SIZE * LINE_HEIGHT
    if has_kind:
        kinds = say(f"type.{organisation.type.value}").values()
        width = max(width, *(measure_width(kind, KIND_SIZE) for kind in kinds))
        height += KIND_SIZE * LINE_HEIGHT
    return Box(
        id=organisation.iri,
        kind=BoxKind.ORGANISATION,
        width=float(round(width + LEFT + RIGHT)),
        height=float(round(height + 2 * ABOVE)),
        lines=lines,
    )


def make_mark(tie: Tie) -> Box:
    """The box of a share on the line of an ownership, wide enough in either language."""
    text = show_mark(tie)
    width = max(measure_width(words, MARK_SIZE) for words in text.values())
    return Box(
        id=name_share(tie.id),
        kind=BoxKind.SHARE,
        width=float(round(width + 2 * MARK_SIDE)),
        height=float(round(MARK_SIZE * LINE_HEIGHT + 2 * MARK_ABOVE)),
        lines=(text["nl"],),
        tie=tie.id,
    )
