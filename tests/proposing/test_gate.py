"""What an outsider proposes becomes a claim only when the text bears it out."""

from decimal import Decimal

import pytest

from kg.model import Document
from kg.pipeline import extract_document
from kg.proposing import Proposal, add_proposals

TEXT = (
    "Voor het groen rekent Tiel al jaren op Avri. Misschien gaat Buren naar Avri. "
    "Culemborg kent Avri niet. Wij rekenen op Avri."
)
SENTENCE = "Voor het groen rekent Tiel al jaren op Avri."


def propose(**changed: str) -> list[str]:
    extraction = extract_document(Document(name="z.txt", text=TEXT, issuer="Zaltbommel", year=2023))
    asked = {"subject": "Tiel", "relation": "delegatesTo", "object": "Avri", "quote": SENTENCE}
    found = add_proposals(extraction, [Proposal(**{**asked, **changed})], "test")
    names = {entity.iri: entity.name for entity in found.entities}
    return [names[c.subject] for c in found.claims if c.rule == "proposed.test"]


def test_a_sentence_that_bears_it_out_lets_it_through():
    assert propose() == ["Tiel"]


def test_who_speaks_may_be_the_subject():
    assert propose(subject="Wij", quote="Wij rekenen op Avri.") == ["Zaltbommel"]


@pytest.mark.parametrize(
    "changed",
    [
        {"quote": "Voor het groen rekent Tiel op Avri."},  # not word for word
        {"quote": ""},
        {"quote": "Misschien gaat Buren naar Avri.", "subject": "Buren"},
        {"quote": "Culemborg kent Avri niet.", "subject": "Culemborg"},
        {"subject": "Buren"},  # not named in the quote
        {"object": "het groen"},  # no organisation
        {"relation": "hasUnit"},  # not between these kinds
        {"relation": "bezit"},  # no relation
    ],
)
def test_anything_else_is_stopped(changed):
    assert propose(**changed) == []


def test_no_proposed_claim_is_sure_and_its_quote_stands_where_it_says():
    extraction = extract_document(Document(name="z.txt", text=TEXT))
    proposal = Proposal(subject="Tiel", relation="delegatesTo", object="Avri", quote=SENTENCE)
    (claim,) = [
        c for c in add_proposals(extraction, [proposal], "test").claims if c.rule.startswith("prop")
    ]
    assert claim.confidence <= Decimal("0.60")
    assert claim.evidence[0].span.of(TEXT) == SENTENCE


def test_what_a_rule_found_is_not_proposed_again():
    text = "Tiel neemt deel aan Avri."
    extraction = extract_document(Document(name="z.txt", text=text))
    proposal = Proposal(subject="Tiel", relation="participatesIn", object="Avri", quote=text)
    assert add_proposals(extraction, [proposal], "test").claims == extraction.claims
