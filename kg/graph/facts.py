"""The fact layer: what stands after all actual claims were weighed; every fact names its claims.

Derived in Python while the claims pass by, since one walk over them is enough; the outcome depends
on the claims alone, not on their order. Nothing else may write facts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.graph.claims import list_period_pairs
from kg.graph.interests import group_interests, list_interest_pairs, make_interest_iri
from kg.graph.terms import (
    TYPE,
    find_term,
    make_date,
    make_decimal,
    make_integer,
    make_node,
    make_quads,
    make_year,
)
from kg.model import Modality, Relation
from kg.vocabulary import GRAPH, make_hash_iri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import pyoxigraph as ox

    from kg.graph.statements import Statement
    from kg.graph.terms import Pair

FACTS = GRAPH + "facts"
"""IRI of the graph of facts from documents; a register's facts lie below it."""


def list_fact_quads(
    statements: Iterable[Statement], graph: str, day: str | None = None
) -> Iterator[ox.Quad]:
    """The facts that follow from some claims.

    Args:
        statements: claims of any modality; only the actual ones count.
        graph: IRI of the graph to write them in.
        day: when given, a direct triple is written only for what held on this ISO date; nodes
            with a period are written for all.
    """
    actual = sorted(
        (one for one in statements if one.modality is Modality.ACTUAL), key=lambda one: one.claim
    )
    name = make_node(graph)
    for one in actual:
        if day is None or one.period.holds_on(day):
            pair = (find_term(one.predicate), make_node(one.object))
            yield from make_quads(make_node(one.subject), [pair], name)
    by_relation = defaultdict(list)
    for one in actual:
        by_relation[one.relation].append(one)
    for iri, pairs in _list_nodes(by_relation, graph):
        yield from make_quads(make_node(iri), pairs, name)


def _list_nodes(
    by_relation: dict[Relation, list[Statement]], graph: str
) -> Iterator[tuple[str, Iterator[Pair]]]:
    """(IRI, pairs) of each fact; the graph is part of the IRI, so that sources stay apart."""
    for key, supporters in group_interests(by_relation[Relation.OWNS_SHARE_OF]).items():
        yield make_interest_iri(key, graph), _join(list_interest_pairs(key, supporters), supporters)
    for members in _group(by_relation[Relation.PARTICIPATES_IN], _find_membership):
        iri = make_hash_iri("membership", graph, *_find_membership(members[0]))
        yield iri, _join(_list_membership_pairs(members[0]), members)
    for changes in _group(by_relation[Relation.RESULTED_FROM], _find_succession):
        iri = make_hash_iri("event", graph, *_find_succession(changes[0]))
        yield iri, _list_event_pairs(changes)


def _find_membership(one: Statement) -> tuple[str, ...]:
    """What tells one membership from another; unknown is empty."""
    year = "" if one.year is None else str(one.year)
    optional = (one.arrangement, one.period.start, one.period.through)
    return (one.subject, one.object, year, *(text or "" for text in optional))


def _find_succession(one: Statement) -> tuple[str, ...]:
    return (one.subject, one.object, one.period.start or "")


def _group(
    statements: Iterable[Statement], find_key: Callable[[Statement], tuple[str, ...]]
) -> list[list[Statement]]:
    groups = defaultdict(list)
    for one in statements:
        groups[find_key(one)].append(one)
    return list(groups.values())


def _list_membership_pairs(one: Statement) -> Iterator[Pair]:
    yield TYPE, find_term("org:Membership")
    yield find_term("org:member"), make_node(one.subject)
    yield find_term("org:organization"), make_node(one.object)
    if one.arrangement:
        yield find_term("ib:underArrangement"), make_node(one.arrangement)
    if one.year is not None:
        yield find_term("ib:referenceYear"), make_year(one.year)
    yield from list_period_pairs(one.period)


def _list_event_pairs(changes: Sequence[Statement]) -> Iterator[Pair]:
    """An event is an activity, so it names its claims as source and is not derived from them."""
    one = changes[0]
    yield TYPE, find_term("org:ChangeEvent")
    yield TYPE, find_term("prov:Activity")
    yield find_term("org:resultingOrganization"), make_node(one.subject)
    yield find_term("org:originalOrganization"), make_node(one.object)
    if one.period.start:
        yield find_term("dcterms:date"), make_date(one.period.start)
    for change in changes:
        yield find_term("dcterms:source"), make_node(change.claim)


def _join(pairs: Iterable[Pair], supporters: Sequence[Statement]) -> Iterator[Pair]:
    """Pairs of a fact, followed by what it rests on.

    Whoever speaks has one vote, however many of their documents say it again; a document of
    nobody known, and a register, count for themselves.
    """
    yield from pairs
    voices = {one.voice or one.source for one in supporters}
    yield find_term("ib:supportCount"), make_integer(len(voices))
    yield find_term("ib:confidence"), make_decimal(max(one.confidence for one in supporters))
    for one in supporters:
        yield find_term("prov:wasDerivedFrom"), make_node(one.claim)
