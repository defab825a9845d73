"""Records: what a list or table says of one party, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Entity, Span


@dataclass(slots=True, kw_only=True)
class Field:
    """One field of a record."""

    kind: str
    """Kind of label, "" for text without one."""
    label: str
    """The label as written."""
    start: int
    """First code point of label and value."""
    value: int
    """First code point of the value."""
    end: int
    """One past the last code point of the value."""


@dataclass(slots=True, kw_only=True)
class Record:
    """One party with its fields."""

    party: Entity
    """What the record is about."""
    title: Span
    """The line that names it."""
    section: str | None
    """What the heading above says it is, or None."""
    member: Entity | None = None
    """Whose row it is in a table of members, or None: the issuer's."""
    is_listed: bool = True
    """Whether standing here says that the member takes part or owns."""
    fields: list[Field] = field(default_factory=list)
    """In text order."""
    end: int = 0
    """One past the last code point of the record."""
