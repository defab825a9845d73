"""`ontology/shapes.ttl` in two halves: core shapes for the SHACL engine, queries for Oxigraph.

SHACL asks a SPARQL constraint once per focus node, which takes minutes at national size in every
engine. The constraints here bind their focus node themselves, so each is asked once, of the whole
graph.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from kg.graph.terms import make_node
from kg.resources import find_resource
from kg.vocabulary import BASE

if TYPE_CHECKING:
    import shacl

SHAPES = BASE + "shapes#"
SH = "http://www.w3.org/ns/shacl#"

_CONSTRAINTS = f"""PREFIX sh: <{SH}> SELECT ?shape ?severity ?message ?select WHERE {{
  ?shape sh:sparql ?constraint .
  ?constraint sh:message ?message ; sh:select ?select
  OPTIONAL {{ ?shape sh:severity ?severity }}
}}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """A SPARQL constraint as a question to the whole graph."""

    shape: str
    """Name of the shape it belongs to: "ShareSum"."""
    severity: str
    """violation, warning or info."""
    message: str
    """What is wrong with each row it gives."""
    sparql: str
    """SELECT with ?this, and ?value and ?path where it has them."""


@functools.cache
def read_core_shapes() -> shacl.Shapes:
    """The shapes without their SPARQL constraints, compiled."""
    import shacl

    store = _read_store()
    for quad in list(store.quads_for_pattern(None, make_node(SH + "sparql"), None)):
        store.remove(quad)
    text = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
    return shacl.Shapes.from_text(text.decode(), format="ntriples")


@functools.cache
def read_constraints() -> tuple[Constraint, ...]:
    """The SPARQL constraints, sorted by shape."""
    found = [
        Constraint(
            shape=name_shape(shape.value),
            severity=severity.value.removeprefix(SH).lower() if severity else "violation",
            message=message.value,
            sparql=select.value,
        )
        for shape, severity, message, select in cast(
            "ox.QuerySolutions", _read_store().query(_CONSTRAINTS)
        )
    ]
    return tuple(sorted(found, key=lambda one: (one.shape, one.sparql)))


def name_shape(iri: str) -> str:
    """Short name of one of our shapes."""
    return iri.strip("<>").removeprefix(SHAPES)


def _read_store() -> ox.Store:
    store = ox.Store()
    path = find_resource("ontology", "shapes.ttl")
    store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    return store
