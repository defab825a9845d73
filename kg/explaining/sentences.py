"""Notes and claims of one document, put together sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.claims import Note, Reason, name_slots
from kg.knowledge import Knowledge
from kg.model import Claim, Document, EntityType, Extraction, Span
from kg.pipeline import extract_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words of a sentence that stand for organisations."""

    span: Span
    """Where they stand in the document, with what governs them."""
    words: str
    """The words."""
    stands_for: tuple[tuple[str, EntityType], ...]
    """Name and type of each organisation."""
    how: str
    """How they were resolved: literal, issuer, noun, group:…"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One stretch of a document that was read as a whole: a sentence, or a field of a record."""

    span: Span
    """Where it stands."""
    words: str
    """Its words, as they stand."""
    names: tuple[Name, ...]
    """What it names, in text order; empty for a field of a record."""
    clauses: tuple[tuple[str, Reason], ...]
    """(clause with names in square brackets, what became of it) in order."""
    claims: tuple[tuple[int, Claim], ...]
    """Claims that rest on it, with their number in the document, from 1."""
    left_out: tuple[Note, ...]
    """What was tried here and came to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one document was read."""

    extraction: Extraction
    """What came of it."""
    sentences: tuple[Sentence, ...]
    """All that holds a name, a claim or something left out, in text order."""

    @property
    def document(self) -> Document:
        """What was read."""
        return self.extraction.document

    def of_claim(self, number: int) -> tuple[Sentence, ...]:
        """The sentences on which claim `number` rests; empty if there is no such claim."""
        return tuple(s for s in self.sentences if number in {n for n, _ in s.claims})


def explain_document(document: Document, knowledge: Knowledge | None = None) -> Explanation:
    """Read a document, keeping what happens on the way.

    Claims are numbered from 1 in the order of their first evidence.

    Args:
        document: as `kg.documents` gives it.
        knowledge: what to read it with; None is our own names and rules.
    """
    notes: list[Note] = []
    extraction = extract_document(document, notes.append, knowledge=knowledge)
    return Explanation(extraction=extraction, sentences=tuple(_gather(extraction, notes)))


def _gather(extraction: Extraction, notes: Sequence[Note]) -> Iterator[Sentence]:
    noted: defaultdict[tuple[int, int], list[Note]] = defaultdict(list)
    for note in notes:
        noted[note.span.start, note.span.end].append(note)
    claimed: defaultdict[tuple[int, int], list[tuple[int, Claim]]] = defaultdict(list)
    for number, claim in enumerate(extraction.claims, 1):
        for evidence in claim.evidence:
            claimed[evidence.span.start, evidence.span.end].append((number, claim))
    for start, end in sorted({*noted, *claimed}):
        here = noted[start, end]
        span = Span(start=start, end=end)
        yield Sentence(
            span=span,
            words=span.of(extraction.document.text),
            names=tuple(_list_names(extraction.document, here)),
            clauses=tuple((name_slots(n.clause, n.phrases), n.reason) for n in here if n.clause),
            claims=tuple(claimed[start, end]),
            left_out=tuple(n for n in here if not n.clause),
        )


def _list_names(document: Document, notes: Sequence[Note]) -> Iterator[Name]:
    seen: set[Span] = set()
    for phrase in (phrase for note in notes for phrase in note.phrases):
        if phrase.span not in seen:
            seen.add(phrase.span)
            yield Name(
                span=phrase.span,
                words=phrase.span.of(document.text),
                stands_for=tuple((e.name, e.type) for e in phrase.entities),
                how=phrase.resolved_by,
            )
