"""Prose → claims: block by block, sentence by sentence, clause by clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.claims.clauses import split_clauses
from kg.claims.completing import add_year, complete_clause
from kg.claims.dues import read_dues
from kg.claims.echoes import find_echo, may_echo
from kg.claims.frames import Frame
from kg.claims.items import find_lead, read_item
from kg.claims.making import make_claims
from kg.claims.matching import match_frames
from kg.claims.modality import is_hypothetical
from kg.claims.notes import Note, Reason, hide_tokens
from kg.claims.pages import Page, Place, open_context
from kg.claims.phrases import MaskedSentence
from kg.claims.records import Record
from kg.claims.topics import (
    find_headed,
    find_last_named,
    find_last_vehicle,
    find_noted,
    find_subject,
)
from kg.claims.units import read_units
from kg.model import Claim, Entity, Span
from kg.structure import BlockKind, read_blocks, split_sentences

_QUESTION = re.compile(r"\?[\"')\s]*$")
_YES = re.compile(
    r"\s*Ja\b|\s*(?:Antwoord|Reactie)\b[^:\n]{0,20}:\s*[Jj]a(?=[.!]|, (?:dat|die|deze|wij|zij) )"
)
_THAT_ENDED = re.compile(
    r"\s+(?:Dat|Die|Deze|Dit|(?:Die|Deze) (?:samenwerking|lening|overeenkomst|deelname|deelneming"
    r"|aandelen|constructie))(?P<words> (?:is|zijn|werd|werden)\b[^.<\n]{0,80}?\b(?:beëindigd"
    r"|opgezegd|gestopt|afgelost|verkocht|opgeheven|geëindigd|ontbonden))(?=[ .])[^.\n]{0,40}\.",
)
"""The next sentence, where all it says is that it is over: "Die is in 2020 beëindigd."."""
_OF_TOPIC = re.compile(
    r"\b(?:percentage|aandeel|aandelenbelang|aandelenbezit|kapitaalbelang|bijdrage|contributie|subsidie"
    r"|inleg)\b[^.;]{0,60}\d",
    re.IGNORECASE,
)
"""A figure that a sentence without any name may tell of what the text is about."""
_LONGEST = 2_000  # code points of a clause that are read; no sentence of prose has as many


def read_prose(page: Page, records: Sequence[Record]) -> Iterator[Claim]:
    """Claims of everything but the fields of records, in text order.

    Args:
        page: the document.
        records: what its lists and tables describe; prose inside one is about its party.
    """
    heading: Entity | None = None
    title: Entity | None = None
    lead: Span | None = None
    words = ""
    subject = find_subject(page)
    last: Entity | None = None
    before: Span | None = None
    for block in read_blocks(page.text):
        record = _find_record(records, block.span)
        if block.kind is BlockKind.HEADING and record is None:
            words = block.text
            heading = find_headed(page, block) or title
            title = title or (heading if before is None else None)  # no title below prose
            last = None
            continue
        lead = find_lead(page, block, lead)
        if block.kind is BlockKind.ITEM and lead is not None and record is None:
            yield from read_item(page, block.span, lead)
        section = record.party if record else find_noted(page, block) or heading
        topic = section or subject or last
        if before is not None and not page.text[before.start : before.end].rstrip().endswith("?"):
            before = None  # but for a question, whose answer may stand on a line of its own
        for start, end in split_sentences(page.text, block.span.start, block.span.end):
            span = Span(start=start, end=end)
            place = Place(topic=topic, section=section, heading=words, before=before)
            yield from read_sentence(page, span, place)
            before = span
            topic = topic if record else find_last_vehicle(page, span) or topic
        last = None if record else topic


def _find_record(records: Sequence[Record], span: Span) -> Record | None:
    """The record in which `span` lies, or None; records stand in text order."""
    index = bisect_right(records, span.start, key=lambda r: r.title.start) - 1
    return records[index] if index >= 0 and span.end <= records[index].end else None


def read_sentence(page: Page, span: Span, place: Place) -> Iterator[Claim]:
    """Claims of one sentence of prose.

    Args:
        page: the document.
        span: the sentence.
        place: where it stands.
    """
    references = page.references_in(span)
    is_about = place.topic is not None and _OF_TOPIC.search(page.text, span.start, span.end)
    if not references and not is_about:
        return
    sentence = page.mask(span)
    if _QUESTION.search(sentence.text) and not _YES.match(page.text, span.end):
        _note(page, sentence, Reason.QUESTION, sentence.text)
        return
    context = open_context(page, place, span)
    yield from read_units(
        sentence, span.of(page.text), context, _read_before(page, place, sentence)
    )
    yield from read_dues(sentence, context)
    sentence = _hear_echo(page, place, sentence)
    hypothetical = False
    before = ""
    for piece in split_clauses(sentence.text + _find_sequel(page.text, span)):
        clause = (complete_clause(piece, before) or add_year(piece, before) or piece)[:_LONGEST]
        before = clause
        hypothetical = is_hypothetical(clause) or (
            hypothetical and clause.lstrip().startswith(("dan", "en "))
        )
        if "<" not in clause and not (is_about and _OF_TOPIC.search(clause)):
            continue
        _note(page, sentence, Reason.SUPPOSED if hypothetical else Reason.READ, clause)
        if hypothetical:
            continue

        def tell(frame: Frame, words: str) -> None:
            page.notes(
                Note(span=span, reason=Reason.UNLESS, rule=frame.id, detail=hide_tokens(words))
            )

        for match in match_frames(clause, tell, page.rules):
            yield from make_claims(match, clause, sentence.phrases, context)
        context = replace(context, topic=find_last_named(clause, sentence.phrases) or context.topic)


def _read_before(page: Page, place: Place, sentence: MaskedSentence) -> MaskedSentence | None:
    """The sentence before one that names units."""
    if place.before is None or all(p.letter != "U" for p in sentence.phrases):
        return None
    return page.mask(place.before)


def _hear_echo(page: Page, place: Place, sentence: MaskedSentence) -> MaskedSentence:
    """The sentence with the one before it, where it says nothing without."""
    if place.before is None or not may_echo(sentence):
        return sentence
    return find_echo(page.mask(place.before), sentence) or sentence


def _note(page: Page, sentence: MaskedSentence, reason: Reason, clause: str) -> None:
    page.notes(Note(span=sentence.span, reason=reason, clause=clause, phrases=sentence.phrases))


def _find_sequel(text: str, span: Span) -> str:
    """What the next sentence adds, if all it says is that this is over."""
    sequel = _THAT_ENDED.match(text, span.end)
    return f"; die{sequel['words']}" if sequel is not None else ""
