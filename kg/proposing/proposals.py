"""What a proposer is and what it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kg.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A claim as an outsider words it; nothing of it is trusted."""

    subject: str
    """Words of the quote that name the subject."""
    relation: str
    """A value of kg.model.Relation."""
    object: str
    """Words of the quote that name the object."""
    quote: str
    """The sentence, word for word as it stands in the document."""


class Proposer(Protocol):
    """Whatever reads a document and proposes claims of it."""

    name: str
    """Names it in the rule id of its claims: "proposed.<name>"."""

    def propose(self, document: Document) -> Iterable[Proposal]:
        """Proposals, in any order.

        Raises:
            ProposerError: if it cannot be reached or gives no sense.
        """
        ...
