"""Organisations as RDF."""

from __future__ import annotations

from itertools import permutations

import pytest

from kg.graph import GraphStore, make_iri_value
from kg.graph.entities import list_entity_quads, merge_entities
from kg.graph.terms import TYPE
from kg.model import Entity, EntityType, Period
from kg.vocabulary import PREFIXES

SO = "https://identifier.overheid.nl/tooi/id/so/so0001"
MINTED = "https://interbestuur.example/id/org-x"


def list_types(entity: Entity) -> set[str]:
    """Types written for an entity, as prefixed names."""
    types = [str(quad.object)[1:-1] for quad in list_entity_quads(entity) if quad.predicate == TYPE]
    names = {ns: prefix for prefix, ns in PREFIXES.items()}
    split = [(iri, max((ns for ns in names if iri.startswith(ns)), key=len)) for iri in types]
    return {f"{names[ns]}:{iri.removeprefix(ns)}" for iri, ns in split}


@pytest.mark.parametrize("kind", EntityType)
def test_every_kind_is_an_organisation(kind: EntityType) -> None:
    entity = Entity(iri=MINTED, name="X", type=kind)
    assert "org:Organization" in list_types(entity)


def test_a_ministry_has_the_class_of_tooi_beside_ours() -> None:
    iri = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034"
    types = list_types(Entity(iri=iri, name="BZK", type=EntityType.NATIONAL_BODY))
    assert {"tooiont:Ministerie", "ib:NationalBody", "tooiont:Overheidsorganisatie"} <= types


@pytest.mark.parametrize(
    ("iri", "form", "is_body"),
    [
        (SO, None, True),
        (SO, "GO", True),
        (MINTED, "BVO", True),
        (MINTED, None, False),
        (MINTED, "GO", False),
        (SO, "RZM", False),
    ],
)
def test_an_arrangement_is_a_body_by_tooi_or_by_its_form(
    iri: str, form: str | None, is_body: bool
) -> None:
    entity = Entity(iri=iri, name="X", type=EntityType.JOINT_ARRANGEMENT, legal_form=form)
    assert ("tooiont:Samenwerkingsorganisatie" in list_types(entity)) is is_body


def test_readings_of_one_body_merge_the_same_in_any_order() -> None:
    readings = [
        Entity(iri=MINTED, name="Regio X", type=EntityType.REGION, code="1"),
        Entity(iri=MINTED, name="Regio X", type=EntityType.JOINT_ARRANGEMENT, aliases=("RX",)),
        Entity(iri=MINTED, name="De Regio", type=EntityType.REGION, code="2", legal_form="OL"),
    ]
    merged = {merge_entities(order) for order in permutations(readings)}
    assert merged == {
        Entity(
            iri=MINTED,
            name="De Regio",
            type=EntityType.REGION,
            aliases=("RX", "Regio X"),
            code="2",
            legal_form="OL",
        )
    }


def test_the_register_names_a_body_and_a_text_adds_an_alias() -> None:
    registered = Entity(iri=SO, name="Servicepunt", type=EntityType.JOINT_ARRANGEMENT)
    read = Entity(iri=SO, name="Het Punt", type=EntityType.COMPANY)
    merged = merge_entities([read], registered)
    assert (merged.name, merged.type, merged.aliases) == (
        "Servicepunt",
        EntityType.JOINT_ARRANGEMENT,
        ("Het Punt",),
    )


def test_the_label_tells_a_municipality_from_its_province(graph: GraphStore) -> None:
    iri = make_iri_value("https://identifier.overheid.nl/tooi/id/gemeente/gm0202")
    answer = graph.query(
        "SELECT ?name ?label { ?x skos:prefLabel ?name ; rdfs:label ?label }", {"x": iri}
    )
    assert [[str(cell) for cell in row] for row in answer.rows] == [["Arnhem", "gemeente Arnhem"]]


def test_a_lifetime_is_written_inclusive() -> None:
    entity = Entity(
        iri=SO, name="X", type=EntityType.REGION, period=Period(start="2001", through="2022-12-31")
    )
    lines = {str(quad.triple) for quad in list_entity_quads(entity)}
    end = '"2022-12-31"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert f"<{SO}> <{PREFIXES['tooiont']}einddatum> {end}" in lines
