"""A sentence with its organisations masked: what frames are matched against.

"De ICT is ondergebracht bij de GR De Connectie." becomes "De ICT is ondergebracht <0:V:bij:>.":
index, class of organisation, governing preposition, governing person or organ.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kg.model import Entity, EntityType, Reference, Span
from kg.structure import PORTFOLIO, Ending

LETTERS = {
    EntityType.MUNICIPALITY: "G",
    EntityType.PROVINCE: "G",
    EntityType.WATER_BOARD: "G",
    EntityType.NATIONAL_BODY: "N",
    EntityType.JOINT_ARRANGEMENT: "V",
    EntityType.NETWORK: "W",
    EntityType.PROGRAMME: "P",
    EntityType.COMPANY: "C",
    EntityType.FOUNDATION: "F",
    EntityType.ASSOCIATION: "S",
    EntityType.ADVISER: "D",
    EntityType.ORGANISATIONAL_UNIT: "U",
    EntityType.REGION: "R",
}
"""Class letters of the mask."""

_NOISE = re.compile("[\u00ad\u200b-\u200d\ufeff]")
_FALSE_TOKEN = re.compile(r"<(?=\d+:)")
_NEITHER = re.compile(r"\bnoch\b", re.IGNORECASE)
_LEGAL_STOP = re.compile(r"\.(?=[,;:)]| [^\s])")
_FORMS = frozenset({"N.V", "B.V", "C.V", "U.A"})
_SPACES = re.compile(r" {2,}")
_SURNAME = re.compile(r"(?: (?:[A-Z][\w.-]*|van|de|der|den|ten|ter)){1,4} \((?:gemeente )?")
_GLOSS = re.compile(r"^ \([^()\d%€]{1,40}\)(?=,| en\b| of\b)")
"""A word in brackets behind a name of an enumeration: "Buren (leerplicht), Tiel (afval)"."""
_SUBSTITUTE = re.compile(r",? en (?:(?:door|van|met|bij|aan) )?(?:dat|die)\s*")
"""What stands for a noun once more: "de colleges van Epe en Heerde en dat van Hattem"."""
_LIKE = re.compile(r"^(net als|net zoals|evenals) \w+$")  # "net als in Ommen" likens Ommen
FAMILIES = ("GN", "VWPFS", "C", "D", "U", "R")
"""Class letters that may stand in one enumeration, or in each other's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """phrases.toml, compiled."""

    left: Ending
    """What stands before a body and belongs to its phrase."""
    left_of_government: Ending
    """The same before a government, with its people and organs."""
    joint: re.Pattern[str]
    """What stands between two names of an enumeration."""
    kind: re.Pattern[str]
    """What kind a name is of, between a possessive and the name."""
    person: re.Pattern[str]
    """A noun for people who act for a government."""
    former: frozenset[str]
    """Adjectives of what is no more."""


@cache
def _read_words() -> _Words:
    table = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))
    either = {name: "|".join(words) for name, words in table.items()}
    preposition = rf"(?<![\w-])(?:(?P<prep>{either['prepositions']}) )?"
    people = (
        r"(?:(?:de |het |een |onze |twee |elk |ieder )?"
        rf"(?:(?P<organ>{either['organs']})|(?P<person>{either['persons']}))"
        r"(?: (?:(?-i:[A-Z])[\w.-]*|(?:van|de|den|der|ten|ter|en)(?= [\w.-])"
        rf"|{PORTFOLIO})){{0,4}}"
        r"(?: \([^()]{1,20}\))? (?:van|uit|namens|in) )?"
    )
    noun = (
        rf"(?:(?:{either['listings']}) )?(?:(?:{either['determiners']}) )?"
        rf"(?:(?P<adj>{either['adjectives']}) )*(?:(?:{either['kinds']}) )?[\"']?$"
    )
    return _Words(
        left=_compile_loosely(preposition + noun),
        left_of_government=_compile_loosely(preposition + people + noun),
        joint=re.compile(rf"\s*(?:{either['joints']})\s*", re.IGNORECASE),
        kind=re.compile(rf" (?:{either['adjectives']} )*(?:{either['kinds']}),? ", re.IGNORECASE),
        person=re.compile(rf"\b(?:{either['persons']})\b", re.IGNORECASE),
        former=frozenset(table["former"]),
    )


def _compile_loosely(words: str) -> Ending:
    """A pattern in which every space stands for one or more: a justified line has many."""
    return Ending(re.compile(words.replace(" ", " +"), re.IGNORECASE), needs_words=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One slot filler: an organisation or a coordination of them, with what governs it."""

    span: Span
    """Where it stands in the text, determiners and preposition included."""
    entities: tuple[Entity, ...]
    """What it stands for, in text order."""
    letter: str
    """Class letter of the first entity."""
    preposition: str = ""
    """Governing preposition in lower case, or ""."""
    head: str = ""
    """persoon ("wethouders van X"), orgaan ("de raad van X"), rel ("waarvan"), or ""."""
    resolved_by: str = "literal"
    """How the entities were resolved."""
    is_former: bool = False
    """Whether the text says "voormalige"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedSentence:
    """A sentence whose organisations are tokens."""

    span: Span
    """Where the sentence stands in the text."""
    text: str
    """The mask."""
    phrases: tuple[Phrase, ...]
    """Fillers by index."""


def mask_sentence(text: str, span: Span, references: Sequence[Reference]) -> MaskedSentence:
    """Mask the references of one sentence.

    Args:
        text: smoothed text of the document.
        span: the sentence.
        references: those inside the sentence, in order.
    """
    singles = list(_read_phrases(text, span, references))
    phrases = _coordinate(text, singles)
    pieces: list[str] = []
    done = span.start
    for index, phrase in enumerate(phrases):
        pieces.append(_plain(text[done : phrase.span.start]))
        if _NEITHER.search(phrase.span.of(text)):
            pieces.append("noch ")
        preposition = phrase.preposition.replace(" ", "_")
        pieces.append(f"<{index}:{phrase.letter}:{preposition}:{phrase.head}>")
        done = _skip_stop(text, phrase.span.end, span.end)
    pieces.append(_plain(text[done : span.end]))
    return MaskedSentence(span=span, text=_SPACES.sub(" ", "".join(pieces)), phrases=tuple(phrases))


def _skip_stop(text: str, end: int, last: int) -> int:
    """Where the words go on behind a name: past the stop of its legal form, "Avri B.V., een …"."""
    return end + 1 if _LEGAL_STOP.match(text, end, last) and text[end - 3 : end] in _FORMS else end


def _plain(words: str) -> str:
    return _FALSE_TOKEN.sub("‹", _NOISE.sub("", words))


def _read_phrases(text: str, span: Span, references: Sequence[Reference]) -> Iterator[Phrase]:
    floor = span.start
    previous: Phrase | None = None
    for index, reference in enumerate(references):
        if _is_determiner(text, references[index : index + 2]):
            continue
        if previous is not None and _is_sender(text, previous, reference):
            previous = replace(
                previous,
                span=Span(start=previous.span.start, end=reference.span.end + 1),
                entities=reference.entities,
                resolved_by=reference.resolved_by,
            )
            floor = previous.span.end
            continue
        if previous is not None and _is_apposition(text, previous, reference):
            previous = replace(
                previous, span=Span(start=previous.span.start, end=_close(text, reference.span.end))
            )
            floor = previous.span.end
            continue
        if previous is not None:
            yield previous
        previous = _read_phrase(text, floor, reference)
        floor = previous.span.end
    if previous is not None:
        yield previous


def _is_determiner(text: str, pair: Sequence[Reference]) -> bool:
    """Whether "onze" only determines a name: "met onze buurgemeenten Losser en Borne"."""
    if len(pair) == 1 or pair[0].preposition != "van" or pair[0].resolved_by != "issuer":
        return False
    if LETTERS[pair[1].entities[0].type] not in "GN":
        return False  # "onze regeling X" says whose it is
    gap = text[pair[0].span.end : pair[1].span.start]
    return _read_words().kind.fullmatch(gap) is not None


def _is_sender(text: str, previous: Phrase, reference: Reference) -> bool:
    """Whether a bracket says for whom somebody sits: "wethouder De Boer (Almelo)"."""
    gap = text[previous.span.end : reference.span.start]
    is_person = previous.head == "persoon" and previous.resolved_by == "issuer"
    is_government = LETTERS[reference.entities[0].type] == "G"
    is_closed = text[reference.span.end : reference.span.end + 1] == ")"
    return is_person and is_government and is_closed and _SURNAME.fullmatch(gap) is not None


def _is_apposition(text: str, previous: Phrase, reference: Reference) -> bool:
    """Whether a bracket names the same body once more: "De Connectie (DC)"."""
    gap = text[previous.span.end : reference.span.start]
    return (
        gap.strip() in {"(", "('", '("', "(hierna:", "(hierna"}
        and reference.entities[0].iri == previous.entities[-1].iri
    )


def _close(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == ")" else end


def _read_phrase(text: str, floor: int, reference: Reference) -> Phrase:
    entity = reference.entities[0]
    letter = LETTERS[entity.type]
    if reference.preposition is not None:
        return Phrase(
            span=reference.span,
            entities=reference.entities,
            letter=letter,
            preposition=reference.preposition,
            head="rel" if reference.resolved_by == "relative" else "",
            resolved_by=reference.resolved_by,
        )
    words = _read_words()
    pattern = words.left_of_government if letter in "GN" else words.left
    left = pattern.search(text[max(floor, reference.span.start - 110) : reference.span.start])
    people = left.groupdict() if left is not None else {}
    own = reference.span.of(text)
    is_people = reference.resolved_by.startswith(("issuer", "group:")) and words.person.search(own)
    head = "persoon" if is_people else ""
    start, preposition, is_former = reference.span.start, "", False
    if left is not None:
        start -= len(left.group())
        preposition = _LIKE.sub(r"\1", " ".join((left["prep"] or "").lower().split()))
        is_former = (left["adj"] or "").lower() in words.former
        head = head or (
            "persoon" if people.get("person") else "orgaan" if people.get("organ") else ""
        )
    return Phrase(
        span=Span(start=start, end=reference.span.end),
        entities=reference.entities,
        letter=letter,
        preposition=preposition,
        head=head,
        resolved_by=reference.resolved_by,
        is_former=is_former,
    )


def _coordinate(text: str, singles: Sequence[Phrase]) -> list[Phrase]:
    """Join what one enumeration lists: "Renkum en Rheden", "(PNB, M7, G40)"."""
    joined: list[Phrase] = []
    for phrase in singles:
        last = joined[-1] if joined else None
        if last is not None and _belongs(text, last, phrase):
            known = {e.iri for e in last.entities}
            joined[-1] = replace(
                last,
                span=Span(start=last.span.start, end=phrase.span.end),
                entities=(*last.entities, *(e for e in phrase.entities if e.iri not in known)),
                resolved_by=last.resolved_by
                if last.resolved_by != "literal"
                else phrase.resolved_by,
            )
        else:
            joined.append(phrase)
    return joined


def _belongs(text: str, last: Phrase, phrase: Phrase) -> bool:
    gap = _GLOSS.sub("", text[last.span.end : phrase.span.start])
    if gap.strip() == "of" and phrase.entities[0] in last.entities:
        return False  # "onderzoeken we of we …" asks, and lists nobody twice
    is_repeated = phrase.preposition in {"", last.preposition, "evenals"} and bool(
        _read_words().joint.fullmatch(gap) or (phrase.preposition == "evenals" and gap == " ")
    )
    is_sent = last.head == "persoon" and phrase.preposition in {"van", "uit"}
    is_repeated = is_repeated or (is_sent and gap.strip() == "en")
    is_stood_for = phrase.preposition == "van" and bool(_SUBSTITUTE.fullmatch(gap))
    if not is_repeated and not is_stood_for:
        return False
    family = next(f for f in FAMILIES if last.letter in f)
    return phrase.letter in family and phrase.head in {"", last.head}
