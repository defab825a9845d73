"""A graph behind an address answers as it does from its folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox
import pytest

from kg.errors import GraphError, SparqlError
from kg.graph import GraphStore, open_remote
from kg.queries import run_question


@pytest.fixture
def address(graph: GraphStore) -> Iterator[str]:
    """A SPARQL endpoint on this machine."""

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sparql = self.rfile.read(int(self.headers["Content-Length"])).decode()
            try:
                found = graph.quads.query(sparql, use_default_graph_as_union=True)
            except SyntaxError as error:
                self.send_error(400, str(error)[:60])
                return
            if isinstance(found, ox.QueryTriples):
                media, body = (
                    "application/n-triples",
                    found.serialize(format=ox.RdfFormat.N_TRIPLES),
                )
            else:
                media = "application/sparql-results+json"
                body = found.serialize(format=ox.QueryResultsFormat.JSON)
            self.send_response(200)
            self.send_header("Content-Type", media)
            self.end_headers()
            self.wfile.write(body or b"")

        def do_GET(self) -> None:
            self.send_error(405)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/sparql"
        server.shutdown()


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?name { ?x a org:Organization ; skos:prefLabel ?name } ORDER BY ?name",
        "ASK { ?x a org:Organization }",
        "CONSTRUCT { ?x skos:prefLabel ?name } { ?x a org:Organization ; skos:prefLabel ?name }",
    ],
)
def test_a_query_has_the_same_answer(graph: GraphStore, address: str, sparql: str) -> None:
    assert open_remote(address).query(sparql) == graph.query(sparql)


def test_a_named_question_has_the_same_answer(graph: GraphStore, address: str) -> None:
    here = run_question(graph, "organisaties")
    assert run_question(open_remote(address), "organisaties").rows == here.rows


def test_an_update_is_refused_before_it_is_sent(address: str) -> None:
    with pytest.raises(SparqlError, match="DROP changes the graph"):
        open_remote(address).query("DROP ALL")


def test_a_refusal_says_where(address: str) -> None:
    with pytest.raises(SparqlError, match="refuses the query \\(400"):
        open_remote(address).query("SELECT {")


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/passwd", "http://"])
def test_another_kind_of_address_is_refused(address: str) -> None:
    with pytest.raises(GraphError, match="no web address"):
        open_remote(address)


def test_nobody_there_is_one_clear_line() -> None:
    with pytest.raises(GraphError, match="does not answer"):
        open_remote("http://127.0.0.1:9/sparql")


def test_what_needs_the_whole_graph_is_refused(address: str) -> None:
    with pytest.raises(GraphError, match="can only be queried"):
        _ = open_remote(address).quads
