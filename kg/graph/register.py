"""What registers say, as RDF: participations as claims whose evidence is a record, and their facts.

A register row is a dated statement: its modality is actual and its period says when it held. The
few versions of an arrangement that were replaced on the very day they were to begin never held;
their participations are written as planned.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.graph.claims import list_source_pairs, list_statement_pairs
from kg.graph.facts import list_fact_quads
from kg.graph.sources import Source, list_record_pairs, make_record_iri
from kg.graph.statements import PREDICATES, Statement
from kg.graph.terms import find_term, make_decimal, make_node, make_quads, make_text
from kg.model import Modality, Period, Relation
from kg.vocabulary import GRAPH, make_hash_iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.graph.terms import Pair
    from kg.registers import Participation, Register


def group_participations(register: Register) -> dict[Source, list[Participation]]:
    """The participations of each register that says so; those of unknown members are left out."""
    groups: dict[Source, list[Participation]] = defaultdict(list)
    for one in register.participations:
        if one.member is not None:
            groups[Source(name=one.register, date=register.date)].append(one)
    return dict(groups)


def make_statements(source: Source, participations: Iterable[Participation]) -> list[Statement]:
    """The claims of one register, as the fact layer sees them, in the order of the records."""
    return [_make_statement(source, one) for one in participations]


def list_participation_quads(
    source: Source,
    claims: Iterable[tuple[Participation, Statement]],
    run: str,
) -> Iterator[ox.Quad]:
    """The triples of a register's claims and of the records they rest on, in its graph.

    Args:
        source: the register.
        claims: each participation with its statement, by `make_statements`.
        run: IRI of the run that reads the register.
    """
    rule = (find_term("ib:ruleId"), make_text(f"register.{source.name}"))
    resolved = (find_term("ib:resolvedBy"), make_text("register"))
    graph = source.graph
    for one, statement in claims:
        record = make_record_iri(source, one.table, one.record)
        pairs = [*list_statement_pairs(statement), *_list_details(one), rule, resolved]
        pairs += list_source_pairs([record], run)
        yield from make_quads(make_node(statement.claim), pairs, graph)
        described = list(list_record_pairs(source, one.table, one.record))
        if one.as_of:
            described.append((find_term("dcterms:temporal"), make_text(one.as_of)))
        yield from make_quads(make_node(record), described, graph)


def list_register_facts(
    register: Register, source: Source, statements: Iterable[Statement]
) -> Iterator[ox.Quad]:
    """The facts that follow from a register's claims.

    An arrangement that stays open in the register while its body has ended is taken to have ended
    with the body: the claim keeps the register's words, the fact takes the earlier day.
    """
    carried = {one.iri: one.carried_until for one in register.arrangements if one.carried_until}
    weighed = (_end_with_body(one, carried.get(one.arrangement or "")) for one in statements)
    yield from list_fact_quads(weighed, f"{GRAPH}facts/{source.path}", register.date)


def _end_with_body(one: Statement, last: str | None) -> Statement:
    through = one.period.through
    if last is None or (through is not None and through <= last):
        return one
    return replace(one, period=Period(start=one.period.start, through=last))


def _make_statement(source: Source, one: Participation) -> Statement:
    period, modality = one.period, Modality.ACTUAL
    if period.start and period.through and period.through < period.start:
        period, modality = Period(start=period.start), Modality.PLANNED
    return Statement(
        claim=make_hash_iri("claim", source.iri, one.table, one.record),
        source=source.iri,
        subject=one.member or "",
        relation=Relation.PARTICIPATES_IN,
        predicate=PREDICATES[Relation.PARTICIPATES_IN],
        object=one.vehicle,
        modality=modality,
        year=_find_year(one.as_of),
        period=period,
        arrangement=one.arrangement,
    )


def _find_year(moment: str | None) -> int | None:
    """The last year of "2023", "2023-04" or "2018/2021"; None for no moment."""
    return int(moment.rpartition("/")[2][:4]) if moment else None


def _list_details(one: Participation) -> Iterator[Pair]:
    if one.arrangement:
        yield find_term("ib:underArrangement"), make_node(one.arrangement)
    for organ in one.organs:
        yield find_term("ib:participatingOrgan"), make_text(organ)
    if one.key is not None:
        yield find_term("ib:distributionKey"), make_decimal(one.key)
