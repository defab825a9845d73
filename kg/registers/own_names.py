"""A user's own names: organisations that no register has, and more names of those it has."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import RuleError
from kg.model import Entity, EntityType
from kg.registers.drafts import KIND_OF_IRI
from kg.registers.tables import Row, split_cell
from kg.vocabulary import make_iri

NAMES = "names.csv"
"""The table in a folder of own names and rules."""

_COLUMNS = frozenset({"name", "type", "aliases", "iri", "source"})
_HEADER = "name,type,aliases"


def add_names(known: Iterable[Entity], path: Path) -> tuple[Entity, ...]:
    """Known organisations with the names of a table, and those that only the table has.

    A row is about the known organisation of its IRI, else about the one of its name and type,
    which gets its aliases; else it makes a new one.

    Args:
        known: registered organisations.
        path: table with the columns name, type, aliases (separated by "|"), and iri and source,
            which may be left out.

    Raises:
        RuleError: if the table or a row is wrong; with file, line and what to do.
    """
    found = {entity.iri: entity for entity in known}
    by_name: dict[tuple[str, EntityType], list[str]] = {}
    for entity in found.values():
        by_name.setdefault((entity.name, entity.type), []).append(entity.iri)
    for line, row in _read_rows(path):
        where = f"{path}, line {line}"
        kind = _read_type(row, where)
        iri = row["iri"] or _find_iri(
            row["name"], kind, by_name.get((row["name"], kind), []), where
        )
        entity = found.get(iri) or Entity(iri=iri, name=row["name"], type=kind)
        if entity.type is not kind:
            what = f"{iri} is known as {entity.name!r} of type {entity.type.value}"
            raise RuleError(what, where=where, remedy="give its type, or another iri or name")
        names = {*entity.aliases, row["name"], *split_cell(row["aliases"])} - {entity.name, ""}
        found[iri] = replace(entity, aliases=tuple(sorted(names)))
    return tuple(found.values())


def _find_iri(name: str, kind: EntityType, same: list[str], where: str) -> str:
    """The IRI of the one known organisation of this name and type, or a minted one if none."""
    if len(same) > 1:
        what = f"{name!r} is the name of {len(same)} organisations"
        raise RuleError(what, where=where, remedy="give the iri of the one that is meant")
    return same[0] if same else make_iri(KIND_OF_IRI.get(kind, "org"), name)


def _read_rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Each row with its line, its cells stripped; columns that are left out are empty."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = csv.reader(io.StringIO(text, newline=""), strict=True)
        columns = [name.strip().lower() for name in next(table, [])]
        _check_columns(columns, path)
        for cells in table:
            if any(cell.strip() for cell in cells):
                yield table.line_num, _make_row(columns, cells, f"{path}, line {table.line_num}")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = f"the table of names cannot be read ({error})"
        raise RuleError(what, where=str(path), remedy="save it as UTF-8 CSV") from error


def _check_columns(columns: list[str], path: Path) -> None:
    missing = {"name", "type"} - set(columns)
    unknown = sorted(set(columns) - _COLUMNS)
    if missing or unknown:
        what = (
            f"the first line has no column {min(missing)!r}"
            if missing
            else f"there is no use for a column {unknown[0]!r}"
        )
        raise RuleError(what, where=f"{path}, line 1", remedy=f"start the file with {_HEADER}")


def _make_row(columns: list[str], cells: list[str], where: str) -> Row:
    if len(cells) > len(columns):
        what = f"the row has {len(cells)} cells for {len(columns)} columns"
        raise RuleError(what, where=where, remedy="put a cell with a comma between quotes")
    values = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    row = {name: values.get(name, "") for name in _COLUMNS}
    row["aliases"] = "|".join(filter(None, map(str.strip, row["aliases"].split("|"))))
    if not row["name"]:
        raise RuleError("the row has no name", where=where, remedy="give one, or drop the row")
    return row


def _read_type(row: Row, where: str) -> EntityType:
    try:
        return EntityType(row["type"])
    except ValueError:
        kinds = ", ".join(kind.value for kind in EntityType)
        what = f"{row['name']!r} has the unknown type {row['type']!r}"
        raise RuleError(what, where=where, remedy=f"take one of {kinds}") from None
