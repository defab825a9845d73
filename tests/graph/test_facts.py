"""What stands after the claims were weighed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from kg.graph import GraphStore, make_graph
from kg.graph.facts import list_fact_quads
from kg.graph.interests import group_interests, make_interest_iri
from kg.graph.statements import PREDICATES, Statement
from kg.model import Extraction, Modality, Relation, Share, ShareBasis

FACTS = "https://interbestuur.example/graph/facts"
OWNS = Relation.OWNS_SHARE_OF


def say(number: int, relation: Relation = OWNS, **fields: Any) -> Statement:
    """A claim by A about B in 2023, one document per number."""
    base = Statement(
        claim=f"https://c.example/{number}",
        source=f"https://d.example/{number}",
        subject="https://a.example/",
        relation=relation,
        predicate=PREDICATES[relation],
        object="https://b.example/",
        year=2023,
    )
    return replace(base, **fields)


def percent(number: str, basis: ShareBasis = ShareBasis.UNSPECIFIED) -> Share:
    return Share(percent=Decimal(number), basis=basis)


def test_only_what_is_actual_becomes_a_fact() -> None:
    claims = [say(1, modality=modality) for modality in Modality if modality != "actual"]
    assert list(list_fact_quads(claims, FACTS)) == []


def test_a_planned_collaboration_is_no_fact(graph: GraphStore) -> None:
    assert not graph.query("ASK { ?a ib:collaboratesWith ?b }").is_true


def test_every_fact_names_its_claims(graph: GraphStore) -> None:
    nodes = "{ ?f a org:Membership } UNION { ?f a ib:OwnershipInterest }"
    total = graph.query(f"SELECT DISTINCT ?f {{ {nodes} }}")
    named = graph.query(f"SELECT DISTINCT ?f {{ {nodes} ?f prov:wasDerivedFrom/a ib:Claim }}")
    assert set(total.rows) == set(named.rows)
    assert len(total) == 7


def test_an_interest_carries_share_basis_year_and_support(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?percent ?basis ?year ?count ?sure { ?i a ib:OwnershipInterest ;"
        " ib:owner gm:gm0202 ; ib:owned so:so0889 ; ib:sharePercent ?percent ;"
        " ib:shareBasis/skos:notation ?basis ; ib:referenceYear ?year ;"
        " ib:supportCount ?count ; ib:confidence ?sure }"
    )
    assert [[str(cell) for cell in row] for row in answer.rows] == [
        ["72", "unspecified", "2023", "1", "0.93"]
    ]


def test_two_documents_that_agree_make_one_interest_with_two_sources() -> None:
    claims = [say(1, share=percent("72")), say(2, share=percent("72.0"))]
    assert [len(group) for group in group_interests(claims).values()] == [2]


def count_support(*claims: Statement) -> list[str]:
    quads = list_fact_quads(claims, FACTS)
    counts = [quad.object for quad in quads if quad.predicate.value.endswith("supportCount")]
    return [str(count).split('"')[1] for count in counts]


def test_an_issuer_that_says_it_again_in_another_document_has_one_vote() -> None:
    said = [say(number, Relation.PARTICIPATES_IN, voice="oss") for number in (1, 2)]
    assert count_support(*said) == ["1"]


def test_two_issuers_and_documents_of_nobody_known_have_a_vote_each() -> None:
    voices = ["oss", "oss", "epe", "", ""]
    said = [say(n, Relation.PARTICIPATES_IN, voice=voice) for n, voice in enumerate(voices)]
    assert count_support(*said) == ["4"]


def test_an_interest_has_one_iri_however_its_number_is_spelt() -> None:
    iris = {
        make_interest_iri(interest, FACTS)
        for text in ("72", "72.00")
        for interest in group_interests([say(1, share=percent(text))])
    }
    assert len(iris) == 1


def test_a_claim_without_a_number_supports_the_numbered_interest() -> None:
    claims = [say(1), say(2, share=percent("72")), say(3, share=Share())]
    ((interest, group),) = group_interests(claims).items()
    assert interest.share == percent("72")
    assert sorted(one.claim[-1] for one in group) == ["1", "2", "3"]


def test_a_claim_on_another_basis_stands_alone() -> None:
    claims = [say(1, share=percent("72")), say(2, share=Share(basis=ShareBasis.VOTES))]
    assert len(group_interests(claims)) == 2


def test_a_claim_of_another_year_stands_alone() -> None:
    assert len(group_interests([say(1, share=percent("72")), say(2, year=2024)])) == 2


def test_a_document_and_a_register_that_say_the_same_make_two_facts() -> None:
    claims = [say(1, Relation.PARTICIPATES_IN)]
    nodes = [
        {str(quad.subject) for quad in list_fact_quads(claims, graph) if "membership" in str(quad)}
        for graph in (FACTS, f"{FACTS}/register/roo/2026-05-16")
    ]
    assert [len(found) for found in nodes] == [1, 1]
    assert nodes[0] != nodes[1]


def test_the_order_of_the_claims_makes_no_difference() -> None:
    claims = [
        *(say(number, share=percent(str(number))) for number in range(1, 9)),
        *(say(number) for number in range(9, 12)),
        *(say(number, Relation.PARTICIPATES_IN) for number in range(12, 20)),
        *(say(number, Relation.RESULTED_FROM) for number in range(20, 23)),
    ]
    assert set(list_fact_quads(claims, FACTS)) == set(list_fact_quads(claims[::-1], FACTS))


def test_a_succession_becomes_a_change_with_both_sides_and_its_source(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?new ?old ?date { ?e a org:ChangeEvent ; dcterms:date ?date ;"
        " org:resultingOrganization/skos:prefLabel ?new ;"
        " org:originalOrganization/skos:prefLabel ?old ; dcterms:source/a ib:SuccessionClaim }"
    )
    assert [[str(cell) for cell in row] for row in answer.rows] == [
        ["De Connectie", "IGUO", "2016-03-01"]
    ]


def test_facts_of_documents_and_of_registers_lie_apart(graph: GraphStore) -> None:
    answer = graph.query("SELECT ?g { GRAPH ?g { gm:gm0202 org:memberOf ?what } } ORDER BY ?g")
    assert [row[0].text.partition("/graph/")[2] for row in answer.rows] == [
        "facts",
        "facts/register/networks/2026-05-16",
        "facts/register/roo/2026-05-16",
    ]


def test_a_document_that_goes_takes_its_facts_along(extraction: Extraction) -> None:
    assert make_graph([]).query(f"ASK {{ GRAPH <{FACTS}> {{ ?s ?p ?o }} }}").is_true is False
    assert make_graph([extraction]).query(f"ASK {{ GRAPH <{FACTS}> {{ ?s ?p ?o }} }}").is_true
