"""What registers say, with the record that says so."""

from __future__ import annotations

import pytest

from kg.graph import GraphStore, make_text_value

ON_A_DAY = """SELECT ?name WHERE {
  ?m a org:Membership ; org:member gm:gm0202 ; org:organization/skos:prefLabel ?name ;
    ib:underArrangement ?arrangement .
  OPTIONAL { ?m schema:validFrom ?from }
  OPTIONAL { ?m schema:validThrough ?through }
  FILTER(!BOUND(?from) || STR(?from) <= SUBSTR(?day, 1, STRLEN(STR(?from))))
  FILTER(!BOUND(?through) || STR(?through) >= SUBSTR(?day, 1, STRLEN(STR(?through))))
} ORDER BY ?name"""


def list_cells(graph: GraphStore, sparql: str) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in graph.query(sparql).rows]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2015-12-31", []),
        ("2016-03-01", ["De Connectie"]),
        ("2025-02-15", ["De Connectie"]),
        ("2025-12-31", ["De Connectie"]),
        ("2026-01-01", ["Centrumregeling"]),
    ],
)
def test_memberships_answer_who_took_part_on_a_day(
    graph: GraphStore, day: str, names: list[str]
) -> None:
    answer = graph.query(ON_A_DAY, {"day": make_text_value(day)})
    assert [str(row[0]) for row in answer.rows] == names


def test_a_register_claim_has_a_record_as_evidence_and_no_selector(graph: GraphStore) -> None:
    assert list_cells(
        graph,
        "SELECT ?register ?date ?table ?key ?sure ?rule { ?c ib:underArrangement id:regeling-1 ;"
        " ib:primaryEvidence ?e ; ib:confidence ?sure ; ib:ruleId ?rule ."
        " ?e a ib:RegisterRecord ; ib:inRegister ?r ; ib:registerTable ?table ; ib:recordKey ?key ."
        " ?r dcterms:title ?register ; dcterms:issued ?date"
        " FILTER NOT EXISTS { ?e oa:hasSelector ?x } }",
    ) == [
        [
            "Register van overheidsorganisaties",
            "2026-05-16",
            "participants",
            "1/gm0202",
            "1",
            "register.roo",
        ]
    ]


def test_the_claim_keeps_the_words_of_the_register_and_the_fact_ends_with_the_body(
    graph: GraphStore,
) -> None:
    of = "ib:underArrangement id:regeling-2"
    claim = f"SELECT ?end {{ ?c a ib:Claim ; {of} OPTIONAL {{ ?c schema:validThrough ?end }} }}"
    fact = f"SELECT ?end {{ ?m a org:Membership ; {of} ; schema:validThrough ?end }}"
    assert list_cells(graph, claim) == [[""]]
    assert list_cells(graph, fact) == [["2025-12-31"]]


def test_what_ended_before_the_register_date_has_no_direct_triple(graph: GraphStore) -> None:
    inside = "GRAPH <https://interbestuur.example/graph/facts/register/roo/2026-05-16>"
    assert list_cells(graph, f"SELECT ?o {{ {inside} {{ gm:gm0202 org:memberOf ?o }} }}") == [
        ["https://interbestuur.example/id/regeling-3"]
    ]


def test_a_version_that_never_began_is_planned_and_no_fact(graph: GraphStore) -> None:
    of = "ib:underArrangement id:regeling-4"
    assert list_cells(graph, f"SELECT ?m {{ ?c a ib:Claim ; {of} ; ib:modality ?m }}") == [
        ["https://interbestuur.example/def#planned"]
    ]
    assert not graph.query(f"ASK {{ ?m a org:Membership ; {of} }}").is_true


def test_an_arrangement_is_carried_by_its_body_and_follows_the_version_before_it(
    graph: GraphStore,
) -> None:
    assert list_cells(
        graph,
        "SELECT ?name ?body ?old { id:regeling-2 a ib:Arrangement ; skos:prefLabel ?name ;"
        " ib:carriedBy/skos:prefLabel ?body ; dcterms:replaces/skos:prefLabel ?old }",
    ) == [["GR De Connectie 2025", "De Connectie", "GR De Connectie 2016"]]


def test_a_bare_arrangement_is_what_people_take_part_in_and_no_body(graph: GraphStore) -> None:
    bare = "id:regeling-3 a ib:Arrangement , ib:JointArrangement , org:Organization"
    assert graph.query(f"ASK {{ {bare} ; skos:prefLabel 'Centrumregeling'@nl }}").is_true
    assert not graph.query("ASK { id:regeling-3 a org:FormalOrganization }").is_true


def test_no_statement_of_a_register_stands_in_two_graphs(graph: GraphStore) -> None:
    twice = "GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s ?p ?o } FILTER(STR(?g) < STR(?h))"
    inside = "FILTER(CONTAINS(STR(?h), '/register/') && ?p != org:memberOf && ?p != rdf:type)"
    assert list_cells(graph, f"SELECT ?g ?h ?s ?p {{ {twice} {inside} }}") == []


def test_a_network_list_speaks_of_its_own_year(graph: GraphStore) -> None:
    assert list_cells(
        graph,
        "SELECT ?year ?moment { ?c a ib:Claim ; rdf:object id:netwerk-g40 ;"
        " ib:referenceYear ?year ; ib:primaryEvidence/dcterms:temporal ?moment }",
    ) == [["2021", "2018/2021"]]


def test_a_merger_is_a_change_event_with_the_record_as_its_source(graph: GraphStore) -> None:
    assert list_cells(
        graph,
        "SELECT ?old ?new ?date ?key { ?e a tooiont:Samenvoeging , org:ChangeEvent ;"
        " org:originalOrganization/skos:prefLabel ?old ; dcterms:date ?date ;"
        " org:resultingOrganization/skos:prefLabel ?new ; dcterms:source/ib:recordKey ?key }",
    ) == [["Rheden", "Renkum", "2001-01-01", "wzg_1"]]


def test_a_municipality_lies_in_a_region_of_a_division(graph: GraphStore) -> None:
    assert list_cells(
        graph,
        "SELECT ?region ?division { gm:gm0202 ib:inRegion ?r . ?r skos:prefLabel ?region ;"
        " skos:inScheme/skos:prefLabel ?division }",
    ) == [["Arnhem-Nijmegen", "res"]]


def test_who_takes_part_is_said_by_document_and_register_alike(graph: GraphStore) -> None:
    assert list_cells(
        graph,
        "SELECT DISTINCT ?kind { ?c a ib:ParticipationClaim ; rdf:subject gm:gm0202 ;"
        " rdf:object so:so0889 ; ib:primaryEvidence/a ?kind FILTER(?kind != prov:Entity) }"
        " ORDER BY ?kind",
    ) == [
        ["http://www.w3.org/ns/oa#SpecificResource"],
        ["https://interbestuur.example/def#RegisterRecord"],
    ]
