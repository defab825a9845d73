"""An answer as an HTML table, for notebooks and pages; every text of a source is escaped."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from kg.queries.cells import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.queries.answers import Answer
    from kg.queries.cells import Cell

MOST_SHOWN = 100
"""Rows that a table shows; its caption says how many there are."""


def write_answer(answer: Answer, *, most: int = MOST_SHOWN) -> str:
    """The columns for people of at most `most` rows, under the question and its arguments."""
    places = [answer.columns.index(column) for column in answer.shown_columns]
    rows = ([row[place] for place in places] for row in answer.rows[:most])
    return write_table(rows, head=answer.shown_columns, caption=_make_caption(answer, most))


def write_table(
    rows: Iterable[Iterable[Cell]], *, head: Iterable[str] = (), caption: str = ""
) -> str:
    """A Dutch table; cells are data, whatever stands in them."""
    top = _write_row("th", head)
    body = "".join(_write_row("td", row) for row in rows)
    title = f"<caption>{_escape(caption)}</caption>" if caption else ""
    return f'<table lang="nl">{title}<thead>{top}</thead><tbody>{body}</tbody></table>'


def _make_caption(answer: Answer, most: int) -> str:
    asked = ", ".join(f"{name}: {shown}" for name, shown in answer.arguments.items())
    title = answer.question.title_nl if answer.question else "SPARQL"
    count = len(answer.rows)
    rows = f"{most} van {count} rijen getoond" if count > most else f"{count} rijen"
    return f"{title} ({asked}) – {rows}" if asked else f"{title} – {rows}"


def _write_row(tag: str, cells: Iterable[Cell]) -> str:
    inner = "".join(f"<{tag}>{_escape(cell)}</{tag}>" for cell in cells)
    return f"<tr>{inner}</tr>" if inner else ""


def _escape(cell: Cell) -> str:
    return html.escape(plain_text(cell))
