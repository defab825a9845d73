"""A relation ties only kinds of organisation that it can tie."""

import pytest

from kg.claims.signatures import fits_signature
from kg.model import Entity, EntityType, Relation


def make(kind: str, name: str = "een") -> Entity:
    return Entity(iri=f"x:{name}", name=name, type=EntityType(kind))


@pytest.mark.parametrize(
    ("subject", "relation", "obj"),
    [
        ("Municipality", "ownsShareOf", "Company"),
        ("Municipality", "participatesIn", "JointArrangement"),
        ("Province", "participatesIn", "Association"),
        ("Municipality", "collaboratesWith", "WaterBoard"),
        ("Municipality", "delegatesTo", "JointArrangement"),
        ("Municipality", "delegatesTo", "Municipality"),
        ("Municipality", "advisedBy", "Adviser"),
        ("JointArrangement", "fundedBy", "Municipality"),
        ("Municipality", "hasUnit", "OrganisationalUnit"),
        ("Municipality", "resultedFrom", "Municipality"),
        ("Municipality", "supervisedBy", "Province"),
        ("JointArrangement", "governedBy", "Municipality"),
    ],
)
def test_these_kinds_fit(subject: str, relation: str, obj: str) -> None:
    assert fits_signature(make(subject), Relation(relation), make(obj, "twee"))


@pytest.mark.parametrize(
    ("subject", "relation", "obj"),
    [
        ("Company", "participatesIn", "Municipality"),
        ("Municipality", "ownsShareOf", "Network"),
        ("Municipality", "ownsShareOf", "Municipality"),
        ("Municipality", "advisedBy", "Municipality"),
        ("Municipality", "hasUnit", "Company"),
        ("Adviser", "collaboratesWith", "Municipality"),
        ("Company", "supervisedBy", "Company"),
        ("JointArrangement", "governedBy", "Company"),
        ("JointArrangement", "fundedBy", "Company"),
    ],
)
def test_these_kinds_do_not(subject: str, relation: str, obj: str) -> None:
    assert not fits_signature(make(subject), Relation(relation), make(obj, "twee"))


@pytest.mark.parametrize("relation", list(Relation))
def test_nothing_is_tied_to_itself(relation: Relation) -> None:
    both = make("JointArrangement")
    assert not fits_signature(both, relation, both)


@pytest.mark.parametrize("relation", list(Relation))
def test_every_relation_has_a_signature(relation: Relation) -> None:
    assert isinstance(fits_signature(make("Region"), relation, make("Region", "twee")), bool)
