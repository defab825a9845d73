"""Labels on one line: heads of columns, cells below them, a label behind the value of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.labels import Label, find_label
from kg.claims.records import Field

_SEPARATORS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r";"), re.compile(r" {2,}"))
_JOINT = re.compile(r"\s*[|;\t•/]\s*|(?<=\S) {2,}|[.,] (?=[A-Z*])|(?<=\S) (?=[A-Z*][^:.;]{2,40}:)")


def find_header(line: str) -> tuple[re.Pattern[str], list[Label]] | None:
    """Separator and labels of a line that heads a table, or None."""
    for separator in _SEPARATORS:
        cells = [line[a:b].strip() for a, b in split_cells(line, 0, separator)]
        if len(cells) < 2:  # one cell is no row
            continue
        first = find_label(cells[0])
        if first is None or not first.is_alone or first.kind != "name":
            continue
        labels = [first, *(find_label(cell) for cell in cells[1:])]
        known = sum(label is not None and label.is_alone for label in labels)
        if known > 1 and known * 2 >= len(labels):
            return separator, [x or Label(kind="", text="", end=0, is_alone=True) for x in labels]
    return None


def find_further(value: str) -> tuple[int, Label] | None:
    """The next label on the same line, "Zetel: Zwolle | Belang: 5%", and where it begins."""
    for joint in _JOINT.finditer(value):
        label = find_label(value[joint.end() :])
        if label is not None and value[joint.end() :][: label.end].rstrip(" *_").endswith(":"):
            return joint.end(), label
    return None


def make_field(label: Label, start: int, end: int) -> Field:
    """The field of a label that begins at `start`, with what stands behind it up to `end`."""
    return Field(
        kind=label.kind, label=label.text, start=start, value=min(start + label.end, end), end=end
    )


def split_cells(line: str, start: int, separator: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Cells of a row as offsets; an empty cell at the very start is the table's own border."""
    begin = 0
    for mark in [*(m.span() for m in separator.finditer(line)), (len(line), len(line))]:
        if line[begin : mark[0]].strip() or (begin and mark[0] < len(line)):
            yield start + begin, start + mark[0]
        begin = mark[1]
