"""A claim as the fact layer sees it, whichever kind of source made it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model import ALWAYS, EntityType, Modality, Period, Relation, Share

PREDICATES = {
    Relation.OWNS_SHARE_OF: "ib:ownsShareOf",
    Relation.PARTICIPATES_IN: "org:memberOf",
    Relation.COLLABORATES_WITH: "ib:collaboratesWith",
    Relation.DELEGATES_TO: "ib:delegatesTo",
    Relation.ADVISED_BY: "ib:advisedBy",
    Relation.FUNDED_BY: "schema:funder",
    Relation.HAS_UNIT: "org:hasUnit",
    Relation.RESULTED_FROM: "dcterms:replaces",
    Relation.SUPERVISED_BY: "ib:supervisedBy",
    Relation.GOVERNED_BY: "ib:governedBy",
}
"""Relation → predicate; a unit inside a unit is the one exception, see `find_predicate`."""

CLAIM_CLASSES = {
    Relation.OWNS_SHARE_OF: "ib:OwnershipClaim",
    Relation.PARTICIPATES_IN: "ib:ParticipationClaim",
    Relation.FUNDED_BY: "ib:FundingClaim",
    Relation.RESULTED_FROM: "ib:SuccessionClaim",
}
"""Relation → the class its claims have beside `ib:Claim`, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the fact layer needs to know of one claim."""

    claim: str
    """IRI of the claim."""
    source: str
    """IRI of the document or register that makes it."""
    voice: str = ""
    """Who speaks in the document; "" where that is unknown or it is a register."""
    subject: str
    """IRI of the subject."""
    relation: Relation
    """The tie."""
    predicate: str
    """The predicate it is written with, as a prefixed name."""
    object: str
    """IRI of the object."""
    modality: Modality = Modality.ACTUAL
    """How the source speaks of it."""
    year: int | None = None
    """The year it speaks of, or None."""
    share: Share | None = None
    """Its share, or None when nothing is said of one."""
    period: Period = ALWAYS
    """When it held, as far as the source says."""
    confidence: Decimal = Decimal(1)
    """In [0, 1]."""
    arrangement: str | None = None
    """IRI of the arrangement it rests on, or None."""


def find_predicate(relation: Relation, subject_type: EntityType | None) -> str:
    """The predicate of a relation, as a prefixed name.

    ORG gives `org:hasUnit` to formal organisations only, so a unit *has a sub-organisation*.
    """
    if relation is Relation.HAS_UNIT and subject_type is EntityType.ORGANISATIONAL_UNIT:
        return "org:hasSubOrganization"
    return PREDICATES[relation]
