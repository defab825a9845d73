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
    from collections.abc import Collection

    from kg.queries import Answer, Cell

_TRUTH = {True: "ja", False: "nee"}
_LOCAL_NAME = re.compile(r"[\w.-]+")

NOTHING = "geen antwoord in de bronnen; dat wil niet zeggen dat het niet zo is\n"
"""What stands in place of an answer without rows."""


def format_answer_table(answer: Answer, *, without: Collection[str] = ()) -> str:
    """The answer as a table of its columns for people, under the question that was asked.

    Args:
        answer: what the question gave.
        without: columns to leave out.
    """
    heading = _format_heading(answer)
    if not answer.rows:
        return heading + NOTHING
    shown = set(answer.shown_columns) - set(without)
    kept = [place for place, name in enumerate(answer.columns) if name in shown]
    table = format_table(
        [answer.columns[place] for place in kept],
        [[show_cell(row[place]) for place in kept] for row in answer.rows],
    )
    return heading + table


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
