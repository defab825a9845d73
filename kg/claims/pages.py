"""A document ready for reading, and where in it a sentence stands."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from kg.claims.context import Context
from kg.claims.notes import Notes, ignore
from kg.claims.phrases import MaskedSentence, mask_sentence
from kg.claims.ruleset import RuleSet, open_rules
from kg.model import Document, Entity, Evidence, Reference, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document ready for reading."""

    document: Document
    """The document."""
    text: str
    """Its smoothed text; offsets as in the stored one."""
    references: tuple[Reference, ...]
    """Non-overlapping, in text order."""
    issuer: Entity | None
    """Who speaks."""
    starts: tuple[int, ...]
    """Where each reference begins, ascending."""
    notes: Notes = ignore
    """Whom to tell what is read and left out."""
    rules: RuleSet = field(default_factory=open_rules)
    """What it is read with."""
    masked: dict[Span, MaskedSentence] = field(default_factory=dict, repr=False, compare=False)
    """Sentences masked so far: a sentence is asked for again by the one that follows it."""

    def references_in(self, span: Span) -> tuple[Reference, ...]:
        """References that lie inside `span`."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return tuple(r for r in self.references[low:high] if r.span.end <= span.end)

    def mask(self, span: Span) -> MaskedSentence:
        """The sentence at `span`, its organisations masked."""
        found = self.masked.get(span)
        if found is None:
            found = mask_sentence(self.text, span, self.references_in(span))
            self.masked[span] = found
        return found

    def quote(self, span: Span) -> Evidence:
        """The stored words of `span` as evidence."""
        return Evidence(document=self.document.name, span=span, quote=span.of(self.document.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sentence stands, as far as its meaning hangs on it."""

    topic: Entity | None = None
    """The vehicle the text is about, which a clause may leave out."""
    section: Entity | None = None
    """The vehicle whose heading or record the sentence stands under."""
    heading: str = ""
    """The words of the last heading."""
    before: Span | None = None
    """The sentence before it in the same block, or a question before that."""


def open_context(page: Page, place: Place, span: Span) -> Context:
    """What a sentence at `place` is read with before its first clause."""
    return Context(
        issuer=page.issuer,
        topic=place.topic,
        section=place.section,
        heading=place.heading,
        year=page.document.year,
        evidence=page.quote(span),
        notes=page.notes,
    )
