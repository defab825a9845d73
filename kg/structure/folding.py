"""A text made comparable: quotes, dashes, spaces and wraps in one form, with the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from kg.structure.lines import is_wrapped, read_lines

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u202f\u2009\u000b\u000c", " "),
        **dict.fromkeys("\u00b9\u00b2\u00b3\u2074\u2075", " "),  # the mark of a footnote
        **dict.fromkeys("\u2018\u2019\u201b\u00b4\u0060\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    }
)
_DIVIDED = re.compile(r"(?<=[^\W\d_])-\n(?=[ \t]*(?!(?:en|of|en/of)\b)[a-zà-ÿ])")
_SOFT = "\u00ad"
_LETTERS = {"\u0132": "IJ", "\u0133": "ij"}
_UNEVEN = re.compile(
    r"\u00ad+ *|[\u0132\u0133]|&amp;|[^\W\d_][\u0300-\u036f]+| {2,}|[\u200b\ufeff]"
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
    ends: Mapping[int, int] = field(default_factory=dict)
    """Folded end → stored end, for letters that are stored as more or fewer code points."""

    def to_stored(self, offset: int) -> int:
        """Offset in the stored text of an offset in the folded text."""
        index = bisect_right(self.cuts, offset) - 1
        return offset + (self.shifts[index] if index >= 0 else 0)

    def to_stored_end(self, end: int) -> int:
        """Stored end of a stretch that ends before folded offset `end` (`end` > 0)."""
        return self.ends.get(end, self.to_stored(end - 1) + 1)


def fold_text(text: str) -> Folded:
    r"""Fold `text` for matching; wraps become spaces, other line breaks stay.

    >>> fold_text("de gemeente\u00a0\u2019s-Gravenhage").text
    "de gemeente 's-Gravenhage"
    """
    even = smooth_text(_DIVIDED.sub(_SOFT * 2, text))
    pieces: list[str] = []
    moves: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    done = length = 0
    for run in _UNEVEN.finditer(even):
        pieces.append(even[done : run.start()])
        length += run.start() - done
        kept = _fold_run(run.group())
        pieces.append(kept)
        moves += _find_moves(kept, length, run)
        if kept[:1].isalpha():
            ends |= {length + k: run.end() for k in range(1, len(kept) + 1)}
        length += len(kept)
        done = run.end()
    pieces.append(even[done:])
    return Folded(
        text="".join(pieces),
        cuts=tuple(cut for cut, _ in moves),
        shifts=tuple(shift for _, shift in moves),
        ends=ends,
    )


def _find_moves(kept: str, start: int, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where the distance to the stored text changes within and right behind a run."""
    for k in range(1, len(kept)):
        yield start + k, run.start() - (start + k)
    yield start + len(kept), run.end() - (start + len(kept))


@lru_cache(maxsize=2)  # every stage asks for that of the same document
def smooth_text(text: str) -> str:
    r"""`text` with plain quotes, hyphens and spaces and without wraps, every offset unchanged.

    >>> smooth_text("de\u00a0gemeente \u2019s-Gravenhage")
    "de gemeente 's-Gravenhage"
    """
    return _join_wraps(text).translate(_SAME_LENGTH)


def _fold_run(run: str) -> str:
    if run[0] == " ":
        return " "
    if run == "&amp;":
        return "&"
    if run in _LETTERS:
        return _LETTERS[run]
    return unicodedata.normalize("NFC", run) if run[0].isalpha() else _kept_space(run)


def _kept_space(run: str) -> str:
    """A soft hyphen inside a word goes with the indent behind it; after a word the space stays."""
    return (
        " " if run.startswith(_SOFT) and not run.startswith(_SOFT * 2) and run.endswith(" ") else ""
    )


def _join_wraps(text: str) -> str:
    lines = read_lines(text)
    joints = (" " if is_wrapped(a, b) else "\n" for a, b in pairwise(lines))
    return "".join(line.text + joint for line, joint in zip(lines, [*joints, ""], strict=True))
