"""A graph that can be asked, and says in one line why it cannot."""

from __future__ import annotations

import json
import shutil
import warnings
from pathlib import Path

import pytest
from rdflib import URIRef
from rdflib.query import ResultRow

from kg.errors import GraphError, ParameterError, SparqlError
from kg.graph import GraphStore, Kind, Value, make_iri_value, make_text_value, open_graph

ARNHEM = make_iri_value("https://identifier.overheid.nl/tooi/id/gemeente/gm0202")
NAME = "SELECT ?name WHERE { ?x a tooiont:Gemeente ; skos:prefLabel ?name } ORDER BY ?name"


def test_a_select_gives_columns_and_rows(graph: GraphStore) -> None:
    answer = graph.query(NAME)
    assert answer.columns == ("name",)
    assert answer.rows[0] == (
        Value(
            kind=Kind.LITERAL,
            text="Arnhem",
            language="nl",
            datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        ),
    )
    assert len(answer) == 3


def test_an_ask_gives_one_cell(graph: GraphStore) -> None:
    answer = graph.query("ASK { ?x a tooiont:Provincie }")
    assert (answer.form, answer.columns, answer.rows[0][0].text) == ("ask", ("answer",), "true")
    assert answer.is_true


def test_a_construct_gives_sorted_triples_without_doubles(graph: GraphStore) -> None:
    answer = graph.query("CONSTRUCT { ?x a ib:Thing } WHERE { ?x a tooiont:Gemeente ; ?p ?o }")
    assert answer.form == "graph"
    assert [row[0].text[-6:] for row in answer.rows] == ["gm0202", "gm0274", "gm0275"]


def test_an_unbound_cell_says_so(graph: GraphStore) -> None:
    (row,) = graph.query("SELECT ?x ?y { BIND(1 AS ?x) }").rows
    assert [cell.kind for cell in row] == [Kind.LITERAL, Kind.UNBOUND]


def test_a_blank_node_and_a_triple_are_cells_too(graph: GraphStore) -> None:
    (row,) = graph.query("SELECT (BNODE() AS ?b) (TRIPLE(ib:a, ib:b, 1) AS ?t) {}").rows
    assert [cell.kind for cell in row] == [Kind.BLANK, Kind.TRIPLE]


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?name { ?x skos:prefLabel ?name ; skos:notation ?code }",
        "SELECT ?x ?name { ?x skos:prefLabel ?name ; skos:notation ?code }",
        "SELECT ?name { { SELECT ?name { ?x skos:prefLabel ?name ; skos:notation ?code } } }",
        "SELECT ?name { ?y skos:prefLabel ?name ; skos:notation ?code FILTER(?y = ?x) }",
        "SELECT ?name { ?y skos:prefLabel ?name ; skos:notation ?c FILTER(!BOUND(?x) || ?y = ?x) }",
        "SELECT ?name { ?x skos:prefLabel ?name ; skos:notation ?c } GROUP BY ?name ?x ORDER BY ?x",
        "SELECT (SAMPLE(?n) AS ?name) { ?x skos:prefLabel ?n ; skos:notation ?code } GROUP BY ?x",
        "SELECT ?name { { ?x skos:prefLabel ?name FILTER(?x != ib:x) } UNION { ?x ib:no ?name } }",
    ],
)
def test_a_bound_variable_is_its_term_everywhere(graph: GraphStore, sparql: str) -> None:
    answer = graph.query(sparql, {"x": ARNHEM})
    at = answer.columns.index("name")
    assert {row[at].text for row in answer.rows} == {"Arnhem"}
    assert len(answer) == 1


def test_an_optional_parameter_that_is_not_given_restricts_nothing(graph: GraphStore) -> None:
    sparql = "SELECT ?y { ?y a tooiont:Gemeente FILTER(!BOUND(?x) || ?y = ?x) }"
    assert len(graph.query(sparql)) == 3
    assert len(graph.query(sparql, {"x": ARNHEM})) == 1


@pytest.mark.parametrize("text", ['"', "\\", "\n", '") } INSERT', "é🏛", "?x", "<a:b>"])
def test_a_bound_text_stays_one_text(graph: GraphStore, text: str) -> None:
    (row,) = graph.query("SELECT (STR(?text) AS ?same) {}", {"text": make_text_value(text)}).rows
    assert row[0].text == text


def test_a_binding_to_no_variable_is_refused(graph: GraphStore) -> None:
    with pytest.raises(ParameterError, match=r"\?y: the query has no such variable"):
        graph.query(NAME, {"y": ARNHEM})


@pytest.mark.parametrize("sparql", ["SELECT * { BIND(1 AS ?x) }", "SELECT * { VALUES ?x { 1 } }"])
def test_a_variable_that_the_query_sets_itself_cannot_be_bound(
    graph: GraphStore, sparql: str
) -> None:
    with pytest.raises(ParameterError, match="gives this variable a value itself"):
        graph.query(sparql, {"x": ARNHEM})


@pytest.mark.parametrize(
    "value",
    [
        Value(kind=Kind.IRI, text="geen iri"),
        Value(kind=Kind.UNBOUND),
        Value(kind=Kind.LITERAL, text="x", language="@@"),
    ],
)
def test_what_is_no_term_cannot_be_bound(graph: GraphStore, value: Value) -> None:
    with pytest.raises(ParameterError):
        graph.query("SELECT ?x { ?x ?p ?o }", {"x": value})


def test_a_from_clause_chooses_among_the_graphs_that_are_there(graph: GraphStore) -> None:
    facts = "https://interbestuur.example/graph/facts"
    assert graph.query(f"ASK FROM <{facts}> {{ ?i a ib:OwnershipInterest }}").is_true
    assert not graph.query(f"ASK FROM <{facts}> {{ ?x a tooiont:Gemeente }}").is_true


def test_a_from_clause_fetches_nothing(graph: GraphStore) -> None:
    assert len(graph.query("SELECT * FROM <http://127.0.0.1:9/graph> { ?s ?p ?o }")) == 0


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        (
            "SELECT ?x\nWHERE { ?x ?y }",
            r"line 2, column 16, near 'WHERE \{ \?x \?y \}': syntax error",
        ),
        ("SELECT ?x WHERE {", r"line 1, column 18, near 'SELECT \?x WHERE \{': syntax error"),
        ("", "line 1, column 1, near '': syntax error"),
        ("SELECT * { ?s nope:x ?o }", r"near .*syntax error \(Prefix not found\)"),
        ("SELECT ?x (1 AS ?x) {}", r"syntax error \(Duplicated variable name in SELECT\)"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE: SERVICE would"),
        ("SELECT * { service silent ?x { ?s ?p ?o } }", "service: SERVICE would"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT changes the graph"),
        ("PREFIX a: <b:c> DELETE WHERE { ?s ?p ?o }", "DELETE changes the graph"),
        ("LOAD <http://127.0.0.1:9/>", "LOAD changes the graph"),
        ("SELECT (ib:f(1) AS ?x) {}", "cannot be answered"),
    ],
)
def test_a_wrong_query_is_refused_in_one_line(graph: GraphStore, sparql: str, message: str) -> None:
    with pytest.raises(SparqlError, match=message) as caught:
        graph.query(sparql)
    assert "\n" not in str(caught.value)


def test_the_dataset_shows_the_same_graph_to_rdflib(graph: GraphStore) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dataset = graph.dataset
        answer = dataset.query(NAME)
        names = [str(row[0]) for row in answer if isinstance(row, ResultRow)]
    assert names == ["Arnhem", "Renkum", "Rheden"]
    graphs = {str(one.identifier) for one in dataset.graphs()}
    assert "https://interbestuur.example/graph/entities" in graphs


def test_a_graph_on_disk_gives_text_and_numbers(folder: Path) -> None:
    with open_graph(folder) as graph:
        assert graph.info.register_date == "2026-05-16"
        assert graph.info.counts.claims == 12
        assert graph.info.counts.register_claims == 5
        assert graph.text(graph.info.documents[0].iri).startswith("Ons kantoorwerk")


def test_a_text_that_is_not_there_is_said_to_be_missing(folder: Path) -> None:
    with open_graph(folder) as graph, pytest.raises(GraphError, match="missing; run kg build"):
        graph.text("https://interbestuur.example/id/doc-0000000000000000")


@pytest.mark.parametrize("key", ["../graph", "", "/etc/hosts", "%2e%2e/graph"])
def test_a_document_that_looks_like_a_path_is_no_document(folder: Path, key: str) -> None:
    next(folder.glob("versions/*/texts")).joinpath("../graph.txt").write_text("geheim")
    with open_graph(folder) as graph, pytest.raises(GraphError, match="missing"):
        graph.text(f"https://interbestuur.example/id/doc-{key}")


def test_a_pointer_that_cannot_be_read_is_an_error_of_one_line(folder: Path) -> None:
    (folder / "current").unlink()
    (folder / "current").mkdir()
    with pytest.raises(GraphError, match=r"the graph cannot be read \(Is a directory\)"):
        open_graph(folder)


def test_where_there_is_no_graph_the_remedy_is_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="there is no graph here; run kg build"):
        open_graph(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_a_graph_of_a_newer_program_is_not_misread(folder: Path) -> None:
    path = next(folder.glob("versions/*/graph.json"))
    fields = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(fields | {"format": 99}), encoding="utf-8")
    with pytest.raises(GraphError, match=r"format 99, .* upgrade kg"):
        open_graph(folder)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"format": "x"}'])
def test_a_damaged_description_is_said_to_be_damaged(folder: Path, content: str) -> None:
    next(folder.glob("versions/*/graph.json")).write_text(content, encoding="utf-8")
    with pytest.raises(GraphError, match="damaged; run kg build"):
        open_graph(folder)


def test_a_damaged_store_is_an_error_of_one_line(folder: Path) -> None:
    next(folder.glob("versions/*/store/CURRENT")).write_text("x", encoding="ascii")
    with pytest.raises(GraphError, match=r"cannot be opened .* run kg build") as caught:
        open_graph(folder)
    assert "\n" not in str(caught.value)


def test_a_store_that_is_gone_is_an_error_of_one_line(folder: Path) -> None:
    shutil.rmtree(next(folder.glob("versions/*/store")))
    with pytest.raises(GraphError, match="cannot be opened"):
        open_graph(folder)


def test_a_pointer_to_nowhere_is_no_graph(folder: Path) -> None:
    (folder / "current").write_text("99\n", encoding="ascii")
    with pytest.raises(GraphError, match="no graph here"):
        open_graph(folder)


def test_a_pointer_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "current").write_text("../../elsewhere\n", encoding="ascii")
    with pytest.raises(GraphError, match="'current' is damaged"):
        open_graph(folder)


def test_reading_leaves_no_trace(folder: Path) -> None:
    def snapshot() -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}

    before = snapshot()
    with open_graph(folder) as graph:
        graph.query(NAME)
    assert snapshot() == before


def test_a_closed_graph_says_so(folder: Path) -> None:
    with open_graph(folder) as graph:
        pass
    with pytest.raises(GraphError, match="this graph was closed; open it again"):
        graph.query(NAME)


def test_a_graph_on_disk_cannot_be_changed_through_rdflib(folder: Path) -> None:
    with open_graph(folder) as graph:
        before = len(graph.quads)
        with pytest.raises(RuntimeError, match="read-write instances"):
            graph.dataset.add((URIRef("a:a"), URIRef("a:b"), URIRef("a:c")))
        assert len(graph.quads) == before
