"""Lines → tables: runs of lines that one sign cuts into cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Reference

_COLON = re.compile(r": +")
_SEMICOLON = re.compile(r";")
_SEPARATORS = (re.compile(r"\|"), re.compile(r"\t+"), _SEMICOLON, re.compile(r" {2,}"), _COLON)
_RULE = re.compile(r"[\s|:+=-]*")

Cell = tuple[int, int]
"""Where a cell begins and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A run of lines cut into cells."""

    first: int
    """Index of its first line."""
    last: int
    """Index of its last line."""
    is_list: bool
    """Whether its lines are cut at a colon: a list of members with a figure each."""
    rows: tuple[tuple[Cell, ...], ...]
    """Cells of each line that holds some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What tables are read with."""

    text: str
    """Smoothed text."""
    lines: Sequence[Cell]
    """Every line."""
    find: Callable[[int, int], Sequence[Reference]]
    """References that begin in a stretch."""


def find_table(sheet: Sheet, index: int) -> Table | None:
    """The table whose first row is line `index`, or None."""
    for separator in _SEPARATORS:
        rows, last = _cut_rows(sheet, index, separator)
        if len(rows) > 1:
            is_list = separator is _COLON
            return Table(first=index, last=last, rows=tuple(rows), is_list=is_list)
    return None


def _cut_rows(
    sheet: Sheet, index: int, separator: re.Pattern[str]
) -> tuple[list[tuple[Cell, ...]], int]:
    rows: list[tuple[Cell, ...]] = []
    last = index
    for number in range(index, len(sheet.lines)):
        line = sheet.text[slice(*sheet.lines[number])]
        if "|" in line and _RULE.fullmatch(line):
            last = number
            continue
        cells = tuple(_split(line, sheet.lines[number][0], separator))
        if len(cells) < (3 if separator is _SEMICOLON else 2):  # prose has a semicolon too
            break
        rows.append(cells)
        last = number
    return rows, last


def _split(line: str, start: int, separator: re.Pattern[str]) -> Iterator[Cell]:
    """Cells of a line as offsets; the border of the table is no cell."""
    body = line.rstrip()
    left = len(body) - len(body.lstrip(" "))
    if separator.pattern == r"\|":
        left += body[left : left + 1] == "|"
        body = body[:-1] if body.endswith("|") else body
    begin = left
    for mark in separator.finditer(body, left):
        yield start + begin, start + mark.start()
        begin = mark.end()
    yield start + begin, start + len(body)
