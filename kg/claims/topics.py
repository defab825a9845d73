"""What a text is about where a clause leaves it out: by subject line, heading, note or name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.claims.pages import Page
from kg.claims.phrases import Phrase
from kg.model import VEHICLES, Entity, Reference, Span
from kg.structure import Block

_SUBJECT = re.compile(
    r"(?:^|(?<=[.|;] ))(?:Onderwerp|Betreft|Betreffende|Inzake)\s*:.*$", re.MULTILINE
)
_MARK = re.compile(r"(?:.*\n)?\s*(?P<mark>\(?\d{1,2}\)|\*{1,3})\s+$")
"""What stands before a note: "1) "."""
_PASSES_ON = re.compile(
    r"\b(?:op(?:ge)?ga(?:an|at)|overge(?:gaan|nomen|dragen)|opgevolgd|omgezet|omgedoopt|gefuseerd"
    r"|verkocht|g(?:ing|ingen) .{0,60}? (?:op|over|verder)|aandeelhouder van|eigenaar van|bezit)\b"
)
"""Words by which a sentence turns from its subject to another body."""


def find_subject(page: Page) -> Entity | None:
    """The vehicle a letter or proposal is about by its line "Onderwerp:", or the only one named."""
    line = _SUBJECT.search(page.text)
    if line is not None:
        return _lone(page.references_in(Span(start=line.start(), end=line.end())))
    if page.issuer is not None and page.issuer.type in VEHICLES:
        return page.issuer
    return _lone(page.references)


def find_noted(page: Page, block: Block) -> Entity | None:
    """The vehicle that a note below a table is about: "Avri 1)" above, "1) Deelnemers: …" here."""
    mark = _MARK.match(page.text, max(0, block.span.start - 6), block.span.start)
    if mark is None:
        return None
    for reference in page.references_in(Span(start=0, end=block.span.start)):
        if reference.entities[0].type in VEHICLES and re.match(
            rf" ?{re.escape(mark['mark'])}(?![\w)])", page.text[reference.span.end :][:8]
        ):
            return reference.entities[0]
    return None


def _lone(references: Sequence[Reference]) -> Entity | None:
    found = {e.iri: e for r in references for e in r.entities if e.type in VEHICLES}
    return next(iter(found.values())) if len(found) == 1 else None


def find_last_named(clause: str, phrases: Sequence[Phrase]) -> Entity | None:
    """The last vehicle a clause names: what the next clause may leave out."""
    named = [int(i) for i in re.findall(r"<(\d+):[VWPCFS]:", clause)]
    return phrases[named[-1]].entities[-1] if named else None


def find_headed(page: Page, block: Block) -> Entity | None:
    """The vehicle that a heading names and is about."""
    return _lone(page.references_in(block.span))


def find_last_vehicle(page: Page, span: Span) -> Entity | None:
    """What the next sentence may leave out: the subject of this one, else what it names last."""
    references = page.references_in(span)
    found = [e for r in references for e in r.entities if e.type in VEHICLES]
    if len({e.iri for e in found}) < 2 or _PASSES_ON.search(page.text, span.start, span.end):
        return found[-1] if found else None
    phrase = page.mask(span).phrases[0]
    is_subject = phrase.letter in "VWPCFS" and not phrase.preposition and not phrase.head
    return phrase.entities[0] if is_subject and len(phrase.entities) == 1 else found[-1]
