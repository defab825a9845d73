"""Document + references → claims: prose by frames, records by labels, units by their heads."""

from __future__ import annotations

from collections.abc import Sequence

from kg.claims.dissolution import MAYBE_GONE, end_with, find_dissolved
from kg.claims.fields import read_record
from kg.claims.ledger import Ledger
from kg.claims.merging import merge_claims
from kg.claims.notes import Notes, ignore
from kg.claims.pages import Page
from kg.claims.prose import read_prose
from kg.claims.ruleset import RuleSet, open_rules
from kg.claims.scanning import read_records
from kg.model import Claim, Document, Entity, Period, Reference, Span
from kg.structure import read_blocks, smooth_text, split_sentences


def read_claims(
    document: Document,
    references: Sequence[Reference],
    issuer: Entity | None,
    notes: Notes = ignore,
    rules: RuleSet | None = None,
) -> tuple[Claim, ...]:
    """Every claim of one document, distinct, in the order of its evidence.

    Args:
        document: gives text and year.
        references: what its words stand for.
        issuer: who speaks, or None.
        notes: told what is read and what is left out.
        rules: what to read with; None is the rules of the house.
    """
    rules = rules or open_rules()
    page = Page(
        document=document,
        text=smooth_text(document.text),
        references=tuple(references),
        issuer=issuer,
        starts=tuple(r.span.start for r in references),
        notes=notes,
        rules=rules,
    )
    entities = {e.iri: e for r in references for e in r.entities}
    if issuer is not None:
        entities[issuer.iri] = issuer
    records = read_records(page.text, page.references)
    ledger = Ledger(
        text=page.text,
        issuer=issuer,
        year=document.year,
        find=page.references_in,
        quote=page.quote,
    )
    listed = (claim for record in records for claim in read_record(record, ledger))
    found = end_with([*listed, *read_prose(page, records)], _find_gone(page))
    return tuple(map(rules.weights.weigh, merge_claims(found, entities, notes)))


def _find_gone(page: Page) -> dict[str, Period]:
    """Bodies that the text says are dissolved."""
    if not MAYBE_GONE.search(page.text):
        return {}
    gone: dict[str, Period] = {}
    for block in read_blocks(page.text):
        for start, end in split_sentences(page.text, block.span.start, block.span.end):
            span = Span(start=start, end=end)
            references = page.references_in(span)
            if references and MAYBE_GONE.search(page.text, start, end):
                sentence = page.mask(span)
                gone |= dict(find_dissolved(sentence, page.document.year))
    return gone
