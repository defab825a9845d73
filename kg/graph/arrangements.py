"""Arrangements, changes of municipalities and regions as RDF, as a register states them.

An arrangement is the legal act and its body the organisation (`ib:carriedBy`). Where there is no
body, the node of the arrangement is also what people take part in, and so an organisation of kind
JointArrangement without a legal person.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.graph.entities import LEGAL_FORMS, list_lifetime
from kg.graph.sources import Source, list_record_pairs, make_record_iri
from kg.graph.terms import TYPE, find_term, make_date, make_dutch, make_node, make_quads, make_text
from kg.vocabulary import make_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pyoxigraph as ox

    from kg.graph.terms import Pair
    from kg.registers import Arrangement, MunicipalChange, RegionMembership

_EVENTS = {
    "Samenvoeging": "tooiont:Samenvoeging",
    "Uitbreiding": "tooiont:Uitbreiding",
    "Herschikking": "tooiont:Herschikking",
}
"""Kind of change in the register → its class in TOOI."""


def list_arrangement_quads(
    arrangements: Iterable[Arrangement], source: Source
) -> Iterator[ox.Quad]:
    """The triples of arrangements, in the graph of their register."""
    for one in arrangements:
        yield from make_quads(make_node(one.iri), _list_arrangement(one, source), source.graph)


def _list_arrangement(one: Arrangement, source: Source) -> Iterator[Pair]:
    yield TYPE, find_term("ib:Arrangement")
    yield TYPE, find_term("tooiont:GemeenschappelijkeRegeling")
    yield TYPE, find_term("tooiont:Informatieobject")
    yield TYPE, find_term("prov:Entity")
    yield find_term("dcterms:identifier"), make_text(one.roo_id)
    yield find_term("dcterms:isPartOf"), make_node(source.iri)
    if one.body:  # without a body, name, form and dates stand in the graph of entities
        yield find_term("skos:prefLabel"), make_dutch(one.name)
        yield find_term("rdfs:label"), make_dutch(one.name)
        if one.form in LEGAL_FORMS:
            yield find_term("ib:legalForm"), find_term(LEGAL_FORMS[one.form])
        yield from list_lifetime(one.period)
        yield find_term("ib:carriedBy"), make_node(one.body)
    if one.carried_until:
        yield find_term("ib:carriedThrough"), make_date(one.carried_until)
    if one.previous:
        yield find_term("dcterms:replaces"), make_node(one.previous)
    for theme in one.themes:
        yield find_term("ib:themeText"), make_text(theme)


def list_change_quads(changes: Iterable[MunicipalChange], source: Source) -> Iterator[ox.Quad]:
    """One event per change in the register, however many municipalities it touches."""
    events: dict[str, list[MunicipalChange]] = defaultdict(list)
    for change in changes:
        events[change.event].append(change)
    for event, parts in events.items():
        record = make_record_iri(source, "municipality_changes", event)
        yield from make_quads(
            make_node(make_iri("event", event)), _list_event(parts, record), source.graph
        )
        pairs = list_record_pairs(source, "municipality_changes", event)
        yield from make_quads(make_node(record), pairs, source.graph)


def _list_event(parts: Sequence[MunicipalChange], record: str) -> Iterator[Pair]:
    kind = _EVENTS.get(parts[0].kind)
    for name in (kind, "tooiont:Wijzigingsgebeurtenis", "org:ChangeEvent", "prov:Activity"):
        if name:
            yield TYPE, find_term(name)
    yield find_term("dcterms:date"), make_date(parts[0].day)
    yield find_term("dcterms:source"), make_node(record)
    for change in parts:
        yield find_term("org:originalOrganization"), make_node(change.predecessor)
        yield find_term("org:resultingOrganization"), make_node(change.successor)


def list_region_quads(regions: Iterable[RegionMembership], date: str) -> Iterator[ox.Quad]:
    """Which municipality lies in which region, each source and moment in a graph of its own.

    Args:
        regions: memberships.
        date: ISO date of the register.
    """
    seen: set[str] = set()  # a triple in two graphs would be counted twice in their union
    for one in regions:
        moment = one.as_of if one.is_published else f"{one.as_of}-rolled-forward"
        source = Source(name=f"{one.source}-{moment}", date=date, temporal=one.as_of)
        if source.iri not in seen:
            seen.add(source.iri)
            yield from source.list_quads()
        region = make_iri("gebied", one.division, one.code or one.name)
        pair = (find_term("ib:inRegion"), make_node(region))
        yield from make_quads(make_node(one.municipality), [pair], source.graph)
        scheme = make_iri("indeling", one.division)
        for iri, pairs in ((region, _list_region(one)), (scheme, _list_scheme(one))):
            if iri not in seen:
                seen.add(iri)
                yield from make_quads(make_node(iri), pairs, source.graph)


def _list_scheme(one: RegionMembership) -> Iterator[Pair]:
    yield TYPE, find_term("skos:ConceptScheme")
    yield find_term("skos:prefLabel"), make_dutch(one.division)


def _list_region(one: RegionMembership) -> Iterator[Pair]:
    yield TYPE, find_term("skos:Concept")
    yield find_term("skos:prefLabel"), make_dutch(one.name)
    yield find_term("skos:inScheme"), make_node(make_iri("indeling", one.division))
    if one.code:
        yield find_term("skos:notation"), make_text(one.code)
