"""A graph from one file, as other programs and `kg export` write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.info import FORMAT, Counts, GraphInfo
from kg.graph.store import GraphStore
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

_FORMATS = {
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
}

_COUNTS = {
    "documents": "?x a foaf:Document",
    "entities": "?x a org:Organization",
    "claims": "?x a ib:Claim ; ib:primaryEvidence/oa:hasSource ?document",
    "register_claims": "?x a ib:Claim ; ib:primaryEvidence/ib:inRegister ?register",
}


def read_graph(path: Path) -> GraphStore:
    """The graph in a file, in memory; it has no stored texts.

    Args:
        path: a file in TriG, Turtle, N-Quads or JSON-LD, told apart by .trig, .ttl, .nq, .jsonld.

    Raises:
        GraphError: if the file cannot be read, or is not what its name says.
    """
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        endings = ", ".join(_FORMATS)
        raise GraphError(f"the ending of this file is none of {endings}", where=str(path))
    store = ox.Store()
    try:
        store.load(path=str(path), format=form)
    except (OSError, SyntaxError, ValueError) as error:
        message = f"the file cannot be read as {form.name} ({error})"
        raise GraphError(message, where=str(path)) from error
    return GraphStore(store, _find_info(store))


def _find_info(store: ox.Store) -> GraphInfo:
    counts = {
        name: _count(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ {pattern} }}")
        for name, pattern in _COUNTS.items()
    }
    return GraphInfo(
        format=FORMAT,
        version="",
        register_date=None,
        counts=Counts(**counts, quads=len(store)),
        documents=(),
    )


def _count(store: ox.Store, sparql: str) -> int:
    answer = store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=True)
    solution = next(cast("ox.QuerySolutions", answer))
    return int(cast("ox.Literal", solution[0]).value)
