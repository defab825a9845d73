"""Rows of an answer, as notebooks use them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd  # type: ignore[import-untyped]

    from kg.queries import Answer
    from kg.queries.cells import Cell


class Table:
    """Rows of an answer: iterate over dicts, look at it in a notebook, or take `.df()`.

    Attributes:
        answer: the answer behind it, with the question, its arguments and the RDF terms.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of all columns; those that end in `_iri` are not shown."""
        return self.answer.columns

    def __len__(self) -> int:
        return len(self.answer.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return self.answer.iterate_rows()

    def __getitem__(self, place: int) -> dict[str, Cell]:
        return dict(zip(self.columns, self.answer.rows[place], strict=True))

    def __repr__(self) -> str:
        return f"<Table: {len(self)} rows of {', '.join(self.answer.shown_columns)}>"

    def df(self) -> pd.DataFrame:
        """The rows as a pandas data frame; unknown is missing, never 0.

        Raises:
            KgError: if pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise KgError("a data frame needs pandas", remedy="pip install pandas") from error
        rows = [[_make_number(cell) for cell in row] for row in self.answer.rows]
        return pd.DataFrame(rows, columns=list(self.columns)).convert_dtypes()

    def _repr_html_(self) -> str:
        from kg.queries import write_answer

        return write_answer(self.answer)


def _make_number(cell: Cell) -> Cell:
    return float(cell) if isinstance(cell, Decimal) else cell
