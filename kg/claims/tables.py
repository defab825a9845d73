"""Tables → records: bodies by rows, members by rows, or a matrix of both, columns in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.claims.labels import Label, find_label, guess_label
from kg.claims.records import Field, Record
from kg.claims.sheets import Cell, Sheet, Table
from kg.model import GOVERNMENTS, VEHICLES, Entity, EntityType, Reference, Span

_BESIDE_NAME = re.compile(
    r"\s*(?:\*\*|[\"'¹²³⁴*•]|\d{1,2}[.)]?|[-–]|(?:de|het|gr|gemeente|provincie|waterschap|stichting"
    r"|n\.?v\.?|b\.?v\.?|u\.a\.|i\.o\.|\([^()]*\)|te [A-Z][\w-]+)(?![\w])|[,.:])*\s*",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SHARE = re.compile(r"\d[\d,.]* ?%")
_YES = re.compile(r"(?:x|✓|✔|v|ja|●|•|\*)\.?", re.IGNORECASE)
_PERIOD = re.compile(
    r"\W*(?:(?:gewijzigde |primitieve )?(?:rekening|jaarrekening|realisatie|begroting|raming"
    r"|werkelijk|prognose|begroot|jaar)\W*)?\d{4}\W*(?:\([^()]*\))?",
    re.IGNORECASE,
)
_PAID = re.compile(r"\b(?:\w*bijdragen?|contributies?|kosten|\w*subsidies?)\b", re.IGNORECASE)
_SUM = re.compile(r"bedrag(?:en)?(?: .{0,20})?|€|euro", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?:deelnem|gemeente|lid\b|leden|aandeelhouder|eigena|participant|partner|provincie|waterschap)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"aande(?:el|len)|\bbelang|percentage|procent|kapitaal|eigendom", re.IGNORECASE)
_LISTS = re.compile(
    r"verbonden part|regeling|deelnem|vennootschap|samenwerking|partner|participa", re.IGNORECASE
)
_FIGURE = re.compile(r"(?:€ ?)?\d[\d.]*(?:,\d+)? ?(?:%|mln\.?|miljoen)?\*?", re.IGNORECASE)
_HEAD = 40  # code points; what begins with a label and is no longer is a head too
_FIGURES = frozenset({"contribution", "share", "governance", "votes"})
_AHEAD = 4  # lines above a table in which its caption and the body it is about stand


def read_table(sheet: Sheet, table: Table, section: str | None) -> list[Record]:
    """Records of a table: none where it is no table of bodies or members.

    Args:
        sheet: text, lines and references.
        table: the run of lines.
        section: kind of the section it stands in, or None.
    """
    reader = _Reader(sheet, table, section)
    if table.is_list:
        return reader.read_members()
    found = reader.read_matrix() or reader.read_bodies() or reader.read_members()
    return found or reader.read_figures()


class _Reader:
    """One table with the names in its cells."""

    def __init__(self, sheet: Sheet, table: Table, section: str | None) -> None:
        self.sheet = sheet
        self.table = table
        self.section = section
        self.names = [[self._name(cell) for cell in row] for row in table.rows]
        above = range(max(0, table.first - _AHEAD), table.first)
        self.caption = " ".join(sheet.text[slice(*sheet.lines[i])] for i in above)

    def _name(self, cell: Cell) -> Reference | None:
        """The organisation that a cell names, with no more beside it than its seat or form."""
        found = self.sheet.find(*cell)
        if not found or len(found[0].entities) != 1 or found[0].span.end > cell[1]:
            return None
        first = found[0]
        before = self.sheet.text[cell[0] : first.span.start]
        behind = _IN_BRACKETS.sub(" ", self.sheet.text[first.span.end : cell[1]])
        is_named = first.resolved_by not in {"noun", "relative"}
        fits = _BESIDE_NAME.fullmatch(before) and _BESIDE_NAME.fullmatch(_SHARE.sub("", behind))
        return first if fits and is_named else None

    def _column(self, kinds: frozenset[EntityType]) -> int | None:
        """The first column that names such organisations in most rows below the header."""
        for column in range(len(self.table.rows[0])):
            rows = [i for i, r in enumerate(self.names) if self._at(i, column, kinds)]
            longest = [i for i, r in enumerate(self.table.rows) if len(r) > column]
            if rows and len(rows) * 2 >= len(longest) - 1 - rows[0]:
                return column
        return None

    def _at(self, row: int, column: int, kinds: frozenset[EntityType]) -> Reference | None:
        names = self.names[row]
        found = names[column] if column < len(names) else None
        return found if found is not None and found.entities[0].type in kinds else None

    def _words(self, cell: Cell) -> str:
        return self.sheet.text[slice(*cell)].strip(" \t*_|")

    def _heads(self, first: int, column: int) -> list[Label]:
        """Labels of the columns; a second line of heads leaves the column of names empty."""
        width = max(len(row) for row in self.table.rows)
        above = [
            row for row in self.table.rows[:first][:2] if not self._words(row[0])[:1].isdigit()
        ]
        above = above[:1] if len(above) > 1 and self._words(above[1][column]) else above
        heads = [
            " ".join(self._words(row[c]) for row in above if c < len(row)).strip()
            for c in range(width)
        ]
        return [self._label(head) for head in heads]

    def _label(self, head: str) -> Label:
        label = find_label(head) or guess_label(head)
        if label is not None and (label.is_alone or len(head) < _HEAD):
            return replace(label, text=self._scaled(head))
        is_sum = _PERIOD.fullmatch(head) or _SUM.fullmatch(head)
        if is_sum and _PAID.search(self.caption):
            return Label(kind="contribution", text=self._scaled(head), end=0, is_alone=True)
        return Label(kind="", text=head if _PERIOD.fullmatch(head) else "", end=0, is_alone=True)

    def _scaled(self, head: str) -> str:
        """A head with the scale of its table behind it: "Begroting 2023 (bedragen x € 1.000)"."""
        scale = re.search(r"x ?€? ?1\.000|in duizenden", self.caption)
        return f"{head} {scale.group()}" if scale else head

    def read_bodies(self) -> list[Record]:
        """A body on each row, with what the issuer has in it."""
        column = self._column(VEHICLES)
        if column is None:
            return []
        first = next(i for i in range(len(self.names)) if self._at(i, column, VEHICLES))
        heads = self._heads(first, column)
        known = [h for i, h in enumerate(heads) if h.kind and i != column]
        told = [self._row_label(row, column) for row in self.table.rows]
        if not first or not (known or any(told) or self.section is not None):
            return []
        records = []
        for i in range(first, len(self.names)):
            party = self._at(i, column, VEHICLES)
            if party is None:
                continue
            record = self._open(party.entities[0], self.table.rows[i])
            record.is_listed = self._is_listed(column)
            for number, (cell, head) in enumerate(zip(self.table.rows[i], heads, strict=False)):
                if number != column and self._words(cell):
                    record.fields.append(_field(_told_by(told[i], head), cell))
            records.append(record)
        return records

    def _row_label(self, row: Sequence[Cell], column: int) -> Label | None:
        """What a cell says its whole row is about: "GGD | bijdrage | € 5 | € 6"."""
        for number, cell in enumerate(row):
            label = find_label(self._words(cell)) if number != column else None
            if label is not None and label.is_alone and label.kind in _FIGURES:
                return label
        return None

    def _is_listed(self, column: int) -> bool:
        """Whether standing in a table says that one takes part: not where it tells who is paid."""
        heads = " ".join(self._words(cell) for cell in self.table.rows[0])
        where = f"{self.caption} {heads}"
        is_paid = _PAID.search(self.caption) and self.table.rows[0][column]
        return self.section is not None or not is_paid or _LISTS.search(where) is not None

    def _open(self, party: Entity, row: Sequence[Cell]) -> Record:
        start, end = row[0][0], row[-1][1]
        piece = self.sheet.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        title = Span(start=left, end=start + len(piece.rstrip()))
        return Record(party=party, title=title, section=self.section, end=end)

    def read_members(self) -> list[Record]:
        """A member on each row, with its figures in the one body that stands above the table."""
        column = self._column(GOVERNMENTS)
        party = self._above()
        if column is None or party is None:
            return []
        rows = [i for i in range(len(self.names)) if self._at(i, column, GOVERNMENTS)]
        if len(rows) < 2:
            return []
        heads = self._heads(rows[0], column)
        records = []
        for i in rows:
            member = self._at(i, column, GOVERNMENTS)
            if member is None:
                continue
            row = self.table.rows[i]
            is_listed = rows[0] > 0 and _MEMBER.match(self._words(self.table.rows[0][column]))
            record = replace(
                self._open(party, row), member=member.entities[0], is_listed=bool(is_listed)
            )
            cells = zip(row, heads, strict=False)
            record.fields += [_field(self._by_figure(head, cell), cell) for cell, head in cells]
            records.append(record)
        return records

    def _by_figure(self, head: Label, cell: Cell) -> Label:
        """A figure without a head says itself what it is."""
        words = self._words(cell)
        if "%" in words and not head.kind:
            return replace(head, kind="share")
        if not head.kind and re.search(r"€|\beur", words, re.IGNORECASE):
            return replace(head, kind="contribution", text=self._scaled(head.text))
        return head

    def _above(self) -> Entity | None:
        """The one body of the lines right above, else that of the lines before."""
        for i in range(self.table.first - 1, max(-1, self.table.first - 1 - 2 * _AHEAD), -1):
            found = {
                e.iri: e
                for r in self.sheet.find(*self.sheet.lines[i])
                for e in r.entities
                if e.type in VEHICLES
            }
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def read_matrix(self) -> list[Record]:
        """Bodies against governments, with a mark where one takes part in the other."""
        heads = self.names[0]
        bodies = [i for i in range(len(heads)) if self._at(0, i, VEHICLES)]
        governments = [i for i in range(len(heads)) if self._at(0, i, GOVERNMENTS)]
        across, down = (bodies, GOVERNMENTS) if len(bodies) > 1 else (governments, VEHICLES)
        column = self._column(down)
        if len(across) < 2 or column is None or column in across:
            return []
        records = []
        for i in range(1, len(self.names)):
            one, row = self._at(i, column, down), self.table.rows[i]
            for c in across if one is not None else ():
                other = heads[c]
                crossing = self._words(row[c]) if c < len(row) else ""
                if one is None or other is None or not crossing:
                    continue
                party, member = (one, other) if down is VEHICLES else (other, one)
                record = replace(self._open(party.entities[0], row), member=member.entities[0])
                figure = self._figure(crossing)
                if figure is not None:
                    record.is_listed = False
                    record.fields.append(_field(figure, row[c]))
                if figure is not None or _YES.fullmatch(crossing):
                    records.append(record)
        return records

    def _figure(self, crossing: str) -> Label | None:
        """What a figure at a crossing is: a share or a contribution, as the table is headed."""
        if not _FIGURE.fullmatch(crossing):
            return None
        words = f"{self.caption} {self._words(self.table.rows[0][0])}"
        if "%" in crossing or _OWNED.search(words):
            return Label(kind="share", text="Aandeel (%)", end=0, is_alone=True)
        if "€" in crossing or _PAID.search(words):
            return Label(kind="contribution", text=self._scaled("Bijdrage"), end=0, is_alone=True)
        return None

    def read_figures(self) -> list[Record]:
        """A figure of one body on each row, with the governments as columns."""
        heads = self.names[0]
        across = [i for i in range(len(heads)) if self._at(0, i, GOVERNMENTS)]
        records = []
        for row in self.table.rows[1:] if across and 0 not in across else ():
            bodies = [r for r in self.sheet.find(*row[0]) if r.entities[0].type in VEHICLES]
            if len(bodies) != 1 or len(bodies[0].entities) != 1:
                continue
            span = bodies[0].span
            rest = self.sheet.text[row[0][0] : span.start] + self.sheet.text[span.end : row[0][1]]
            label = guess_label(rest.strip(" *|:")) or find_label(rest.strip(" *|:"))
            for c in across if label is not None and label.kind in _FIGURES else ():
                member = heads[c]
                if label is None or member is None or c >= len(row) or not self._words(row[c]):
                    continue
                record = self._open(bodies[0].entities[0], row)
                field = _field(replace(label, text=self._scaled(label.text)), row[c])
                records.append(
                    replace(record, member=member.entities[0], is_listed=False, fields=[field])
                )
        return records


def _told_by(told: Label | None, head: Label) -> Label:
    """The head of a cell, by what its row says of itself where the head says nothing."""
    if told is None or head.kind:
        return head
    return replace(told, text=f"{told.text} {head.text}")


def _field(label: Label, cell: Cell) -> Field:
    return Field(kind=label.kind, label=label.text, start=cell[0], value=cell[0], end=cell[1])
