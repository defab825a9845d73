"""One row per distinct claim, the best evidence first; what rules out what."""

from decimal import Decimal

import pytest

from kg.claims.merging import merge_claims
from kg.model import Claim, Entity, EntityType, Evidence, Modality, Relation, Share, Span

KINDS = {"unit": EntityType.ORGANISATIONAL_UNIT, "inner": EntityType.ORGANISATIONAL_UNIT}
ENTITIES = {
    name: Entity(iri=name, name=name, type=KINDS.get(name, EntityType.MUNICIPALITY))
    for name in ("tiel", "buren", "avri", "unit", "inner")
}


def claim(
    row: str, at: int = 0, modality: str = "actual", percent: str | None = None, sure: str = "0.80"
) -> Claim:
    subject, relation, obj = row.split()
    return Claim(
        subject=subject,
        relation=Relation(relation),
        object=obj,
        modality=Modality(modality),
        share=Share(percent=Decimal(percent)) if percent else None,
        confidence=Decimal(sure),
        rule=f"r{at}",
        evidence=(Evidence(document="d", span=Span(start=at, end=at + 1), quote="x"),),
    )


def merge(*claims: Claim) -> list[tuple[str, str, str, str]]:
    merged = merge_claims(claims, ENTITIES)
    return [(c.subject, c.relation.value, c.object, c.modality.value) for c in merged]


PART = "tiel participatesIn avri"
OWN = "tiel ownsShareOf avri"


def test_the_same_claim_twice_is_one() -> None:
    assert len(merge(claim(PART, 0), claim(PART, 9))) == 1


def test_both_pieces_of_evidence_are_kept_the_surest_first() -> None:
    (merged,) = merge_claims([claim(PART, 0), claim(PART, 9, sure="0.92")], ENTITIES)
    assert [e.span.start for e in merged.evidence] == [9, 0]


def test_the_same_evidence_is_kept_once() -> None:
    (merged,) = merge_claims([claim(PART), claim(PART)], ENTITIES)
    assert len(merged.evidence) == 1


def test_the_claim_with_a_share_keeps_it_though_it_is_less_sure() -> None:
    (merged,) = merge_claims([claim(OWN, sure="0.99"), claim(OWN, 9, percent="72")], ENTITIES)
    assert merged.share is not None
    assert merged.share.percent == 72


def test_two_different_shares_stay_two_claims() -> None:
    assert len(merge(claim(OWN, percent="72"), claim(OWN, 9, percent="12"))) == 2


def test_planned_and_actual_stay_two_claims() -> None:
    assert len(merge(claim(PART), claim(PART, 9, "planned"))) == 2


@pytest.mark.parametrize("modality", ["ended", "denied"])
def test_ended_or_denied_overrules_actual_in_the_same_words(modality: str) -> None:
    merged = merge(claim(PART), claim(PART, 0, modality))
    assert merged == [("tiel", "participatesIn", "avri", modality)]


def test_elsewhere_in_the_document_both_stand() -> None:
    assert len(merge(claim(PART), claim(PART, 9, "ended"))) == 2


def test_a_named_vehicle_carries_the_cooperation_of_its_members() -> None:
    together = claim("buren collaboratesWith tiel")
    merged = merge(claim(PART), claim("buren participatesIn avri"), together)
    assert {relation for _, relation, _, _ in merged} == {"participatesIn"}


def test_cooperation_in_another_sentence_stands_beside_it() -> None:
    together = claim("buren collaboratesWith tiel", 9)
    merged = merge(claim(PART), claim("buren participatesIn avri"), together)
    assert len(merged) == 3


def test_a_unit_that_holds_a_unit_beats_the_issuer() -> None:
    merged = merge(claim("tiel hasUnit inner"), claim("unit hasUnit inner", 9))
    assert merged == [("unit", "hasUnit", "inner", "actual")]


def test_claims_stand_in_the_order_of_their_first_evidence() -> None:
    merged = merge(claim(OWN, 9), claim(PART, 3), claim("buren participatesIn avri", 6))
    assert [relation for _, relation, _, _ in merged] == [
        "participatesIn",
        "participatesIn",
        "ownsShareOf",
    ]


def test_the_order_in_which_they_were_found_does_not_matter() -> None:
    claims = [claim(OWN, 9), claim(PART, 3), claim("buren participatesIn avri", 6)]
    assert merge_claims(claims, ENTITIES) == merge_claims(claims[::-1], ENTITIES)


def test_nothing_merges_to_nothing() -> None:
    assert merge_claims([], {}) == ()
