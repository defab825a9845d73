"""What a reader of a text still has in mind at some place: the last names before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.model import Reference

SENTENCE_END = re.compile(r"[.!?]\s|\n")
"""Where a sentence or a line is over."""
_MOST = 150  # further back, no reader links "de drie gemeenten" to a list


def recall_before(named: Sequence[Reference], place: int) -> Sequence[Reference]:
    """The last references that end at or before `place`, in text order.

    Args:
        named: references by name, in text order, none overlapping.
        place: offset in the text.
    """
    end = bisect_right(named, place, key=lambda reference: reference.span.end)
    return named[max(0, end - _MOST) : end]
