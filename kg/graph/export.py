"""A graph as text, in one order: the same graph gives the same bytes at any time."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import GraphError
from kg.graph.provenance import PROVENANCE
from kg.graph.turtle import write_head, write_subjects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.graph.store import GraphStore


def export_graph(
    graph: GraphStore, form: str = "trig", *, provenance: bool = True
) -> Iterator[bytes]:
    """The whole graph in pieces of UTF-8 text.

    Args:
        graph: the graph.
        form: trig, nquads and jsonld keep the named graphs; turtle holds their union.
        provenance: False leaves out the graph of the run, the only one with a clock in it; what
            is left depends on the documents and registers alone.

    Raises:
        GraphError: if there is no such form.
    """
    if form not in _WRITERS:
        raise GraphError(f"a graph is written as {', '.join(_WRITERS)}", where=form)
    names = sorted(graph.quads.named_graphs(), key=str)
    kept = [name for name in names if provenance or name != PROVENANCE]
    return _WRITERS[form](graph.quads, kept)


def _list_quads(store: ox.Store, name: ox.NamedNode | ox.BlankNode) -> list[ox.Quad]:
    return sorted(store.quads_for_pattern(None, None, None, name), key=str)


def _write_trig(store: ox.Store, names: list[ox.NamedNode | ox.BlankNode]) -> Iterator[bytes]:
    yield write_head().encode()
    for name in names:
        yield f"\n{name} {{\n".encode()
        triples = (quad.triple for quad in _list_quads(store, name))
        yield from (block.encode() for block in write_subjects(triples))
        yield b"}\n"


def _write_turtle(store: ox.Store, names: list[ox.NamedNode | ox.BlankNode]) -> Iterator[bytes]:
    yield write_head().encode()
    yield b"\n"
    quads = (store.quads_for_pattern(None, None, None, name) for name in names)
    triples = {quad.triple for quad in itertools.chain.from_iterable(quads)}
    yield from (block.encode() for block in write_subjects(sorted(triples, key=str)))


def _write_nquads(store: ox.Store, names: list[ox.NamedNode | ox.BlankNode]) -> Iterator[bytes]:
    for name in names:
        lines = sorted(dump_triples(store, name).split(b"\n"))
        end = f" {name} .\n".encode()
        yield b"".join(line.removesuffix(b" .") + end for line in lines if line)


def dump_triples(store: ox.Store, name: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> bytes:
    """One graph as N-Triples, in the order of the store."""
    return store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b""


def _write_jsonld(store: ox.Store, names: list[ox.NamedNode | ox.BlankNode]) -> Iterator[bytes]:
    """Expanded JSON-LD: one array of named graphs, without a context that must be fetched."""
    quads = (quad for name in names for quad in _list_quads(store, name))
    yield (ox.serialize(quads, format=ox.RdfFormat.JSON_LD) or b"[]") + b"\n"


_WRITERS: dict[str, Callable[[ox.Store, list[ox.NamedNode | ox.BlankNode]], Iterator[bytes]]] = {
    "trig": _write_trig,
    "turtle": _write_turtle,
    "nquads": _write_nquads,
    "jsonld": _write_jsonld,
}
