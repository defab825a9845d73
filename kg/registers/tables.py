"""The shipped tables, row by row."""

from __future__ import annotations

import csv
from pathlib import Path

from kg.errors import RegisterError
from kg.resources import find_resource

Row = dict[str, str]

REMEDY = "reinstall kg, or run data/make_registers.py again"


def find_folder(folder: Path | None = None) -> Path:
    """The folder with the tables: the one that is asked for, else the one that is shipped.

    Raises:
        RegisterError: if this installation carries none.
    """
    if folder is not None:
        return folder
    try:
        return find_resource("data", "registers")
    except FileNotFoundError as error:
        raise RegisterError("no register tables", where="data/registers", remedy=REMEDY) from error


def read_table(name: str, folder: Path | None = None) -> list[Row]:
    """Rows of one table, column → cell; an empty cell is "".

    Args:
        name: name of the table without ".csv": "municipalities", "aliases" …
        folder: where the tables lie; None is the shipped folder.

    Raises:
        RegisterError: if the table is missing, not UTF-8, or a row has too few or too many cells.
    """
    path = find_folder(folder) / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
    except (OSError, UnicodeDecodeError, csv.Error, ValueError) as error:
        what = f"the table cannot be read ({error})"
        raise RegisterError(what, where=str(path), remedy=REMEDY) from error
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            what = f"row {number} has {len(row)} cells, the header {len(header)}"
            raise RegisterError(what, where=str(path), remedy=REMEDY)
    return [dict(zip(header, row, strict=True)) for row in rows]


def split_cell(cell: str) -> tuple[str, ...]:
    """Values of a many-valued cell, which are separated by "|".

    >>> split_cell("Delegatie|Mandaat")
    ('Delegatie', 'Mandaat')
    >>> split_cell("")
    ()
    """
    return tuple(cell.split("|")) if cell else ()
