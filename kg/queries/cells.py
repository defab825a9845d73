"""One cell of an answer: from an RDF term to a Python value, and from that to text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

from kg.graph.answers import Kind, Value
from kg.vocabulary import PREFIXES


class Iri(str):
    """A cell that names a thing; every other text is something to read."""

    __slots__ = ()


Cell: TypeAlias = str | int | float | Decimal | bool | Iri | None
"""A cell: None is unbound (unknown, never 0); dates are ISO text at the precision of the source."""

XSD = PREFIXES["xsd"]
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""Control characters but tab and line ends, marks of direction, invisible ones, half surrogates."""

_WHOLE = re.compile(r"[+-]?\d{1,4000}")
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_REAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_WHOLE_TYPES = {
    XSD + name
    for name in (
        "integer",
        "int",
        "long",
        "short",
        "byte",
        "nonNegativeInteger",
        "positiveInteger",
        "gYear",
    )
}


def make_cell(value: Value) -> Cell:
    """A term as Python value; a literal whose text does not fit its datatype stays text.

    >>> make_cell(Value(kind=Kind.LITERAL, text="2023", datatype=XSD + "gYear"))
    2023
    >>> make_cell(Value(kind=Kind.UNBOUND)) is None
    True
    """
    if value.kind is Kind.UNBOUND:
        return None
    if value.kind is Kind.IRI:
        return Iri(value.text)
    if value.kind is Kind.BLANK:
        return f"_:{value.text}"
    return _read_literal(value.text, value.datatype)


def _read_literal(text: str, datatype: str) -> Cell:
    if datatype in _WHOLE_TYPES and _WHOLE.fullmatch(text):
        return int(text)
    if datatype == XSD + "decimal" and _DECIMAL.fullmatch(text):
        return Decimal(text)
    if datatype in {XSD + "double", XSD + "float"} and _REAL.fullmatch(text):
        return float(text)
    if datatype == XSD + "boolean" and text in {"true", "false"}:
        return text == "true"
    return text


def write_cell(cell: Cell) -> str:
    """The cell as text: nothing when unbound, numbers in plain notation with a point.

    >>> write_cell(Decimal("1E+3")), write_cell(None), write_cell(True)
    ('1000', '', 'true')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def plain_text(value: Cell) -> str:
    r"""The cell as one line of text without control characters; nothing when unbound.

    Marks that turn the direction of writing or that cannot be seen go as well, so that a document
    can neither write over a terminal nor hide what it says.

    >>> plain_text("Arn\x1b[31mhem\n72%")
    'Arn[31mhem 72%'
    """
    return " ".join(CONTROL.sub("", write_cell(value)).split())
