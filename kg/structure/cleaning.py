"""A text without the signs that say nothing, with the way back; lines and columns stay.

A soft hyphen, a space of no width, an accent stored apart, a blank at the end of a line, a word
divided over two lines, a justified line: a reader does not see them, and no stage has to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kg.structure.folding import Folded

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a", " "))
_SILENT = re.compile(
    "(?=[- \u00ad\u200b-\u200d\u2060\ufeff])(?:"  # what each of them begins with
    "\u00ad+\n[ \t]*(?=[a-zà-ÿ])"  # divided softly at the end of a line
    "|(?<=[a-zà-ÿ])-\n[ \t]*(?!(?:en|of|en/of)\\b)(?=[a-zà-ÿ])"  # or with a hyphen
    "|[\u00ad\u200b-\u200d\u2060\ufeff]+"
    "|(?<! ) +(?=\n|\\Z))"
)
_ACCENT = re.compile("[\u0300-\u036f]")
_ACCENTED = re.compile(f"[^\\W\\d_]{_ACCENT.pattern}+")
_WIDE_LINE = re.compile(r"^[^|\t\n]*?\S {2,}\S[^|\t\n]*$", re.MULTILINE)
_WIDE = re.compile(r"(?<=\S) {2,}(?=\S)")
_SMALL = "de|het|een|van|en|in|op|voor|met|aan|bij|is|zijn|door|te|naar|die|dat|om|of|tot|uit"
_IN_PROSE = re.compile(rf"\b(?:{_SMALL}) {{2,}}(?=\S)|(?<=[a-zà-ÿ,]) {{2,}}(?:{_SMALL})\b")
"""Spaces beside a word that neither ends nor opens a cell."""
_JUSTIFIED = 2  # so many of them, and all wide spaces of a line are prose


def clean_text(text: str) -> Folded:
    r"""`text` without signs that say nothing; the same string where it has none.

    >>> clean_text("de ge\u00admeente\u00a0Epe ").text
    'de gemeente Epe'
    """
    even = text.translate(_SPACES)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    ends: dict[int, int] = {}
    done = length = 0
    for start, end, kept in sorted([*_find_silent(even), *_find_wide(even)]):
        pieces += [even[done:start], kept]
        length += start - done
        for k in range(len(kept)):
            # Each letter of a run begins where the run begins, and ends where it ends.
            cuts.append(length + k)
            shifts.append(start - length - k)
            ends[length + k + 1] = end
        length += len(kept)
        cuts.append(length)
        shifts.append(end - length)
        done = end
    pieces.append(even[done:])
    return Folded(text="".join(pieces), cuts=tuple(cuts), shifts=tuple(shifts), ends=ends)


def _find_silent(text: str) -> Iterator[tuple[int, int, str]]:
    """Start and end of each sign that says nothing, and what stays of it."""
    for run in _SILENT.finditer(text):
        yield run.start(), run.end(), ""
    if _ACCENT.search(text):  # few texts have one
        for run in _ACCENTED.finditer(text):
            yield run.start(), run.end(), unicodedata.normalize("NFC", run[0])


def _find_wide(text: str) -> Iterator[tuple[int, int, str]]:
    """The wide spaces of prose; those between cells stay."""
    for line in _WIDE_LINE.finditer(text) if "  " in text else ():
        wide = [gap.span() for gap in _WIDE.finditer(text, *line.span())]
        prose = [gap.span() for gap in _IN_PROSE.finditer(text, *line.span())]
        for start, end in wide:
            if len(prose) >= _JUSTIFIED or any(a <= start and end <= b for a, b in prose):
                yield start, end, " "
