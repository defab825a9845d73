"""Everything the graph says of some things, as plain dictionaries."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import ParameterError
from kg.graph import Kind
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.graph import GraphStore

Description: TypeAlias = dict[str, list[str]]
"""Predicate as a prefixed name → its values as text, sorted, each once."""

BATCH = 500
"""Things that one query asks for."""
_NO_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))


def describe_things(store: GraphStore, iris: Iterable[str]) -> Mapping[str, Description]:
    """IRI → what all graphs together say of it; a thing that is unknown has an empty description.

    Raises:
        ParameterError: if a text is no IRI.
    """
    described: dict[str, Description] = defaultdict(lambda: defaultdict(list))
    for values in _list_batches(iris):
        rows = store.query(
            f"SELECT ?thing ?p ?v WHERE {{ VALUES ?thing {{ {values} }} ?thing ?p ?v }}"
        )
        for thing, predicate, value in sorted({tuple(map(str, row)) for row in rows.rows}):
            described[thing][shorten_name(predicate)].append(value)
    return described


def select_things(store: GraphStore, pattern: str, iris: Iterable[str]) -> list[str]:
    """The IRIs that `?found` can be in `pattern` where `?thing` is one of `iris`; sorted.

    Raises:
        ParameterError: if a text is no IRI.
    """
    return [found for (found,) in select_rows(store, "?found", pattern, iris)]


def select_rows(
    store: GraphStore, columns: str, pattern: str, iris: Iterable[str]
) -> list[tuple[str, ...]]:
    """The rows of IRIs that a pattern gives where `?thing` is one of `iris`; sorted, each once.

    Args:
        store: the graph.
        columns: variables, as SELECT wants them: "?claim ?thing".
        pattern: what stands between the braces of WHERE.
        iris: what `?thing` may be.

    Raises:
        ParameterError: if a text is no IRI.
    """
    found: set[tuple[str, ...]] = set()
    for values in _list_batches(iris):
        query = f"SELECT DISTINCT {columns} WHERE {{ VALUES ?thing {{ {values} }} {pattern} }}"
        rows = store.query(query).rows
        found.update(
            tuple(cell.text for cell in row)
            for row in rows
            if all(cell.kind is Kind.IRI for cell in row)
        )
    return sorted(found)


def read_first(facts: Description, name: str) -> str:
    """The first value of a predicate, or empty when there is none."""
    values = facts.get(name)
    return values[0] if values else ""


def shorten_name(iri: str) -> str:
    """The prefixed name of an IRI, or the IRI itself where the house has no prefix for it.

    >>> shorten_name("http://www.w3.org/ns/org#memberOf")
    'org:memberOf'
    """
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _list_batches(iris: Iterable[str]) -> Iterator[str]:
    """The terms of the IRIs, sorted, some hundreds at a time, as a VALUES clause wants them."""
    ordered = sorted(set(iris))
    for iri in ordered:
        if not iri or _NO_IRI.search(iri):
            raise ParameterError("this is no IRI", where=repr(iri))
    for start in range(0, len(ordered), BATCH):
        yield " ".join(f"<{iri}>" for iri in ordered[start : start + BATCH])
