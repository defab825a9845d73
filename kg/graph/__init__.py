"""Claims and registers → a graph on disk; and the graph as answers, exports and findings.

    write_graph(folder, extractions, register=register)
    with open_graph(folder) as graph:
        graph.query("SELECT ?name WHERE { ?x a org:Organization ; skos:prefLabel ?name }")

`ontology/README.md` shows every triple that is written. The only room that knows Oxigraph, oxrdflib
and the SHACL engine.
"""

from __future__ import annotations

from kg.graph.answers import UNBOUND, Kind, Rows, Value, make_iri_value, make_text_value
from kg.graph.export import export_graph
from kg.graph.files import read_graph
from kg.graph.info import Counts, DocumentInfo, GraphInfo
from kg.graph.remote import RemoteStore, open_remote
from kg.graph.store import GraphStore, open_graph
from kg.graph.validation import Finding, validate_graph
from kg.graph.writer import Summary, make_graph, write_graph

__all__ = [
    "UNBOUND",
    "Counts",
    "DocumentInfo",
    "Finding",
    "GraphInfo",
    "GraphStore",
    "Kind",
    "RemoteStore",
    "Rows",
    "Summary",
    "Value",
    "export_graph",
    "make_graph",
    "make_iri_value",
    "make_text_value",
    "open_graph",
    "open_remote",
    "read_graph",
    "validate_graph",
    "write_graph",
]
