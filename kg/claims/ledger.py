"""What records are read with, and what their fields say before it has evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.model import (
    ALWAYS,
    Amount,
    Entity,
    Evidence,
    Modality,
    Period,
    Reference,
    Relation,
    Share,
    Span,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the fields of one document are read with."""

    text: str
    """Smoothed text."""
    issuer: Entity | None
    """Who keeps the list."""
    year: int | None
    """The year the list is of."""
    find: Callable[[Span], Sequence[Reference]]
    """References inside a span."""
    quote: Callable[[Span], Evidence]
    """Stored words of a span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim before its evidence."""

    subject: Entity
    """Subject."""
    relation: Relation
    """Relation."""
    object: Entity
    """Object."""
    share: Share | None = None
    """Share of ownership."""
    amount: Amount | None = None
    """Money."""
    period: Period = ALWAYS
    """Period."""
    modality: Modality = Modality.ACTUAL
    """Modality of the field."""
