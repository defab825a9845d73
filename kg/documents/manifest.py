"""The table documents.csv: what is known of each document without reading it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from kg.documents.encodings import decode_text
from kg.documents.readers import read_bytes
from kg.errors import DocumentError, ManifestError

MANIFEST_NAME = "documents.csv"
"""Name by which a folder's own manifest is known."""

_SEPARATORS = (",", ";", "\t")
"""What stands between cells; Excel with Dutch settings writes semicolons."""

_OWN_COLUMNS = frozenset({"path", "issuer", "year", "title", "kind", "url"})
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


class _Cells(Protocol):
    """What `csv.reader` gives: rows of cells that know their line."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """What a manifest says of one document."""

    path: str
    """Path from the manifest's folder with forward slashes, never leading out of it."""
    line: int
    """Line of the manifest on which the row ends, counted from 1."""
    issuer: str | None = None
    """Name of the government that speaks, or None when the cell is empty."""
    year: int | None = None
    """The year the text is about, or None when the cell is empty."""
    title: str | None = None
    """Title, or None."""
    kind: str | None = None
    """Kind of document, or None."""
    url: str | None = None
    """Where it was published, or None."""
    others: tuple[tuple[str, str], ...] = ()
    """Cells of every other column with a value: (column, value), in column order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A manifest with its rows."""

    path: Path
    """Where the manifest lies; its rows are relative to this folder."""
    rows: tuple[ManifestRow, ...]
    """The rows in file order; no two have the same path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where in a manifest something is wrong."""

    path: Path
    """The manifest."""
    line: int
    """Line, counted from 1."""

    def broken(self, what: str, remedy: str) -> ManifestError:
        """The error that names this place."""
        return ManifestError(what, where=f"{self.path}, line {self.line}", remedy=remedy)


def read_manifest(path: Path) -> Manifest:
    """Read a manifest with commas, semicolons or tabs between its cells.

    Raises:
        ManifestError: if it cannot be read, has no column `path`, or has a row that is wrong;
            with the file, the line and what to do.
    """
    text = _read_text(path)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=_find_separator(text), strict=True)
    try:
        return Manifest(path=path, rows=tuple(_read_rows(table, path)))
    except csv.Error as error:
        place = _Place(path=path, line=table.line_num)
        raise place.broken(f"this is no CSV ({error})", "check the quotation marks") from error


def normalise_path(path: str) -> str:
    r"""The form in which paths of a manifest and of files are compared.

    Forward slashes and composed letters: macOS stores "é" as two characters, Excel as one.

    >>> normalise_path(".\\raad\\brief.txt")
    'raad/brief.txt'
    """
    return str(PurePosixPath(unicodedata.normalize("NFC", path.replace("\\", "/"))))


def _read_text(path: Path) -> str:
    try:
        return decode_text(read_bytes(path))
    except DocumentError as error:
        raise ManifestError(error.what, where=error.where, remedy=error.remedy) from error
    except ValueError as error:
        raise ManifestError(str(error), where=str(path), remedy="save it as UTF-8 CSV") from error


def _find_separator(text: str) -> str:
    """The separator under which the first line has a column `path`; a comma when none has."""
    first = text.partition("\n")[0].lower()
    if first.startswith("sep=") and first[4:5] in _SEPARATORS:
        return first[4]
    for separator in _SEPARATORS:
        names = (name.strip(' "') for name in first.split(separator))
        if "path" in names:
            return separator
    return _SEPARATORS[0]


def _read_rows(table: _Cells, path: Path) -> Iterator[ManifestRow]:
    columns = _read_columns(table, path)
    lines: dict[str, int] = {}
    for cells in table:
        if not any(cell.strip() for cell in cells):
            continue
        place = _Place(path=path, line=table.line_num)
        row = _read_row(columns, [cell.strip() for cell in cells], place)
        if row.path in lines:
            what = f"{row.path} stands on line {lines[row.path]} too"
            raise place.broken(what, "keep one of the two rows")
        lines[row.path] = place.line
        yield row


def _read_columns(table: _Cells, path: Path) -> list[str]:
    header = next(table, [])
    if header and header[0].lower().startswith("sep="):
        header = next(table, [])
    columns = [name.strip().lower() for name in header]
    place = _Place(path=path, line=max(table.line_num, 1))
    if "path" not in columns:
        what = "the first line has no column 'path'"
        raise place.broken(what, "start the file with: path,issuer,year")
    named = [name for name in columns if name]
    for name in named:
        if named.count(name) > 1:
            raise place.broken(f"there are two columns '{name}'", "rename one of them")
    return columns


def _read_row(columns: list[str], cells: list[str], place: _Place) -> ManifestRow:
    if any(cells[len(columns) :]):
        what = f"the row has {len(cells)} cells for {len(columns)} columns"
        raise place.broken(what, "put cells that hold a separator between quotation marks")
    values = {name: cell for name, cell in zip(columns, cells, strict=False) if cell}
    others = ((name, value) for name, value in values.items() if name not in _OWN_COLUMNS)
    return ManifestRow(
        path=_read_path(values.get("path", ""), place),
        line=place.line,
        issuer=values.get("issuer"),
        year=_read_year(values.get("year"), place),
        title=values.get("title"),
        kind=values.get("kind"),
        url=values.get("url"),
        others=tuple(others),
    )


def _read_path(cell: str, place: _Place) -> str:
    if not cell:
        raise place.broken("the row has no path", "give the name of its document")
    path = normalise_path(cell)
    if PureWindowsPath(path).anchor or path.startswith("~") or ".." in PurePosixPath(path).parts:
        what = f"the path {cell} leads out of the folder"
        raise place.broken(what, "give a path from the folder in which this file lies")
    return path


def _read_year(cell: str | None, place: _Place) -> int | None:
    if cell is None:
        return None
    if re.fullmatch(r"[0-9]{4}", cell) and _FIRST_YEAR <= int(cell) <= _LAST_YEAR:
        return int(cell)
    raise place.broken(f"the year '{cell}' is no year", "give one year in four digits, or nothing")
