"""Organisations as RDF: their classes with every superclass written out, names, codes and dates.

The classes follow TOOI where it has one (`ontology/kg.ttl` names the hierarchy); a query then needs
no reasoner: `?x a org:Organization` finds them all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.graph.terms import TYPE, find_term, make_date, make_dutch, make_node, make_quads, make_text
from kg.model import EntityType
from kg.vocabulary import GRAPH, TOOI

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.graph.terms import Pair
    from kg.model import Entity, Period

ENTITIES = make_node(GRAPH + "entities")
"""The named graph that holds every organisation."""

_PUBLIC = "tooiont:Overheidsorganisatie cpov:PublicOrganisation org:FormalOrganization"
_REGIONAL = f"tooiont:RegionaalOpenbaarLichaam {_PUBLIC}"
_LEGAL = "legal:LegalEntity org:FormalOrganization"
_BODY = f"tooiont:Samenwerkingsorganisatie {_PUBLIC}"

_CLASSES = {
    EntityType.MUNICIPALITY: f"tooiont:Gemeente {_REGIONAL}",
    EntityType.PROVINCE: f"tooiont:Provincie {_REGIONAL}",
    EntityType.WATER_BOARD: f"tooiont:Waterschap {_REGIONAL}",
    EntityType.NATIONAL_BODY: f"ib:NationalBody {_PUBLIC}",
    EntityType.JOINT_ARRANGEMENT: "ib:JointArrangement",
    EntityType.COMPANY: f"ib:Company {_LEGAL}",
    EntityType.FOUNDATION: f"ib:Foundation {_LEGAL}",
    EntityType.ASSOCIATION: f"ib:Association {_LEGAL}",
    EntityType.NETWORK: "ib:Network org:OrganizationalCollaboration",
    EntityType.PROGRAMME: "ib:Programme org:OrganizationalCollaboration",
    EntityType.ADVISER: "ib:Adviser",
    EntityType.ORGANISATIONAL_UNIT: "org:OrganizationalUnit",
    EntityType.REGION: "ib:Region",
}
"""Type of an entity → its classes, most specific first; org:Organization comes with all of them."""

_NATIONAL = {
    TOOI + "ministerie/": "tooiont:Ministerie",
    TOOI + "zbo/": "tooiont:Zbo tooiont:ZboOfZboCluster",
}
"""Where TOOI files a national body → the classes it has beside `ib:NationalBody`."""

LEGAL_FORMS = {
    "OL": "ib:formOL",
    "BVO": "ib:formBVO",
    "GO": "ib:formGO",
    "RZM": "ib:formRZM",
    "CG": "ib:formCentrum",
    "NV": "ib:formNV",
    "BV": "ib:formBV",
    "COOP": "ib:formCoop",
    "stichting": "ib:formStichting",
    "vereniging": "ib:formVereniging",
}
"""Legal form in the model → concept of scheme `ib:legalForms`."""

_BODILESS = {"RZM", "CG"}
_BODILY = {"OL", "BVO"}

_LABELS = {EntityType.MUNICIPALITY: "gemeente", EntityType.PROVINCE: "provincie"}
"""Kinds whose bare name another organisation may share, with the word that tells them apart."""


def merge_entities(readings: Iterable[Entity], registered: Entity | None = None) -> Entity:
    """One entity from several readings of it; their order makes no difference.

    The register's reading wins, else the smallest name and type; every other name becomes an
    alias, and a field that the winner leaves open takes the first value among the others.

    Args:
        readings: entities of one IRI; may be empty when `registered` is given.
        registered: what the register says of it, or None when it does not know it.
    """
    ordered = sorted(set(readings), key=_rank)
    best, *others = [registered, *ordered] if registered else ordered
    names = {name for other in others for name in (other.name, *other.aliases)}
    return replace(
        best,
        aliases=tuple(sorted({*best.aliases, *names} - {best.name})),
        province=_find_first(entity.province for entity in (best, *others)),
        legal_form=_find_first(entity.legal_form for entity in (best, *others)),
        code=_find_first(entity.code for entity in (best, *others)),
    )


def _find_first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _rank(entity: Entity) -> tuple[str, ...]:
    """What decides between two readings: a total order, so that the outcome has none of its own."""
    period = entity.period
    optional = (entity.province, entity.legal_form, entity.code, period.start, period.through)
    return (entity.name, entity.type, *(text or "\U0010ffff" for text in optional))


def list_entity_quads(entity: Entity) -> Iterator[ox.Quad]:
    """The triples of one organisation, in the graph of entities.

    Raises:
        GraphError: if its IRI or one of its dates cannot be written.
    """
    return make_quads(make_node(entity.iri), _list_pairs(entity), ENTITIES)


def _list_pairs(entity: Entity) -> Iterator[Pair]:
    for name in _list_classes(entity):
        yield TYPE, find_term(name)
    yield find_term("ib:kind"), find_term(f"ib:kind{entity.type.value}")
    yield find_term("skos:prefLabel"), make_dutch(entity.name)
    kind = _LABELS.get(entity.type)
    yield find_term("rdfs:label"), make_dutch(f"{kind} {entity.name}" if kind else entity.name)
    for alias in entity.aliases:
        yield find_term("skos:altLabel"), make_dutch(alias)
    if entity.code:
        yield find_term("skos:notation"), make_text(entity.code)
    if entity.province:
        yield find_term("tooiont:ligtInProvincie"), make_node(entity.province)
    if entity.legal_form in LEGAL_FORMS:
        yield find_term("ib:legalForm"), find_term(LEGAL_FORMS[entity.legal_form])
    yield from list_lifetime(entity.period)


def list_lifetime(period: Period) -> Iterator[Pair]:
    """First and last day of an organisation or arrangement, both inclusive, where known."""
    if period.start:
        yield find_term("tooiont:begindatum"), make_date(period.start)
    if period.through:
        yield find_term("tooiont:einddatum"), make_date(period.through)


def _list_classes(entity: Entity) -> list[str]:
    names = _CLASSES[entity.type].split()
    if entity.type is EntityType.NATIONAL_BODY:
        for folder, classes in _NATIONAL.items():
            names += classes.split() if entity.iri.startswith(folder) else []
    if entity.type is EntityType.JOINT_ARRANGEMENT and _is_body(entity):
        names += _BODY.split()
        if entity.legal_form == "OL":
            names += [
                "tooiont:OpenbaarLichaamUitGemeenschappelijkeRegeling",
                "tooiont:RegionaalOpenbaarLichaam",
            ]
    return [*names, "org:Organization"]


def _is_body(entity: Entity) -> bool:
    """Whether it has an organisation of its own: because TOOI says so, or by its form."""
    if entity.legal_form in _BODILESS:
        return False
    return entity.iri.startswith(TOOI + "so/") or entity.legal_form in _BODILY
