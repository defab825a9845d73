"""A text made comparable: quotes, dashes, spaces and wraps in one form, with the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from kg.structure.lines import is_wrapped, read_lines

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u000b\u000c", " "),
        **dict.fromkeys("\u2018\u2019\u201b\u00b4\u0060\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    }
)
_LIGATURES = {"&amp;": "&", "\u0132": "IJ", "\u0133": "ij"}
_UNEVEN = re.compile(
    r"(?<=[^\W\d_])-\n[ \t]*(?=[a-zà-ÿ])|[\u0132\u0133]|&amp;|[^\W\d_][\u0300-\u036f]+|\u00ad"
    r"| {2,}|[\u200b\ufeff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The folded text and the way back to the stored one."""

    text: str
    """Folded text: straight quotes, plain hyphens, single spaces, composed accents, no wraps."""
    cuts: tuple[int, ...] = ()
    """Folded offsets at which the distance to the stored text changes, ascending."""
    shifts: tuple[int, ...] = ()
    """Stored offset minus folded offset from each cut on."""

    def to_stored(self, offset: int) -> int:
        """Offset in the stored text of an offset in the folded text."""
        index = bisect_right(self.cuts, offset) - 1
        return offset + (self.shifts[index] if index >= 0 else 0)

    def to_stored_end(self, end: int) -> int:
        """Stored end of a stretch that ends before folded offset `end` (`end` > 0)."""
        return self.to_stored(end - 1) + 1 if not self.cuts else self._end_after(end)

    def _end_after(self, end: int) -> int:
        last = self.to_stored(end - 1)
        following = self.to_stored(end) if end < len(self.text) else last + 1
        # A composed letter covers its combining marks; folded spaces are no part of a name.
        return (
            following
            if following > last + 1 and self.text[end - 1].isalpha() and end in self.cuts
            else last + 1
        )


def fold_text(text: str) -> Folded:
    r"""Fold `text` for matching; wraps become spaces, other line breaks stay.

    >>> fold_text("de gemeente\u00a0\u2019s-Gravenhage").text
    "de gemeente 's-Gravenhage"
    """
    even = smooth_text(text)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for run in _UNEVEN.finditer(even):
        pieces.append(even[done : run.start()])
        length += run.start() - done
        kept = _fold_run(run.group())
        pieces.append(kept)
        length += len(kept)
        done = run.end()
        if done != length + (shifts[-1] if shifts else 0):
            cuts.append(length)
            shifts.append(done - length)
    pieces.append(even[done:])
    return Folded(text="".join(pieces), cuts=tuple(cuts), shifts=tuple(shifts))


def smooth_text(text: str) -> str:
    """`text` with plain quotes, hyphens and spaces and without wraps, every offset unchanged.

    >>> smooth_text("de\u00a0gemeente \u2019s-Gravenhage")
    "de gemeente 's-Gravenhage"
    """
    return _join_wraps(text).translate(_SAME_LENGTH)


def _fold_run(run: str) -> str:
    if run[0] == " ":
        return " "
    if run in _LIGATURES:
        return _LIGATURES[run]
    return unicodedata.normalize("NFC", run) if run[0].isalpha() else ""


def _join_wraps(text: str) -> str:
    lines = read_lines(text)
    joints = (" " if is_wrapped(line, following) else "\n" for line, following in pairwise(lines))
    return "".join(line.text + joint for line, joint in zip(lines, [*joints, ""], strict=True))
