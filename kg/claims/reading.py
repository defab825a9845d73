"""Document + references → claims: prose by frames, records by labels, units by their heads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.claims.clauses import add_year, complete_clause, split_clauses
from kg.claims.context import Context
from kg.claims.dissolution import MAYBE_GONE, end_with, find_dissolved
from kg.claims.dues import leads_dues, read_due, read_dues
from kg.claims.echoes import find_echo, may_echo
from kg.claims.fields import read_record
from kg.claims.frames import Frame
from kg.claims.ledger import Ledger
from kg.claims.making import make_claims
from kg.claims.matching import match_frames
from kg.claims.mechanisms import find_stated
from kg.claims.merging import merge_claims
from kg.claims.modality import find_modality, is_hypothetical
from kg.claims.notes import Note, Notes, Reason, hide_tokens, ignore
from kg.claims.numbers import find_percentages
from kg.claims.phrases import MaskedSentence, Phrase, mask_sentence
from kg.claims.records import Record
from kg.claims.ruleset import RuleSet, open_rules
from kg.claims.scanning import read_records
from kg.claims.shares import find_basis, make_share
from kg.claims.signatures import fits_signature
from kg.claims.units import read_units
from kg.model import (
    VEHICLES,
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Modality,
    Period,
    Reference,
    Relation,
    Share,
    Span,
)
from kg.structure import Block, BlockKind, read_blocks, smooth_text, split_sentences

_LEAD = re.compile(
    r"neemt .*deel|nemen .*deel|deelne(?:em|men)|\blid van|aangesloten|aandeelhouder"
    r"|(?:aandelen|belangen?|deelnemingen) in\b"
    r"|deelneming|partner in|regelingen:|verbanden:|netwerken:|verbonden partijen:",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[.|;] ))(?:Onderwerp|Betreft|Betreffende|Inzake)\s*:.*$", re.MULTILINE
)
_MARK = re.compile(r"(?:.*\n)?\s*(?P<mark>\(?\d{1,2}\)|\*{1,3})\s+$")
"""What stands before a note: "1) "."""
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
_PASSES_ON = re.compile(
    r"\b(?:op(?:ge)?ga(?:an|at)|overge(?:gaan|nomen|dragen)|opgevolgd|omgezet|omgedoopt|gefuseerd"
    r"|verkocht|g(?:ing|ingen) .{0,60}? (?:op|over|verder)|aandeelhouder van|eigenaar van|bezit)\b"
)
"""Words by which a sentence turns from its subject to another body."""
_OF_TOPIC = re.compile(
    r"\b(?:percentage|aandeel|aandelenbelang|aandelenbezit|kapitaalbelang|bijdrage|contributie|subsidie"
    r"|inleg)\b[^.;]{0,60}\d",
    re.IGNORECASE,
)
"""A figure that a sentence without any name may tell of what the text is about."""
_LONGEST = 2_000  # code points of a clause that are read; no sentence of prose has as many
_OPENING = 12  # code points between a bullet and the name it is about


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

    def references_in(self, span: Span) -> tuple[Reference, ...]:
        """References that lie inside `span`."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return tuple(r for r in self.references[low:high] if r.span.end <= span.end)

    def quote(self, span: Span) -> Evidence:
        """The stored words of `span` as evidence."""
        return Evidence(document=self.document.name, span=span, quote=span.of(self.document.text))


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
    found = end_with([*listed, *_read_prose(page, records)], _find_gone(page))
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
                sentence = mask_sentence(page.text, span, references)
                gone |= dict(find_dissolved(sentence, page.document.year))
    return gone


def _read_prose(page: Page, records: Sequence[Record]) -> Iterator[Claim]:
    heading: Entity | None = None
    title: Entity | None = None
    lead: Span | None = None
    words = ""
    subject = _find_subject(page)
    last: Entity | None = None
    before: Span | None = None
    for block in read_blocks(page.text):
        record = _find_record(records, block.span)
        if block.kind is BlockKind.HEADING and record is None:
            words = block.text
            heading = _lone_vehicle(page, block) or title
            title = title or heading
            last = None
            continue
        lead = _next_lead(page, block, lead)
        if block.kind is BlockKind.ITEM and lead is not None and record is None:
            yield from read_listed(page, block.span, lead)
        section = record.party if record else _find_noted(page, block) or heading
        topic = section or subject or last
        if before is not None and not page.text[before.start : before.end].rstrip().endswith("?"):
            before = None  # but for a question, whose answer may stand on a line of its own
        for start, end in split_sentences(page.text, block.span.start, block.span.end):
            span = Span(start=start, end=end)
            place = Place(topic=topic, section=section, heading=words, before=before)
            yield from read_sentence(page, span, place)
            before = span
            topic = topic if record else _last_vehicle(page, span) or topic
        last = None if record else topic


def _find_subject(page: Page) -> Entity | None:
    """The vehicle a letter or proposal is about by its line "Onderwerp:", or the only one named."""
    line = _SUBJECT.search(page.text)
    if line is not None:
        return _lone(page.references_in(Span(start=line.start(), end=line.end())))
    if page.issuer is not None and page.issuer.type in VEHICLES:
        return page.issuer
    return _lone(page.references)


def _find_noted(page: Page, block: Block) -> Entity | None:
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


def _last_named(clause: str, phrases: Sequence[Phrase]) -> Entity | None:
    """The last vehicle a clause names: what the next clause may leave out."""
    named = [int(i) for i in re.findall(r"<(\d+):[VWPCFS]:", clause)]
    return phrases[named[-1]].entities[-1] if named else None


def _next_lead(page: Page, block: Block, lead: Span | None) -> Span | None:
    """The sentence that introduces the items below it: "Wij nemen deel in:"."""
    if block.kind is BlockKind.ITEM:
        return lead
    if not block.text.rstrip().endswith(":"):
        return None
    *_, (start, end) = split_sentences(page.text, block.span.start, block.span.end)
    words = page.text[start:end]
    return Span(start=start, end=end) if _LEAD.search(words) or leads_dues(words) else None


def read_listed(page: Page, item: Span, lead: Span) -> Iterator[Claim]:
    """An item that opens with a vehicle, under a sentence that says who takes part.

    The sentence and the item are read as one: "Wij nemen deel in" + "GGD Drenthe".
    """
    opening = [r for r in page.references_in(item) if r.span.start - item.start <= _OPENING]
    vehicles = [r for r in opening if r.entities[0].type in VEHICLES]
    if not vehicles:
        return
    sentence = mask_sentence(page.text, lead, page.references_in(lead))
    if leads_dues(sentence.text):
        named = mask_sentence(page.text, item, page.references_in(item))
        yield from read_due(named, sentence, _open_context(page, Place(), item))
        return
    speakers = [
        e for p in sentence.phrases if p.letter in "GN" and not p.preposition for e in p.entities
    ]
    speakers = speakers or ([page.issuer] if page.issuer else [])
    own = find_modality(item.of(page.text))
    modality = own if own is not Modality.ACTUAL else find_modality(sentence.text)
    for speaker in speakers:
        for party in vehicles[0].entities:
            relation = (
                Relation.OWNS_SHARE_OF
                if party.type is EntityType.COMPANY
                else Relation.PARTICIPATES_IN
            )
            if fits_signature(speaker, relation, party):
                yield Claim(
                    subject=speaker.iri,
                    relation=relation,
                    object=party.iri,
                    modality=modality,
                    share=_listed_share(item.of(page.text), relation),
                    confidence=find_stated("list.deelname"),
                    rule="list.deelname",
                    evidence=(page.quote(item), page.quote(lead)),
                )


def _listed_share(item: str, relation: Relation) -> Share | None:
    """The one percentage of an item "Vitens: 0,48%", under a sentence about shares."""
    if relation is not Relation.OWNS_SHARE_OF:
        return None
    stated = list(find_percentages(item))
    return make_share(stated[0], find_basis(item)) if len(stated) == 1 else Share()


def _find_record(records: Sequence[Record], span: Span) -> Record | None:
    """The record in which `span` lies, or None; records stand in text order."""
    index = bisect_right(records, span.start, key=lambda r: r.title.start) - 1
    return records[index] if index >= 0 and span.end <= records[index].end else None


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
    sentence = mask_sentence(page.text, span, references)
    if _QUESTION.search(sentence.text) and not _YES.match(page.text, span.end):
        _note(page, sentence, Reason.QUESTION, sentence.text)
        return
    context = _open_context(page, place, span)
    yield from read_units(sentence, span.of(page.text), context)
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
        context = replace(context, topic=_last_named(clause, sentence.phrases) or context.topic)


def _hear_echo(page: Page, place: Place, sentence: MaskedSentence) -> MaskedSentence:
    """The sentence with the one before it, where it says nothing without."""
    if place.before is None or not may_echo(sentence):
        return sentence
    before = mask_sentence(page.text, place.before, page.references_in(place.before))
    return find_echo(before, sentence) or sentence


def _note(page: Page, sentence: MaskedSentence, reason: Reason, clause: str) -> None:
    page.notes(Note(span=sentence.span, reason=reason, clause=clause, phrases=sentence.phrases))


def _find_sequel(text: str, span: Span) -> str:
    """What the next sentence adds, if all it says is that this is over."""
    sequel = _THAT_ENDED.match(text, span.end)
    return f"; die{sequel['words']}" if sequel is not None else ""


def _open_context(page: Page, place: Place, span: Span) -> Context:
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


def _lone_vehicle(page: Page, block: Block) -> Entity | None:
    """The vehicle that a heading names and is about."""
    return _lone(page.references_in(block.span))


def _last_vehicle(page: Page, span: Span) -> Entity | None:
    """What the next sentence may leave out: the subject of this one, else what it names last."""
    references = page.references_in(span)
    found = [e for r in references for e in r.entities if e.type in VEHICLES]
    if len({e.iri for e in found}) < 2 or _PASSES_ON.search(page.text, span.start, span.end):
        return found[-1] if found else None
    phrase = mask_sentence(page.text, span, references).phrases[0]
    is_subject = phrase.letter in "VWPCFS" and not phrase.preposition and not phrase.head
    return phrase.entities[0] if is_subject and len(phrase.entities) == 1 else found[-1]
