"""What a question gives back: rows of plain Python values, with the RDF terms beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.queries.cells import make_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.graph.answers import Rows, Value
    from kg.queries.catalogue import Question
    from kg.queries.cells import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to a named question or to free SPARQL."""

    question: Question | None
    """The named question, or None for free SPARQL."""
    form: str
    """select, ask or graph, as in `kg.graph.Rows`."""
    columns: tuple[str, ...]
    """Names of the columns: Dutch for a named question."""
    rows: tuple[tuple[Cell, ...], ...]
    """One cell per column in every row, in the order of the query."""
    terms: tuple[tuple[Value, ...], ...]
    """The same cells as RDF terms."""
    arguments: Mapping[str, str] = field(default_factory=dict)
    """Parameter → what it was read as, in words: "De Connectie", "2026-05-16"."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def is_true(self) -> bool:
        """Whether ASK was answered with yes; of any other query, whether it gave a row."""
        return bool(self.rows[0][0]) if self.form == "ask" else bool(self.rows)

    @property
    def shown_columns(self) -> tuple[str, ...]:
        """The columns for people; those of a named question that end in `_iri` are for machines."""
        if self.question is None:
            return self.columns
        return tuple(column for column in self.columns if not column.endswith("_iri"))

    def iterate_rows(self) -> Iterator[dict[str, Cell]]:
        """Each row as column → cell."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))


def make_answer(
    rows: Rows, question: Question | None = None, arguments: Mapping[str, str] | None = None
) -> Answer:
    """The answer as the store gave it, each term also as a Python value."""
    return Answer(
        question=question,
        form=rows.form,
        columns=rows.columns,
        rows=tuple(tuple(map(make_cell, row)) for row in rows.rows),
        terms=rows.rows,
        arguments=arguments or {},
    )
