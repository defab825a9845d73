"""An answer as text: csv, tsv, json, xml and md.

| format | what |
|---|---|
| csv | RFC 4180 with a header line; a text that a spreadsheet would calculate gets a `'` in front |
| tsv | the same cells between tabs; tabs and line ends inside a cell become spaces |
| json | free SPARQL: SPARQL 1.1 Query Results JSON; a named question: `{"columns", "rows"}` |
| xml | SPARQL Query Results XML |
| md | a table of the columns for people, in which Markdown and HTML find nothing to act on |

csv, tsv, json and xml hold every column, those for machines (`…_iri`) included. An unbound cell is
empty (null in the plain JSON, absent in the formats of the W3C), never 0.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kg.errors import ParameterError
from kg.queries.cells import plain_text, write_cell
from kg.queries.results import format_results_xml, make_results_json

if TYPE_CHECKING:
    from kg.queries.answers import Answer
    from kg.queries.cells import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""First characters by which a spreadsheet takes a text for a formula, full-width ones included."""

_MARKDOWN = re.compile(r"([\\`*_\[\]|~$])")


def format_answer(answer: Answer, form: str) -> str:
    """The answer in one of `FORMATS`, every line ended.

    Raises:
        ParameterError: if the format is not one of `FORMATS`.
    """
    if form not in _FORMATTERS:
        raise ParameterError(
            "there is no such format", where=form, remedy=f"choose from: {', '.join(FORMATS)}"
        )
    return _FORMATTERS[form](answer)


def _guard(cell: Cell) -> str:
    """A cell for a spreadsheet: numbers as they are, a text that would calculate made harmless."""
    text = write_cell(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _format_csv(answer: Answer) -> str:
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(answer.columns)
    writer.writerows([_guard(cell) for cell in row] for row in answer.rows)
    return page.getvalue()


def _format_tsv(answer: Answer) -> str:
    lines = [answer.columns, *([_guard(cell) for cell in row] for row in answer.rows)]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def _format_json(answer: Answer) -> str:
    page = _make_plain_json(answer) if answer.question else make_results_json(answer)
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _make_plain_json(answer: Answer) -> dict[str, Any]:
    rows = [
        {column: _make_json_cell(cell) for column, cell in row.items()}
        for row in answer.iterate_rows()
    ]
    return {"columns": list(answer.columns), "rows": rows}


def _make_json_cell(cell: Cell) -> object:
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell


def _format_markdown(answer: Answer) -> str:
    places = [answer.columns.index(column) for column in answer.shown_columns]
    lines = [[answer.columns[place] for place in places], ["---"] * len(places)]
    lines += [[_escape_markdown(row[place]) for place in places] for row in answer.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escape_markdown(cell: Cell) -> str:
    """A text in which Markdown and HTML find nothing to act on; numbers as they are."""
    text = html.escape(plain_text(cell), quote=False)
    return _MARKDOWN.sub(r"\\\1", text) if isinstance(cell, str) else text


_FORMATTERS: dict[str, Callable[[Answer], str]] = {
    "csv": _format_csv,
    "tsv": _format_tsv,
    "json": _format_json,
    "xml": format_results_xml,
    "md": _format_markdown,
}
FORMATS = tuple(_FORMATTERS)
"""Names of the formats."""
