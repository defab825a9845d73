"""What each source says: the claims of the graph with their evidence, as records."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.analysis.describing import Description, describe_things, read_first, shorten_name
from kg.analysis.evidence import read_evidence
from kg.analysis.records import Source
from kg.graph.statements import PREDICATES
from kg.model import Amount, Modality, Period, Relation, Share, ShareBasis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.graph import GraphStore

RELATIONS = {predicate: relation for relation, predicate in PREDICATES.items()} | {
    "org:hasSubOrganization": Relation.HAS_UNIT
}
"""Predicate of a claim → relation."""
UNDER, CARRIED = "ib:underArrangement", "ib:carriedThrough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim: what one document or register says of two organisations."""

    subject: str
    """IRI of the subject."""
    relation: Relation
    """Kind of tie."""
    object: str
    """IRI of the object."""
    sources: tuple[Source, ...]
    """Its evidence, the best first; at least one, and all say the same."""

    @property
    def source(self) -> Source:
        """The best evidence, with everything the claim says."""
        return self.sources[0]


def read_statements(store: GraphStore, claims: Iterable[str]) -> tuple[Statement, ...]:
    """The statements of these claims, sorted by IRI; a claim of no known relation is left out.

    Raises:
        ParameterError: if a text is no IRI.
    """
    described = describe_things(store, claims)
    found = {
        claim: relation
        for claim, facts in described.items()
        if (relation := RELATIONS.get(shorten_name(read_first(facts, "rdf:predicate"))))
    }
    evidence = read_evidence(store, {claim: described[claim] for claim in found})
    arrangements = describe_things(
        store, {arrangement for claim in found for arrangement in described[claim].get(UNDER, ())}
    )
    return tuple(
        Statement(
            subject=read_first(described[claim], "rdf:subject"),
            relation=relation,
            object=read_first(described[claim], "rdf:object"),
            sources=tuple(
                _add_qualifiers(
                    source,
                    claim,
                    described[claim],
                    arrangements.get(read_first(described[claim], UNDER), {}),
                )
                for source in evidence[claim]
            ),
        )
        for claim, relation in sorted(found.items())
    )


def _add_qualifiers(
    source: Source, claim: str, facts: Description, arrangement: Description
) -> Source:
    """The evidence with what its claim says: standing, share, amount, task, period, certainty."""
    year = read_first(facts, "ib:referenceYear")
    amount = _read_decimal(facts, "ib:amountEur")
    return replace(
        source,
        claim=claim,
        modality=Modality(_read_name(facts, "ib:modality") or Modality.ACTUAL),
        share=_read_share(facts),
        amount=None if amount is None else Amount(euro=amount, year=int(year) if year else None),
        theme=read_first(facts, "ib:themeText") or None,
        period=_read_period(facts, arrangement),
        confidence=_read_decimal(facts, "ib:confidence"),
        rule=read_first(facts, "ib:ruleId"),
    )


def _read_period(facts: Description, arrangement: Description) -> Period:
    """When it held; no longer than the body carried the arrangement on which it rests.

    The register leaves some arrangements open whose body has ended: the earlier date counts.
    """
    ends = [read_first(facts, "schema:validThrough"), read_first(arrangement, CARRIED)]
    return Period(
        start=read_first(facts, "schema:validFrom") or None,
        through=min((end for end in ends if end), default=None),
    )


def _read_share(facts: Description) -> Share | None:
    """The share, or None when the claim says nothing of one: not even its basis."""
    basis = _read_name(facts, "ib:shareBasis").removeprefix("basis").lower()
    count = read_first(facts, "ib:numberOfShares")
    if not basis:
        return None
    return Share(
        percent=_read_decimal(facts, "ib:sharePercent"),
        basis=ShareBasis(basis),
        minimum=_read_decimal(facts, "ib:shareMinPercent"),
        maximum=_read_decimal(facts, "ib:shareMaxPercent"),
        computed=read_first(facts, "ib:shareComputed") == "true",
        count=int(count) if count else None,
    )


def _read_decimal(facts: Description, name: str) -> Decimal | None:
    number = read_first(facts, name)
    return Decimal(number) if number else None


def _read_name(facts: Description, name: str) -> str:
    """Local name of a concept of our own: "actual", "basisCapital"."""
    return shorten_name(read_first(facts, name)).partition(":")[2]
