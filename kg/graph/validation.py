"""Is the graph sound? Core shapes by the SHACL engine, SPARQL constraints by Oxigraph, quotes here.

SHACL cannot see the stored texts, so that every quote stands where it is said to stand is checked
in code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.draft import ONTOLOGY
from kg.graph.export import dump_triples
from kg.graph.shapes import name_shape, read_constraints, read_core_shapes
from kg.graph.turtle import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    import shacl

    from kg.graph.answers import Value
    from kg.graph.store import GraphStore

_QUOTES = """SELECT DISTINCT ?span ?document ?start ?end ?exact WHERE {
  ?span oa:hasSource ?document ; oa:hasSelector ?position , ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact
} ORDER BY ?document ?start ?end"""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One thing that is wrong with a graph."""

    severity: str
    """violation, warning or info."""
    shape: str
    """Name of the shape that found it ("Claim"), or "QuoteLaw"."""
    focus: str
    """IRI of the node it is about."""
    path: str
    """Property it is about, as a prefixed name; empty when it is about the node itself."""
    message: str
    """What is wrong."""
    value: str
    """The value that is wrong, as IRI or text; empty when something is missing."""


def validate_graph(graph: GraphStore) -> tuple[Finding, ...]:
    """Everything that is wrong with a graph, violations first, in a stable order.

    Raises:
        GraphError: if the graph cannot be read.
    """
    found = {*_check_shapes(graph), *_check_constraints(graph), *_check_quotes(graph)}
    return tuple(sorted(found, key=lambda one: (_RANKS.get(one.severity, 9), one)))


_RANKS = {"violation": 0, "warning": 1, "info": 2}


def _check_shapes(graph: GraphStore) -> Iterator[Finding]:
    """Core shapes over the union of all graphs but the ontology."""
    names = [name for name in graph.quads.named_graphs() if name != ONTOLOGY]
    triples = b"".join(dump_triples(graph.quads, name) for name in (*names, ox.DefaultGraph()))
    try:
        report = read_core_shapes().validate_text(triples.decode(), format="ntriples")
    except ValueError as error:
        raise GraphError(f"the graph cannot be checked ({error})") from error
    for result in report.results:
        yield _make_finding(result)


def _make_finding(result: shacl.Result) -> Finding:
    path = (result.path or "").strip("<>")
    return Finding(
        severity=result.severity.lower(),
        shape=name_shape(result.root_shape or ""),
        focus=result.focus_node.strip("<>"),
        path=shorten(path) if path else "",
        message=result.message or result.component,
        value=result.value_plain or "",
    )


def _check_constraints(graph: GraphStore) -> Iterator[Finding]:
    for constraint in read_constraints():
        answer = graph.query(constraint.sparql)
        for row in answer.rows:
            cells = dict(zip(answer.columns, row, strict=True))
            path = _read(cells.get("path"))
            yield Finding(
                severity=constraint.severity,
                shape=constraint.shape,
                focus=_read(cells.get("this")),
                path=shorten(path) if path else "",
                message=constraint.message,
                value=_read(cells.get("value")),
            )


def _read(value: Value | None) -> str:
    return value.text if value else ""


def _check_quotes(graph: GraphStore) -> Iterator[Finding]:
    """The law of the house: a quote is what stands at its span of the stored text."""
    if not graph.has_texts:
        return
    last, text = "", ""
    for span, document, start, end, exact in graph.query(_QUOTES).rows:
        if document.text != last:
            last, text = document.text, graph.text(document.text)
        if text[int(start.text) : int(end.text)] != exact.text:
            yield Finding(
                severity="violation",
                shape="QuoteLaw",
                focus=span.text,
                path="oa:exact",
                message="the quote is not what stands there in the stored text",
                value=exact.text,
            )
