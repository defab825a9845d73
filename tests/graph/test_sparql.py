"""Queries as tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SparqlError
from kg.graph import GraphStore
from kg.graph.sparql import bind_variables, check_query, has_dataset_clause, split_tokens

FRAGMENTS = (
    "SERVICE<http://127.0.0.1:9/>{?a ?b ?c}", "SERVICEex:x{?a ?b ?c}", "service ?s{}", "SERVICE",
    "<http://127.0.0.1:9/>", "<http://e/#>", "<http://e/\\u0041#>", "<", "<b", ">", "?s ?p ", "?o",
    "{", "}", "{?a ?b ?c}", "#", "# x", "\n", "\r", "\t", " ", "'", '"', "'''", '"""', "\\",
    "'a'@en", "ex:", "ex:a", "ex:.", "ex:a\\'", "ex:a\\#", "ex:%41", ".", ";", "-", "1", "1.",
    "true", "_:b", "FILTER(1 <2)", "EXISTS", "OPTIONAL", "UNION", "GRAPH ?g", "BIND(1 AS ?z)",
)  # fmt: skip


@given(st.text())
def test_the_tokens_of_any_text_joined_are_the_text(text: str) -> None:
    assert "".join(part for _, part in split_tokens(text)) == text


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8))
def test_no_query_that_passes_the_check_calls_another_machine(
    graph: GraphStore, parts: list[str]
) -> None:
    """Port 9 is refused by Oxigraph's client, with a message that no other error has."""
    sparql = "PREFIX ex: <http://127.0.0.1:9/> SELECT * {" + "".join(parts) + "} LIMIT 1"
    message = ""
    try:
        graph.query(sparql)
    except SparqlError as error:
        message = str(error)
    assert "port 9" not in message


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <a:b> {} }",
        "SELECT * { SERVICEex:x {} }",
        "SELECT * { ?s ?p true.SERVICE<a:b>{} }",
        "SELECT * { # \r SERVICE <a:b> {} }",
        "SELECT * { ?s ?p ex:.SERVICE<a:b>{} }",
        "SELECT * { ?s ?p 'it\\'s'. SERVICE<a:b>{} }",
        'SELECT * { ?s ?p """a""b""" SERVICE<a:b>{} }',
        "SELECT * { ?s ?p <http://e/\\u0041#> . SERVICE <a:b> {} }",
        "SELECT * { FILTER(1<2)SERVICE<a:b>{} }",
    ],
)
def test_service_is_seen_wherever_oxigraph_would_see_it(sparql: str) -> None:
    with pytest.raises(SparqlError, match="SERVICE"):
        check_query(split_tokens(sparql))


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service ?p 'SERVICE' }",
        "SELECT * { ?s schema:serviceType <http://e/SERVICE> } # SERVICE",
        'SELECT * { ?s ?p """multi\nSERVICE""" }',
    ],
)
def test_a_word_in_a_text_a_name_or_a_comment_is_no_service(sparql: str) -> None:
    check_query(split_tokens(sparql))


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT * FROM <a:b> {}", True),
        ("select * from named <a:b> {}", True),
        ("SELECT * { ?from ?p 'FROM' } # FROM", False),
    ],
)
def test_a_dataset_clause_is_a_from_outside_texts(sparql: str, expected: bool) -> None:
    assert has_dataset_clause(split_tokens(sparql)) is expected


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT ?x ?y { ?x a ?y }", "SELECT (<a:b> AS ?x) ?y { <a:b> a ?y }"),
        ("SELECT (STR(?x) AS ?y) {}", "SELECT (STR(<a:b>) AS ?y) {}"),
        ("SELECT * { ?s ?p '?x' } # ?x ?x\n ORDER BY ?x", None),
        ("SELECT * { FILTER BOUND( ?x ) }", "SELECT * { FILTER true }"),
        ("SELECT * { ?x1 ?p $x }", "SELECT * { ?x1 ?p <a:b> }"),
        ("SELECT ?y {} GROUP BY ?x ?y HAVING(?x = 1)",
         "SELECT ?y {} GROUP BY (<a:b>) ?y HAVING(<a:b> = 1)"),
        ("SELECT ?y {} ORDER BY DESC(?x) ?y", "SELECT ?y {} ORDER BY DESC(<a:b>) ?y"),
    ],
)  # fmt: skip
def test_a_variable_becomes_its_term_in_the_form_its_place_needs(
    sparql: str, expected: str | None
) -> None:
    bound = bind_variables(split_tokens(sparql), {"x": "<a:b>"})
    assert bound == (expected or "SELECT * { ?s ?p '?x' } # ?x ?x\n ORDER BY (<a:b>)")
