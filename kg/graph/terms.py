"""RDF terms as pyoxigraph objects, made once; and quads from pairs.

The only place where a Python value becomes a literal, so that a datatype is chosen in one table.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import GraphError
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    Object = ox.NamedNode | ox.Literal
    Pair = tuple[ox.NamedNode, Object]

_PRECISIONS = (
    (re.compile(r"-?\d{4,}-\d\d-\d\d"), "xsd:date"),
    (re.compile(r"-?\d{4,}-\d\d"), "xsd:gYearMonth"),
    (re.compile(r"-?\d{4,}"), "xsd:gYear"),
)


@functools.cache
def find_term(curie: str) -> ox.NamedNode:
    """The term of a prefixed name: `find_term("org:memberOf")`; prefixes are the house's.

    Raises:
        KeyError: if the prefix is not one of `kg.vocabulary.PREFIXES`.
    """
    prefix, _, local = curie.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


TYPE = find_term("rdf:type")


@functools.lru_cache(maxsize=65_536)
def make_node(iri: str) -> ox.NamedNode:
    """A node for an absolute IRI; the same object for the same IRI where possible.

    Raises:
        GraphError: if `iri` is no absolute IRI.
    """
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise GraphError(
            "this is no absolute IRI, so the graph cannot hold it", where=iri or "(empty)"
        ) from error


def make_text(text: str, *, language: str | None = None, datatype: str = "") -> ox.Literal:
    """A literal: a plain string, one in a language, or one of a datatype ("xsd:hexBinary").

    Raises:
        GraphError: if the text holds a lone surrogate, which no RDF syntax can write.
    """
    kind = find_term(datatype) if datatype else None
    try:
        return ox.Literal(text, language=language, datatype=kind)
    except ValueError as error:
        raise GraphError(
            "this text holds half a surrogate pair, which is no character",
            where=ascii(text[:40]),
            remedy="repair the encoding of the document",
        ) from error


def make_dutch(text: str) -> ox.Literal:
    """A Dutch text."""
    return make_text(text, language="nl")


def make_decimal(number: Decimal) -> ox.Literal:
    """An xsd:decimal in plain notation ("12.5", never "1.25E+1")."""
    return ox.Literal(f"{number:f}", datatype=find_term("xsd:decimal"))


@functools.lru_cache(maxsize=4_096)
def make_integer(number: int) -> ox.Literal:
    """An xsd:integer."""
    return ox.Literal(str(number), datatype=find_term("xsd:integer"))


@functools.lru_cache(maxsize=4_096)
def make_year(year: int) -> ox.Literal:
    """An xsd:gYear."""
    return ox.Literal(f"{year:04d}", datatype=find_term("xsd:gYear"))


@functools.lru_cache(maxsize=4_096)
def make_date(text: str) -> ox.Literal:
    """A date at the precision in which it is written: xsd:date, xsd:gYearMonth or xsd:gYear.

    Raises:
        GraphError: if it is not YYYY, YYYY-MM or YYYY-MM-DD.
    """
    for pattern, datatype in _PRECISIONS:
        if pattern.fullmatch(text):
            return ox.Literal(text, datatype=find_term(datatype))
    raise GraphError("this date is not YYYY, YYYY-MM or YYYY-MM-DD", where=text or "(empty)")


def make_quads(
    subject: ox.NamedNode, pairs: Iterable[Pair], graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    """One quad per (predicate, object) pair of `subject` in `graph`."""
    for predicate, value in pairs:
        yield ox.Quad(subject, predicate, value, graph)
