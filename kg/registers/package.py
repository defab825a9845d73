"""The tables against their description (Frictionless Tabular Data Package, datapackage.json)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from kg.errors import RegisterError
from kg.registers.tables import Row, find_folder, read_table

Field = dict[str, Any]

MAX_PROBLEMS = 20
"""Problems of one kind in one table that are reported; a broken column breaks every row."""


def parse_boolean(cell: str) -> bool:
    """True or False; raises ValueError for anything but "true" and "false"."""
    return {"true": True, "false": False}[cell]


PARSERS: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "date": date.fromisoformat,
    "boolean": parse_boolean,
}
"""Type of a column → what reads a cell of it."""

LIMITS: dict[str, Callable[[Any, Any], bool]] = {
    "minimum": lambda value, limit: value >= limit,
    "maximum": lambda value, limit: value <= limit,
    "enum": lambda value, limit: value in limit,
    "pattern": lambda value, limit: re.fullmatch(limit, str(value)) is not None,
}
"""Constraint → whether a value keeps it; `required` and `unique` are looked at apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its description."""

    name: str
    """Name of the resource, which is the file name without ".csv"."""
    schema: dict[str, Any]
    """The schema of the resource."""
    rows: list[Row]
    """The rows."""


def check_tables(folder: Path | None = None) -> list[str]:
    """Problems of the tables, one line each, in table order; none when the description holds.

    Checked are columns and their order, types, `required`, `unique`, `enum`, `pattern`, `minimum`,
    `maximum`, primary and foreign keys, and that every table is described.

    Raises:
        RegisterError: if the description or a table cannot be read at all.
    """
    folder = find_folder(folder)
    tables = {table.name: table for table in read_package(folder)}
    strays = sorted({path.stem for path in folder.glob("*.csv")} - tables.keys())
    problems = [f"{name}.csv: not described in datapackage.json" for name in strays]
    for table in tables.values():
        for find in (find_column_problems, find_cell_problems, find_key_problems):
            problems += list(find(table))[:MAX_PROBLEMS]
        problems += list(find_reference_problems(table, tables))[:MAX_PROBLEMS]
    return problems


def read_package(folder: Path) -> list[Table]:
    """Every table that the description names.

    Raises:
        RegisterError: if the description is missing or is not JSON of the right form.
    """
    path = folder / "datapackage.json"
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
        schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        what = f"the description cannot be read ({error!r})"
        raise RegisterError(what, where=str(path), remedy="restore the file") from error
    return [
        Table(name=name, schema=schema, rows=read_table(name, folder))
        for name, schema in schemas.items()
    ]


def find_column_problems(table: Table) -> Iterator[str]:
    """Columns that are missing, unknown or in another order."""
    described = [field["name"] for field in table.schema["fields"]]
    columns = list(table.rows[0]) if table.rows else described
    if columns != described:
        yield f"{table.name}.csv: columns are {columns}, described are {described}"


def find_cell_problems(table: Table) -> Iterator[str]:
    """Cells that are empty, of another type, or outside their constraints."""
    for field in table.schema["fields"]:
        seen: set[str] = set()
        for number, row in enumerate(table.rows, start=2):
            cell = row.get(field["name"], "")
            problem = find_cell_problem(cell, field)
            if cell and field.get("constraints", {}).get("unique") and cell in seen:
                problem = "stands there twice"
            seen.add(cell)
            if problem:
                yield f"{table.name}.csv row {number}, {field['name']}: {cell!r} {problem}"


def find_cell_problem(cell: str, field: Field) -> str:
    """What is wrong with one cell; "" when nothing is."""
    constraints = field.get("constraints", {})
    if not cell:
        return "is required" if constraints.get("required") else ""
    try:
        value = PARSERS[field["type"]](cell)
    except (ValueError, KeyError, InvalidOperation):
        return f"is no {field['type']}"
    broken = [
        name
        for name, keeps in LIMITS.items()
        if name in constraints and not keeps(value, constraints[name])
    ]
    return f"breaks {broken[0]} {constraints[broken[0]]}" if broken else ""


def find_key_problems(table: Table) -> Iterator[str]:
    """Rows whose primary key another row has already."""
    seen: set[tuple[str, ...]] = set()
    columns = table.schema.get("primaryKey", [])
    for number, row in enumerate(table.rows, start=2):
        key = tuple(row.get(column, "") for column in columns)
        if columns and key in seen:
            yield f"{table.name}.csv row {number}: key {'/'.join(key)} stands there twice"
        seen.add(key)


def find_reference_problems(table: Table, tables: dict[str, Table]) -> Iterator[str]:
    """Foreign keys that point at no row; an empty cell points nowhere and is right."""
    for key in table.schema.get("foreignKeys", []):
        there = key["reference"]["resource"] or table.name
        [column], [target] = key["fields"], key["reference"]["fields"]
        known = {row.get(target, "") for row in tables[there].rows} | {""}
        for number, row in enumerate(table.rows, start=2):
            if row.get(column, "") not in known:
                what = f"{row[column]!r} is not in {there}.csv"
                yield f"{table.name}.csv row {number}, {column}: {what}"
