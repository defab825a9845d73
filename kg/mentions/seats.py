"""Places that only say where a body sits: "Omgevingsdienst Veld (ODV), Tiel" as a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mentions.context import PLACES
from kg.model import Mention

_LINE_SEAT = re.compile(r"(?: \([^()\n]*\))?,? (?:te )?$")
_COLUMN = re.compile(r"^(?:Vestigingsplaats|Zetel|Statutaire zetel|Plaats)\s*$", re.MULTILINE)


def drop_seats(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without places that end the title of a body or stand below it as a cell.

    Args:
        text: folded text.
        mentions: in text order.
    """
    has_column = _COLUMN.search(text) is not None
    kept: list[Mention] = []
    for index, mention in enumerate(mentions):
        before = mentions[index - 1] if index else None
        if before is not None and before.source == "abbreviation" and index > 1:
            before = mentions[index - 2]  # "Omgevingsdienst Veld (ODV), Tiel"
        if before is None or not _is_seat(text, before, mention, has_column=has_column):
            kept.append(mention)
    return kept


def _is_seat(text: str, body: Mention, place: Mention, *, has_column: bool) -> bool:
    if not _is_place(place) or _is_place(body):
        return False
    ends_line = text[place.span.end : place.span.end + 1] in {"", "\n"}
    gap = text[body.span.end : place.span.start]
    line_start = text.rfind("\n", 0, body.span.start) + 1
    opens_line = re.fullmatch(r"[\W\d]*(?:[Dd]e |[Hh]et )?", text[line_start : body.span.start])
    if not ends_line or opens_line is None:
        return False
    is_cell = has_column and gap.strip(".") == "\n"
    return is_cell or (_LINE_SEAT.fullmatch(gap) is not None and "," in gap)


def _is_place(mention: Mention) -> bool:
    return bool(mention.candidates) and mention.candidates[0].type in PLACES
