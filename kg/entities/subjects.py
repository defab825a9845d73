"""Pronouns for one body or government: "Zij ontvangt", "Het bewaart", "Haar bestuur"."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Sequence

from kg.entities.memory import SENTENCE_END, recall_before
from kg.model import GOVERNMENTS, VEHICLES, Entity, EntityType, Reference, Span

_ACTS = (
    r"(?:bewaart|verzorgt|verzorgde|int|heft|voert|voerde|levert|leverde|beheert|beheerde|regelt"
    r"|ontvangt|ontving|kreeg|krijgt|betaalt|betaalde|werkt|draagt|bedient|onderhoudt|verricht"
    r"|bezit|neemt|nam|telt|haalt|zamelt|organiseert|behandelt|houdt|staat (?:ook )?onder"
    r"|valt (?:ook )?onder|kwam|komt voort|ontstond|fuseerde|doet (?:dat|dit)|deed (?:dat|dit)"
    r"|coördineert|controleert|exploiteert|bestaat uit|is (?:eigendom|van|onderdeel|opgericht"
    r"|ontstaan|voortgekomen|de (?:opvolger|voortzetting)))\b"
)
_PLURAL = (
    r"(?:[a-zà-ÿ]+en|gaan|staan|zien|doen|zijn|slaan|die|zelf|allen|beiden|samen|aan|elk|ieder)"
)
_OPENS = r"(?:(?<=[.!?;:] )|(?<=\n)|(?<=, maar )|(?<=, want )|(?<=, en )|(?<=, dat ))"
_PRONOUN = re.compile(
    r"(?:(?<=[a-z][b-z]t )|(?<=[a-z]te )|(?<=[a-z]de )|(?<=kreeg )|(?<=[a-z] is ))zij\b"
    rf"|{_OPENS}(?:[Zz](?:ij|e)(?= (?!{_PLURAL}\b)[a-zà-ÿ]+t?\b)"
    rf"|(?:[Hh]et|Dat|Dit|[Dd]eze|Die)(?= {_ACTS})"
    r"|(?P<noun>(?:[Dd]e|[Dd]eze|[Hh]et|[Dd]it) (?:dienst|instelling|schap|bedrijf"
    r"|samenwerkingsverband|verband|netwerk|club|instantie|lichaam|uitvoerder)\b(?! van\b|-))"
    r"|(?P<board>(?:[Hh]aar|Zijn) (?:algemeen |dagelijks )?(?:bestuur|directie)\b)"
    r"|(?P<own>(?:Haar|Zijn)(?= (?:accountant|aandelen|aandeelhouders?|bijdrage|deelnemers"
    r"|eigenaren|leden|taken|belastingen|milieutaken|archief|archieven|bestuursleden|voorzitter)\b)))"
)
_GOVERNED = re.compile(
    r"\b(?:van|in|bij|aan|met|door|voor|tot|op|uit|tussen|via|naar|onder|binnen|over|namens|dan"
    r"|naast|evenals|behalve|zonder|als)(?: (?:de|het|een|deze|onze|ons|alle|gemeenten?|provincie"
    r"|waterschap|stichting|gemeenschappelijke|regeling|GR|colleges?|raad|van|NV|BV))* ?$"
)
_BREAK = re.compile(r"\n\s*\n")
_JOINT = re.compile(r",? (?:en|of|noch) |, ")
_REACH = 500  # code points back to the sentence before


def find_pronouns(text: str, known: Sequence[Reference]) -> Iterator[Reference]:
    """References for what one body or government is called once it has been the subject.

    The subject of the sentence before is meant, else the only one that sentence names; words that
    could mean several things stand for nothing.

    Args:
        text: smoothed text.
        known: references found otherwise, in text order, none overlapping.
    """
    named = list(known)
    for match in _PRONOUN.finditer(text):
        kinds = VEHICLES if match["noun"] else VEHICLES | GOVERNMENTS
        entity = _find_subject(text, named, match.start(), kinds)
        if entity is None:
            continue
        reference = Reference(
            span=Span(start=match.start(), end=match.end()),
            entities=(entity,),
            resolved_by="noun",
            preposition="van" if match["own"] else None,
        )
        insort(named, reference, key=lambda r: r.span.start)
        yield reference


def _find_subject(
    text: str, named: Sequence[Reference], place: int, kinds: frozenset[EntityType]
) -> Entity | None:
    """The subject of what stands before `place`, in its own sentence or in the one before."""
    before = [
        r
        for r in recall_before(named, place)
        if place - r.span.end <= _REACH and r.entities[0].type in kinds
    ]
    ends = [m.end() for m in SENTENCE_END.finditer(text, max(0, place - _REACH), place)]
    floor = ends[-1] if ends else 0
    inside = [r for r in before if r.span.start >= floor]
    if inside:
        return _subject_of(text, floor, inside)
    earlier = ends[-2] if len(ends) > 1 else 0
    sentence = [r for r in before if r.span.start >= earlier]
    if not sentence or _BREAK.search(text, sentence[-1].span.end, place):
        return None
    return _subject_of(text, earlier, sentence)


def _subject_of(text: str, start: int, references: Sequence[Reference]) -> Entity | None:
    """Whom a sentence is about: its first name that nothing governs, else its only one."""
    others = [r for r in references if r.resolved_by != "issuer"]
    for index, reference in enumerate(references):
        if _GOVERNED.search(text, max(start, reference.span.start - 60), reference.span.start):
            continue
        if reference.resolved_by == "issuer" or reference.preposition:
            break
        gap = _gap_behind(text, references, index)
        is_one = len(reference.entities) == 1 and not _JOINT.fullmatch(gap)
        return reference.entities[0] if is_one else None
    found = {e.iri: e for r in others for e in r.entities}
    return next(iter(found.values())) if len(found) == 1 else None


def _gap_behind(text: str, references: Sequence[Reference], index: int) -> str:
    if index + 1 == len(references):
        return ""
    return text[references[index].span.end : references[index + 1].span.start]
