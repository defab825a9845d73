"""What is known of a document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph import make_graph
from kg.model import Extraction


def test_a_document_is_known_by_the_hash_of_its_text(extraction: Extraction) -> None:
    graph = make_graph([extraction])
    (document,) = graph.info.documents
    assert document.iri.endswith(extraction.document.sha256[:16])
    assert graph.text(document.iri) == extraction.document.text


def test_a_document_carries_its_issuer_year_and_where_both_came_from(
    extraction: Extraction,
) -> None:
    answer = make_graph([extraction]).query(
        "SELECT ?title ?issuer ?year ?kind ?length ?origin { ?d a foaf:Document ;"
        " dcterms:title ?title ; dcterms:publisher/skos:prefLabel ?issuer ;"
        " ib:referenceYear ?year ; dcterms:type ?kind ; ib:textLength ?length ;"
        " ib:metadataOrigin ?origin } ORDER BY ?origin"
    )
    head = ["Begroting 2023", "Arnhem", "2023", "begroting", str(len(extraction.document.text))]
    assert [[str(cell) for cell in row] for row in answer.rows] == [
        [*head, "issuer: manifest"],
        [*head, "year: text"],
    ]


def test_what_is_unknown_is_absent(extraction: Extraction) -> None:
    unknown = replace(extraction.document, issuer=None, year=None, title=None, kind=None, url=None)
    graph = make_graph([replace(extraction, document=unknown, issuer=None)])
    assert not graph.query("ASK { ?d a foaf:Document ; dcterms:publisher ?x }").is_true
    assert not graph.query("ASK { ?d ib:referenceYear ?x }").is_true
    assert graph.query("ASK { ?d dcterms:title 'connectie.txt'@nl }").is_true


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://gemeente.example/a?b=c", "iri"),
        ("https://gemeente.example/a b", "literal"),
        ("javascript:alert(1)", "literal"),
        ("file:///etc/passwd", "literal"),
    ],
)
def test_only_a_web_address_becomes_a_link(extraction: Extraction, url: str, kind: str) -> None:
    document = replace(extraction.document, url=url)
    answer = make_graph([replace(extraction, document=document)]).query(
        "SELECT ?url { ?d a foaf:Document ; dcterms:source ?url }"
    )
    assert [(row[0].text, row[0].kind) for row in answer.rows] == [(url, kind)]


def test_the_same_text_under_two_names_is_one_document(extraction: Extraction) -> None:
    copy = replace(extraction, document=replace(extraction.document, name="kopie.txt", year=1999))
    graph = make_graph([extraction, copy])
    names = graph.query(
        "SELECT ?name { ?d a foaf:Document ; dcterms:identifier ?name } ORDER BY ?name"
    )
    assert [str(row[0]) for row in names.rows] == ["connectie.txt", "kopie.txt"]
    assert graph.info.counts.documents == 1
    assert not graph.query("ASK { ?d ib:referenceYear '1999'^^xsd:gYear }").is_true


def test_two_documents_do_not_touch_each_other(extraction: Extraction) -> None:
    text = extraction.document.text + "\n"
    other = replace(extraction, document=replace(extraction.document, name="b.txt", text=text))
    graph = make_graph([extraction, other])
    answer = graph.query("SELECT ?g (COUNT(?c) AS ?n) { GRAPH ?g { ?c a ib:Claim } } GROUP BY ?g")
    assert [row[1].text for row in answer.rows] == ["12", "12"]
