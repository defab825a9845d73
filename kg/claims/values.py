"""What the values of all fields share: whom they name, and words for nothing or for later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.ledger import Ledger
from kg.claims.records import Field
from kg.model import GOVERNMENTS, Entity, EntityType, Reference, Span

COMING = re.compile(r"\b(?:in oprichting|i\.o\.|op te richten|naar verwachting)", re.IGNORECASE)
"""Said of what is not there yet."""
NONE = re.compile(
    r"\s*(?:geen\b(?! vaste)|nihil|niet van toepassing|n\.?v\.?t|-+\s*$|nog niet|nee\b|niemand\b"
    r"|0\s*$)",
    re.IGNORECASE,
)
"""A value that says that there is nothing."""
OWNED = frozenset({EntityType.COMPANY})
"""What one owns a share of; in anything else one takes part."""


def find_governments(field: Field, ledger: Ledger) -> Iterator[tuple[Entity, Reference]]:
    """Governments that a field names, each with the words that stand for it."""
    span = trim_span(ledger.text, field.start, field.end)
    for reference in ledger.find(span) if span else ():
        for entity in reference.entities:
            if entity.type in GOVERNMENTS | {EntityType.NATIONAL_BODY}:
                yield entity, reference


def trim_span(text: str, start: int, end: int) -> Span | None:
    """A stretch without white space and the borders of cells at its ends, or None."""
    piece = text[start:end]
    left, right = (
        start + len(piece) - len(piece.lstrip(" |\t\n")),
        start + len(piece.rstrip(" |\t\n")),
    )
    return Span(start=left, end=right) if left < right else None
