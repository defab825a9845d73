"""What a query gives back: plain records, without any RDF library behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.vocabulary import PREFIXES


class Kind(StrEnum):
    """What a cell of an answer holds."""

    IRI = "iri"
    LITERAL = "literal"
    BLANK = "blank"
    TRIPLE = "triple"
    UNBOUND = "unbound"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One cell of an answer, or one term to bind a variable to."""

    kind: Kind
    """What it is."""
    text: str = ""
    """The IRI, the text of the literal, the label of the blank node; empty when unbound."""
    datatype: str = ""
    """IRI of a literal's datatype; empty for everything else."""
    language: str = ""
    """Language tag of a literal ("nl"); empty when it has none."""

    def __str__(self) -> str:
        return self.text


UNBOUND = Value(kind=Kind.UNBOUND)


def make_iri_value(iri: str) -> Value:
    """An IRI to bind a variable to."""
    return Value(kind=Kind.IRI, text=iri)


def make_text_value(text: str, datatype: str = "xsd:string") -> Value:
    """A literal to bind a variable to.

    Args:
        text: its text: "2023".
        datatype: its datatype as a prefixed name: "xsd:gYear".
    """
    prefix, _, local = datatype.partition(":")
    return Value(kind=Kind.LITERAL, text=text, datatype=PREFIXES[prefix] + local)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The answer to a query.

    SELECT gives its columns and rows; ASK one row with one xsd:boolean in the column "answer";
    CONSTRUCT and DESCRIBE give columns subject, predicate and object, sorted.
    """

    form: str
    """select, ask or graph."""
    columns: tuple[str, ...]
    """Names of the columns, without "?"."""
    rows: tuple[tuple[Value, ...], ...]
    """One value per column in every row."""

    @property
    def is_true(self) -> bool:
        """Whether an ASK is answered with yes; of any other query, whether it gave a row."""
        if self.form == "ask":
            return self.rows[0][0].text == "true"
        return bool(self.rows)

    def __len__(self) -> int:
        return len(self.rows)
