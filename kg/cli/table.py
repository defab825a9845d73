"""A table of plain text that fits the terminal; what does not fit hangs under its row, uncut."""

from __future__ import annotations

import itertools
import shutil
import textwrap
import unicodedata
from typing import TYPE_CHECKING

from kg.cli.terminal import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GAP = "  "
_INDENT = "    "
_BETWEEN = " · "
_WIDEST = 40
"""Cells after which a standing text goes on below."""
_TEXT = 80
"""Cells from which a column is a text to read and not a name to compare."""
_SHORT = 60
"""Cells up to which hanging texts stand side by side."""
_NARROWEST = 40
"""Cells that a line has even on the smallest terminal."""
_FALLBACK_WIDTH = 100


def format_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, width: int | None = None
) -> str:
    """Columns under their heads, at most `width` cells wide (None: as the terminal).

    Columns in which nothing stands are left out. Where the rest is too wide, long texts and
    then the last columns hang under their row; what rows in succession share hangs once, under
    the last of them.

    >>> rows = [["Arnhem", "72", "waarvan Arnhem voor 72% eigenaar is"], ["Rheden", "", ""]]
    >>> print(format_table(["wie", "aandeel", "zin"], rows, width=40))
    wie     aandeel
    ------  -------
    Arnhem  72
        zin: waarvan Arnhem voor 72%
        eigenaar is
    Rheden
    <BLANKLINE>
    """
    body = [[clean_line(cell) for cell in row] for row in rows]
    filled = [place for place in range(len(columns)) if any(row[place] for row in body)]
    room = max(width or shutil.get_terminal_size((_FALLBACK_WIDTH, 24)).columns, _NARROWEST)
    natural = {
        place: max(count_cells(text) for text in (columns[place], *(row[place] for row in body)))
        for place in filled
    }
    widths = fit_columns(natural, room)
    hanging = [place for place in filled if place not in widths]
    lines = [*_format_row(columns, widths), _GAP.join("-" * width for width in widths.values())]
    hung = [list(_hang(columns, row, hanging, room)) for row in body]
    for row, below, next_below in zip(body, hung, [*hung[1:], []], strict=True):
        lines += _format_row(row, widths)
        lines += below if below != next_below else []
    return "\n".join(lines) + "\n"


def fit_columns(natural: dict[int, int], room: int) -> dict[int, int]:
    """Width of each column that stands; the others hang: texts first, then from the right.

    Args:
        natural: place of a column → cells of its longest text.
        room: cells of a line.

    >>> fit_columns({0: 10, 1: 90, 2: 10, 3: 12}, 40)
    {0: 10, 2: 10, 3: 12}
    """
    if _measure(natural) <= room:
        return natural
    widths = {place: min(cells, _WIDEST) for place, cells in natural.items() if cells <= _TEXT}
    while len(widths) > 1 and _measure(widths) > room:
        widths.popitem()
    return widths or {min(natural): _WIDEST}


def _measure(widths: dict[int, int]) -> int:
    return sum(widths.values()) + len(_GAP) * (len(widths) - 1)


def count_cells(text: str) -> int:
    r"""Cells that a text takes on a terminal: combining marks take none.

    >>> count_cells("Súdwest-Fryslân"), count_cells("Su\u0301dwest")
    (15, 7)
    """
    return sum(not unicodedata.combining(character) for character in text)


def _format_row(cells: Sequence[str], widths: dict[int, int]) -> Iterator[str]:
    """The standing cells of a row, on as many lines as its longest one takes."""
    wrapped = [textwrap.wrap(cells[place], width) for place, width in widths.items()]
    for parts in itertools.zip_longest(*wrapped, fillvalue=""):
        padded = map(_pad, parts, widths.values())
        yield _GAP.join(padded).rstrip()


def _pad(text: str, width: int) -> str:
    return text + " " * (width - count_cells(text))


def _hang(
    columns: Sequence[str], row: Sequence[str], places: Sequence[int], room: int
) -> Iterator[str]:
    """Short cells side by side, as many as fit on a line; each long one on lines of its own."""
    named = [f"{columns[place]}: {row[place]}" for place in places if row[place]]
    longest = min(_SHORT, room - len(_INDENT))
    line = ""
    for text in filter(lambda text: count_cells(text) <= longest, named):
        if line and count_cells(_INDENT + line + _BETWEEN + text) > room:
            yield _INDENT + line
            line = ""
        line += _BETWEEN + text if line else text
    if line:
        yield _INDENT + line
    for text in filter(lambda text: count_cells(text) > longest, named):
        yield from textwrap.wrap(text, room, initial_indent=_INDENT, subsequent_indent=_INDENT)
