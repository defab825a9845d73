"""What was read in a cleaned text, put back at its place in the stored one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.claims import Note
from kg.model import Claim, Document, Evidence, Extraction, Mention, Span
from kg.structure import clean_text

if TYPE_CHECKING:
    from kg.structure import Folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A document, and the same without signs that say nothing."""

    stored: Document
    """As it was given."""
    document: Document
    """To be read."""
    folded: Folded
    """The way back."""

    def place_extraction(self, found: Extraction) -> Extraction:
        """What was read, as read in the stored document."""
        return replace(
            found,
            document=self.stored,
            claims=tuple(map(self._place_claim, found.claims)),
            mentions=tuple((self._place_mention(one), iri) for one, iri in found.mentions),
        )

    def place_note(self, note: Note) -> Note:
        """What was noted, as noted of the stored document."""
        return replace(
            note,
            span=self._place(note.span),
            phrases=tuple(replace(one, span=self._place(one.span)) for one in note.phrases),
            claim=None if note.claim is None else self._place_claim(note.claim),
        )

    def _place_claim(self, claim: Claim) -> Claim:
        return replace(claim, evidence=tuple(map(self._place_evidence, claim.evidence)))

    def _place_evidence(self, evidence: Evidence) -> Evidence:
        span = self._place(evidence.span)
        return replace(evidence, span=span, quote=span.of(self.stored.text))

    def _place_mention(self, mention: Mention) -> Mention:
        span = self._place(mention.span)
        return replace(mention, span=span, text=span.of(self.stored.text))

    def _place(self, span: Span) -> Span:
        start = self.folded.to_stored(span.start)
        end = self.folded.to_stored_end(span.end) if span.end > span.start else start
        return Span(start=start, end=end)


def clean_document(document: Document) -> Cleaned | None:
    """The document to read and the way back; None where nothing is to be cleaned."""
    folded = clean_text(document.text)
    if folded.text == document.text:
        return None
    cleaned = replace(document, text=folded.text)
    return Cleaned(stored=document, document=cleaned, folded=folded)
