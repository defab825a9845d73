"""What a clause is read with besides its own words."""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims.notes import Notes, ignore
from kg.model import Entity, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a clause does not say itself."""

    issuer: Entity | None
    """Who speaks."""
    topic: Entity | None
    """The vehicle the section or paragraph is about."""
    section: Entity | None
    """The vehicle whose heading or record this stands under."""
    heading: str
    """The words of the last heading, or of the title."""
    year: int | None
    """The year the document speaks of."""
    evidence: Evidence
    """The sentence."""
    notes: Notes = ignore
    """Whom to tell what is left out."""
