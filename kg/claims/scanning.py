"""Lines → records: the lists and tables in which a budget describes its "verbonden partijen"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.claims.headers import find_further, find_header, make_field, split_cells
from kg.claims.labels import Label, find_label, find_section, guess_label
from kg.claims.records import Field, Record
from kg.claims.sheets import Sheet, find_table
from kg.claims.tables import read_table
from kg.model import VEHICLES, Reference, Span
from kg.structure.lines import read_lines

_LEAD = re.compile(
    r"\s*(?:\|\s*|#+ )?(?:\*\*)?(?:[-+•*▪]\s+"
    r"|\d{1,2}(?:\.\d{1,2})*\.?\s+|[A-Z]\.?\d{1,2}\.?\s+|[A-Za-z][.)]\s+)?(?:(?:naam"
    r"|verbonden partij|gemeenschappelijke regeling|stichting|vereniging|vennootschap"
    r"|organisatie|regeling)\s*:\s*)?(?:de |het |gemeenschappelijke regeling |gr "
    r"|openbaar lichaam |stichting |n\.v\. |b\.v\. )?[\"']?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r" {2,}|[¹²³⁴*]*\.?\s*(?:\*\*|in oprichting|i\.o\.|te [A-Z]|\(|:|,|-|–|;|$"
    r"|N\.V\.|B\.V\.|U\.A\.|NV\b|BV\b|Rechtsvorm|\t|\|)"
    r"| (?=[A-Z][a-z]+(?: [a-z0-9%]+){0,3}: )"  # the label of a field on the same line
)
_FIELD = re.compile(r" (?=[A-Z][a-z]+(?: [a-z0-9]+){0,3}:)")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+(?:[Dd]e |[Hh]et )?")
_BULLETS = frozenset("-+•*▪")
_ITEM_END = re.compile(r"\. (?=[A-Z])")  # "- Avri. De wethouder is lid van het bestuur."
_LONE_SHARE = re.compile(
    r"[\s.:(–-]*(?:\d[\d.]* aandelen[,;]? ?)?\(?\d{1,3}(?:,\d+)? ?%"
    r"(?=[\s);.,]|$)"
)
_CELL = re.compile(r"[|\t]")
_OTHER_PARTY = re.compile(  # a title that names no party that is known: not of this record
    r"(?:\W*(?:[A-Z]\.?)?\d*(?:\.\d+)*[.)]?\s)?(?:[A-Z][\w&'-]* ){1,6}"
    r"(?:N\.V\.|B\.V\.|U\.A\.)(?=\s*(?:$|[A-Z(]))"
)
_INLINE = re.compile(r"(?P<head>[^:|\t]{6,60}): ?(?P<names>.*\S)")
_AHEAD = 4  # lines after a name within which a label must stand, outside a section


@dataclass(slots=True)
class _State:
    """What is open while the lines are read."""

    section: str | None = None
    record: Record | None = None
    columns: list[Label] = field(default_factory=list)
    separator: re.Pattern[str] | None = None
    header_end: int = -1
    awaits_name: bool = False
    cell: int = 0


def read_records(text: str, references: Sequence[Reference]) -> list[Record]:
    """Records in text order.

    Args:
        text: smoothed text.
        references: what its words stand for, in text order.
    """
    return _Reader(text, references).read()


class _Reader:
    """Walks the lines once; `_State` says what is open."""

    def __init__(self, text: str, references: Sequence[Reference]) -> None:
        self.text = text
        self.references = references
        self.starts = [r.span.start for r in references]
        self.state = _State()
        self.records: list[Record] = []
        self.lines = [(line.start, line.end) for line in read_lines(text)]

    def read(self) -> list[Record]:
        done = -1
        for index, (start, end) in enumerate(self.lines):
            line = self.text[start:end]
            if index <= done or not line.strip():
                continue
            done = self._read_table(index)
            if index > done:
                self._read_line(index, start, end, line)
        return self.records

    def _read_table(self, index: int) -> int:
        """Index of the last line of the table that begins here; -1 where none does."""
        sheet = Sheet(text=self.text, lines=self.lines, find=self._references_in)
        table = find_table(sheet, index)
        found = read_table(sheet, table, self.state.section) if table is not None else []
        if table is None or not found:
            return -1
        self.records += found
        self.state = _State(section=self.state.section)
        return table.last

    def _references_in(self, start: int, end: int) -> Sequence[Reference]:
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.references[low:high]

    def _read_line(self, index: int, start: int, end: int, line: str) -> None:
        section = find_section(line)
        if section is not None:
            self.state = _State(section=section)
            return
        if self._read_inline(start, line):
            return
        label = find_label(line) or self._guess_label(index, start, end)
        if self._read_row(start, line, label):
            return
        if label is not None and self._read_label(label, index, start, end):
            return
        begin = start + label.end if label is not None else start
        party = None if self._is_inner_item(index, line) else self._find_party(begin, end)
        if party is None and label is not None and line[label.end :][:1].isupper():
            self.state.record = None  # "Naam: ...", of a party that is not known
            return
        if party is not None and self._is_title(index, label):
            self._open_record(party, start, end)
            self._read_rest(start, end, party)
        elif not self._read_cell(start, end):
            self._leave_for(start, end)
            self._continue(index, start, end)

    def _guess_label(self, index: int, start: int, end: int) -> Label | None:
        """A label that stands in no list, in an open record or among heads of columns."""
        record = self.state.record
        label = guess_label(self.text[start:end])
        if label is None or any(
            r.entities[0].type in VEHICLES for r in self._references_in(start, start + label.end)
        ):
            return None
        if record is None:
            return label if self.state.columns and self.state.header_end >= index - 2 else None
        last = record.fields[-1] if record.fields else None
        is_marked = self.text[start:end][: label.end].rstrip(" *_")[-1:] in {":", "?"}
        is_open = last is not None and not self.text[last.value : last.end].strip()
        is_item = self.text[start:end].lstrip()[:1] in {"-", "•", "▪"}
        return label if is_marked or (label.is_alone and not is_open and not is_item) else None

    def _read_inline(self, start: int, line: str) -> bool:
        """A section on one line, "Vennootschappen: Vitens en BNG Bank", each name a record."""
        match = _INLINE.fullmatch(line.strip().strip("*"))
        section = find_section(match["head"]) if match is not None else None
        if match is None or section is None:
            return False
        found = self._references_in(start + line.index(match["names"]), start + len(line))
        parties = [r for r in found if r.entities[0].type in VEHICLES]
        if not parties or any(r.resolved_by in {"noun", "relative"} for r in parties):
            return False
        self.state = _State(section=section)
        for party in parties:
            for entity in party.entities:
                title = Span(start=party.span.start, end=party.span.end)
                self.records.append(
                    Record(party=entity, title=title, section=section, end=title.end)
                )
        return True

    def _read_label(self, label: Label, index: int, start: int, end: int) -> bool:
        """A label as head of a column, as a cell, or with its field; False before a name."""
        if label.is_alone and (self._read_header(label, index) or self._read_cell(start, end)):
            return True
        if label.kind != "name":
            self._open_field(label, start, end)
        elif label.is_alone:
            self.state.awaits_name = True
            self.state.record = None  # what follows is of the party named next
        return label.kind != "name" or label.is_alone

    def _is_inner_item(self, index: int, line: str) -> bool:
        """An item right below a label belongs to that field; it is no record of its own."""
        record = self.state.record
        last = record.fields[-1] if record is not None and record.fields else None
        above = self.lines[index - 1] if index else (0, 0)
        mark = line.lstrip()[:1]
        is_bullet = mark in _BULLETS and not line.lstrip().startswith("**")
        if is_bullet and record is not None and record.title.of(self.text)[:1] == mark:
            return False  # an item of the same list, whose items are the records
        return is_bullet and last is not None and bool(last.kind) and last.end == above[1]

    def _read_header(self, label: Label, index: int) -> bool:
        """Labels alone on consecutive lines, the first for a name: a table, cell by cell."""
        state = self.state
        gap = self.lines[index - 1] if index else (0, 0)
        before = index - 2 if index > 1 and gap[0] == gap[1] else index - 1
        if label.kind == "name" and self._next_label(index) is not None:
            self.state = _State(section=state.section or "Any", columns=[label], header_end=index)
            return True
        if state.columns and state.header_end in {index - 1, before} and state.record is None:
            state.columns.append(label)
            state.header_end = index
            return True
        return False

    def _next_label(self, index: int) -> Label | None:
        following = [self.text[a:b] for a, b in self.lines[index + 1 : index + 3] if b > a]
        label = find_label(following[0]) if following else None
        return label if label is not None and label.is_alone else None

    def _read_cell(self, start: int, end: int) -> bool:
        """The next cell of a flattened table; False when no table is open or the row is full."""
        state = self.state
        if state.record is None or state.header_end < 0 or state.cell + 1 >= len(state.columns):
            return False
        state.cell += 1
        label = state.columns[state.cell]
        state.record.fields.append(
            Field(kind=label.kind, label=label.text, start=start, value=start, end=end)
        )
        state.record.end = end
        return True

    def _find_party(self, start: int, end: int) -> Reference | None:
        low = bisect_left(self.starts, start)
        for reference in self.references[low : bisect_right(self.starts, end)]:
            if reference.entities[0].type not in VEHICLES or reference.resolved_by in {
                "noun",
                "relative",
            }:
                return None
            lead = self.text[start : reference.span.start]
            fits = _LEAD.fullmatch(lead) and self._ends_title(lead, reference.span.end, end)
            return reference if fits else None
        return None

    def _ends_title(self, lead: str, place: int, end: int) -> bool:
        """Whether a name ends a title; in a list of a section a sentence may follow it."""
        is_item = self.state.section is not None and lead.lstrip()[:1] in _BULLETS
        is_told = is_item and _ITEM_END.match(self.text, place, end) is not None
        return is_told or _TAIL.match(self.text, place, end + 1) is not None

    def _is_title(self, index: int, label: Label | None) -> bool:
        if label is not None or self.state.section is not None or self.state.awaits_name:
            return True
        below = self.lines[index + 1 : index + 1 + 4 * _AHEAD]
        following = [self.text[a:b] for a, b in below if b > a][:_AHEAD]
        here = self.text[slice(*self.lines[index])]
        return (
            any(find_label(line) or guess_label(line) for line in following[:2])
            or " Rechtsvorm:" in here
            or any(find_label(here[m.end() :]) for m in _FIELD.finditer(here))
        )

    def _open_record(self, party: Reference, start: int, end: int) -> None:
        piece = self.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        title = Span(start=left, end=start + len(piece.rstrip()))
        record = Record(party=party.entities[0], title=title, section=self.state.section, end=end)
        self.records.append(record)
        self.state.record = record
        self.state.cell = 0
        self.state.awaits_name = False

    def _read_rest(self, start: int, end: int, party: Reference) -> None:
        """What stands behind the name on its own line: fields in a row, or prose."""
        record = self.state.record
        rest = self.text[party.span.end : end]
        if record is None or not rest.strip(" .:;"):
            return
        places = [m.start() + 1 for m in _FIELD.finditer(rest)]
        bounds = [*places, len(rest)]
        found = False
        for a, b in pairwise(bounds):
            label = find_label(rest[a:b])
            if label is not None:
                found = True
                offset = party.span.end + a
                record.fields.append(make_field(label, offset, party.span.end + b))
        if not found:
            colon = start if ":" not in rest[:3] else party.span.end + rest.index(":") + 1
            stated = _LONE_SHARE.match(rest)
            if stated is not None:
                value = party.span.end
                stop = value + stated.end()
                record.fields.append(
                    Field(kind="share", label="", start=start, value=value, end=stop)
                )
            record.fields.append(Field(kind="", label="", start=start, value=colon, end=end))

    def _open_field(self, label: Label, start: int, end: int) -> None:
        record = self.state.record
        if record is None:
            return
        while True:
            value = start + label.end
            further = find_further(self.text[value:end])
            stop = value + further[0] if further is not None else end
            record.fields.append(make_field(label, start, stop))
            if further is None:
                break
            label, start = further[1], value + further[0]
        record.end = end

    def _leave_for(self, start: int, end: int) -> None:
        """Close the open record at a numbered item that begins with another party."""
        record = self.state.record
        first = next(iter(self._references_in(start, end)), None)
        if record is None or first is None or first.entities[0].type not in VEHICLES:
            return
        is_item = _NUMBERED.fullmatch(self.text, start, first.span.start) is not None
        if is_item and record.party not in first.entities:
            self.state.record = None

    def _continue(self, index: int, start: int, end: int) -> None:
        record = self.state.record
        if record is None:
            return
        before = self.lines[index - 1] if index else (0, 0)
        stands_apart = before[0] == before[1] or not self.text[slice(*before)].strip()
        line = self.text[start:end].strip()
        if _OTHER_PARTY.match(line) and record.party.name.casefold() not in line.casefold():
            self.state.record = None
            return
        last = record.fields[-1] if record.fields else None
        is_open = last is not None and last.kind and self.text[last.value : last.end].strip() == ""
        if (
            stands_apart
            and not is_open
            and ":" not in line
            and len(line) < 60
            and not line.endswith((".", ")", ";"))
            and not line.startswith(("•", "-"))
        ):
            if self._is_inner_heading(index):
                record.fields.append(
                    Field(kind="news", label=line, start=start, value=end, end=end)
                )
            else:
                self.state.record = None
            return
        is_prose = line.endswith(".") and line[:1].isupper() and not is_open
        if last is not None and last.kind and not is_prose and not (stands_apart and not is_open):
            last.end = end
        else:
            record.fields.append(Field(kind="", label="", start=start, value=start, end=end))
        record.end = end

    def _is_inner_heading(self, index: int) -> bool:
        """Whether a short line heads one more field: a label follows, but not right below."""
        below = (self.text[a:b] for a, b in self.lines[index + 1 : index + 1 + 2 * _AHEAD])
        following = [bool(find_label(line)) for line in below if line.strip()][:_AHEAD]
        return not any(following[:1]) and any(following)

    def _read_row(self, start: int, line: str, label: Label | None) -> bool:
        """A header or row of a table; False for a line that is neither."""
        header = find_header(line)
        if header is not None:
            self.state.separator, self.state.columns = header
            return True
        separator = self.state.separator
        if separator is None or not separator.search(line.strip().strip("|")):
            is_stray = _CELL.search(line) is not None and label is None
            return is_stray and self._find_party(start, start + len(line)) is None
        party = self._find_party(start, start + len(line))
        if party is None:
            return label is None
        self._open_record(party, start, start + len(line))
        cells = list(split_cells(line, start, separator))
        for (a, b), column in zip(cells[1:], self.state.columns[1:], strict=False):
            if self.text[a:b].strip():
                self.records[-1].fields.append(
                    Field(kind=column.kind, label=column.text, start=a, value=a, end=b)
                )
        return True
