"""The claims of a document, triple by triple."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.graph import GraphStore, make_graph
from kg.model import Extraction, Relation
from kg.vocabulary import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def describe(graph: GraphStore, pattern: str) -> set[str]:
    """The triples whose subject fits a pattern."""
    subjects = {row[0].text for row in graph.query(f"SELECT ?x WHERE {{ {pattern} }}").rows}
    return {str(one.triple) for one in graph.quads if one.subject.value in subjects}


def parse(turtle: str) -> set[str]:
    """The triples of a snippet; none has a blank node, so equal sets are isomorphic graphs."""
    quads = ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)
    return {str(quad.triple) for quad in quads}


def test_an_ownership_claim_is_a_reified_statement_with_qualifiers(graph: GraphStore) -> None:
    claim = graph.query("SELECT ?c { ?c ib:sharePercent 72.0 ; a ib:Claim }").rows[0][0].text
    run = (
        graph.query("SELECT ?run { ?run a prov:Activity ; prov:startedAtTime ?x }").rows[0][0].text
    )
    document = graph.info.documents[0].iri
    expected = f"""
    <{claim}> a ib:OwnershipClaim , ib:Claim , rdf:Statement , prov:Entity ;
      rdf:subject gm:gm0202 ; rdf:predicate ib:ownsShareOf ; rdf:object so:so0889 ;
      ib:modality ib:actual ; ib:sharePercent "72"^^xsd:decimal ;
      ib:shareBasis ib:basisUnspecified ; ib:referenceYear "2023"^^xsd:gYear ;
      ib:confidence "0.93"^^xsd:decimal ; ib:ruleId "own.daarvan" ; ib:resolvedBy "literal" ;
      ib:primaryEvidence <{document}#char=39,75> ; prov:wasGeneratedBy <{run}> ;
      prov:wasDerivedFrom <{document}#char=39,75> , <{document}#char=0,38> ."""
    found = describe(graph, "?x a ib:Claim ; ib:sharePercent 72.0")
    assert found == parse(expected)


def test_evidence_has_a_position_and_a_quote_with_its_surroundings(graph: GraphStore) -> None:
    document = graph.info.documents[0].iri
    expected = f"""
    <{document}#char=39,75> a oa:SpecificResource , prov:Entity ; oa:hasSource <{document}> ;
      oa:hasSelector <{document}#position=39,75> , <{document}#quote=39,75> .
    <{document}#position=39,75> a oa:TextPositionSelector ; oa:start 39 ; oa:end 75 .
    <{document}#quote=39,75> a oa:TextQuoteSelector ;
      oa:exact "Daarvan is Arnhem voor 72% eigenaar." ;
      oa:prefix "Ons kantoorwerk ligt bij De Connectie. " ;
      oa:suffix "\\nOok Renkum heeft er een stuk van. In 20" ."""
    found = describe(graph, '?x a ?type FILTER(STRENDS(STR(?x), "=39,75"))')
    assert found == parse(expected)


@pytest.mark.parametrize(
    ("relation", "predicate"),
    [
        (Relation.OWNS_SHARE_OF, "ib:ownsShareOf"),
        (Relation.PARTICIPATES_IN, "org:memberOf"),
        (Relation.COLLABORATES_WITH, "ib:collaboratesWith"),
        (Relation.DELEGATES_TO, "ib:delegatesTo"),
        (Relation.ADVISED_BY, "ib:advisedBy"),
        (Relation.FUNDED_BY, "schema:funder"),
        (Relation.RESULTED_FROM, "dcterms:replaces"),
        (Relation.SUPERVISED_BY, "ib:supervisedBy"),
        (Relation.GOVERNED_BY, "ib:governedBy"),
    ],
)
def test_each_relation_has_its_predicate(
    extraction: Extraction, relation: Relation, predicate: str
) -> None:
    claims = tuple(one for one in extraction.claims if one.relation is relation)
    graph = make_graph([replace(extraction, claims=claims)])
    assert graph.query(f"ASK {{ ?c a ib:Claim ; rdf:predicate {predicate} }}").is_true
    assert not graph.query(f"ASK {{ ?c rdf:predicate ?p FILTER(?p != {predicate}) }}").is_true


def test_a_unit_of_a_unit_is_a_sub_organisation(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?parent ?p { ?c rdf:predicate ?p ; rdf:subject/skos:prefLabel ?parent"
        " FILTER(?p IN (org:hasUnit, org:hasSubOrganization)) } ORDER BY ?parent"
    )
    assert [(row[0].text, row[1].text.rpartition("#")[2]) for row in answer.rows] == [
        ("Arnhem", "hasUnit"),
        ("Werk", "hasSubOrganization"),
    ]


def test_an_unknown_share_is_absent_and_bounds_are_kept(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?percent ?low ?high ?basis { ?c a ib:OwnershipClaim ; rdf:subject gm:gm0274"
        " OPTIONAL { ?c ib:sharePercent ?percent } OPTIONAL { ?c ib:shareMinPercent ?low }"
        " OPTIONAL { ?c ib:shareMaxPercent ?high } ?c ib:shareBasis/skos:notation ?basis }"
    )
    assert [[str(cell) for cell in row] for row in answer.rows] == [["", "5", "12.5", "capital"]]


def test_funding_carries_its_amount_and_the_year_of_the_document(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?eur ?year { ?c a ib:FundingClaim ; ib:amountEur ?eur ; ib:referenceYear ?year }"
    )
    assert [[str(cell) for cell in row] for row in answer.rows] == [["18800000", "2023"]]


def test_reading_the_same_text_again_gives_the_same_claims(extraction: Extraction) -> None:
    ask = "SELECT ?c { ?c a ib:Claim } ORDER BY ?c"
    assert make_graph([extraction]).query(ask) == make_graph([extraction]).query(ask)


def test_a_quote_that_does_not_stand_in_the_text_is_refused(extraction: Extraction) -> None:
    claim = extraction.claims[0]
    wrong = replace(claim.evidence[0], quote="Daarvan is Arnhem voor 27% eigenaar.")
    with pytest.raises(
        GraphError, match=r"connectie.txt: the quote .* is not what stands at \[39, 75\)"
    ):
        make_graph([replace(extraction, claims=(replace(claim, evidence=(wrong,)),))])


def test_a_claim_without_evidence_is_refused(extraction: Extraction) -> None:
    claim = replace(extraction.claims[0], evidence=())
    with pytest.raises(GraphError, match="has no evidence"):
        make_graph([replace(extraction, claims=(claim,))])


def test_every_quote_in_the_graph_is_what_stands_in_the_stored_text(graph: GraphStore) -> None:
    rows = graph.query(
        "SELECT ?d ?from ?to ?quote { ?e oa:hasSource ?d ; oa:hasSelector ?p , ?q ."
        " ?p oa:start ?from ; oa:end ?to . ?q oa:exact ?quote }"
    ).rows
    assert len(rows) == 9
    for document, start, end, words in rows:
        assert graph.text(document.text)[int(start.text) : int(end.text)] == words.text
