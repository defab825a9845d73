"""An answer as a table for a reader: words and numbers in Dutch, no columns for machines."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.cli.table import format_table
from kg.drawing.words import show_number
from kg.queries import Iri, plain_text
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.queries import Answer, Cell

_TRUTH = {True: "ja", False: "nee"}
_LOCAL_NAME = re.compile(r"[\w.-]+")

NOTHING = "geen antwoord in de bronnen; dat wil niet zeggen dat het niet zo is\n"
"""What stands in place of an answer without rows."""


def format_answer_table(answer: Answer) -> str:
    """The answer as a table of its columns for people, under the question that was asked."""
    heading = _format_heading(answer)
    if not answer.rows:
        return heading + NOTHING
    if answer.question is None:
        rows = [[show_cell(cell) for cell in row] for row in answer.rows]
        return format_table(answer.columns, rows)
    return heading + show_rows(list(answer.iterate_rows()))


def show_rows(rows: Sequence[Mapping[str, Cell]]) -> str:
    """Rows of a named question as a table, without the columns for machines; at least one row."""
    columns = [name for name in rows[0] if not name.endswith("_iri")]
    return format_table(columns, [[show_cell(row[name]) for name in columns] for row in rows])


def show_cell(cell: Cell) -> str:
    """A cell in Dutch; unknown is empty, never 0.

    >>> show_cell(Decimal("72.50")), show_cell(True), show_cell(None)
    ('72,5', 'ja', '')
    """
    if isinstance(cell, bool):
        return _TRUTH[cell]
    if isinstance(cell, Decimal):
        return show_number(cell)["nl"]
    return shorten_iri(cell) if isinstance(cell, Iri) else plain_text(cell)


def shorten_iri(iri: str) -> str:
    """The IRI with its prefix, or as it is.

    >>> shorten_iri("https://identifier.overheid.nl/tooi/id/gemeente/gm0202")
    'gm:gm0202'
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and _LOCAL_NAME.fullmatch(local):
            return f"{prefix}:{local}"
    return plain_text(iri)


def _format_heading(answer: Answer) -> str:
    """The title of a named question with what was asked; nothing for free SPARQL."""
    if answer.question is None:
        return ""
    asked = ", ".join(f"{name}: {plain_text(value)}" for name, value in answer.arguments.items())
    return f"{answer.question.title_nl} {f'({asked})' if asked else ''}".rstrip() + "\n\n"
