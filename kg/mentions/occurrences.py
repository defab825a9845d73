"""Where a form stands on its own in a text; quick however many forms a long text is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENS = re.compile(r"(?<![\w-])")
_CLOSES = re.compile(r"(?!\w|-[A-Za-z])")


def find_occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Offsets of `form` where it is no part of a word or of a name with a hyphen.

    >>> list(find_occurrences("de RUD, de RUDO en de RUD-leden", "RUD"))
    [(3, 6)]
    """
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        stands_alone = _OPENS.match(text, start) and _CLOSES.match(text, end)
        if stands_alone:
            yield start, end
        start = text.find(form, end if stands_alone else start + 1)
