"""Definite noun phrases and pronominal adverbs: "de regeling", "waarvan", "daarin"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.entities.memory import SENTENCE_END, recall_before
from kg.entities.tables import read_table
from kg.model import VEHICLES, Entity, EntityType, Reference, Span
from kg.structure import PatternIndex

_ADVERBS = {
    "van": "van",
    "in": "in",
    "aan": "aan",
    "bij": "bij",
    "mee": "met",
    "voor": "voor",
    "toe": "tot",
    "uit": "uit",
    "door": "door",
}
_ADVERB = re.compile(
    rf"\b(?P<head>waar|daar|hier|er|Waar|Daar|Hier)(?P<tail>{'|'.join(_ADVERBS)})\b"
)
_APART = re.compile(
    r"\b(?:[Ee]r|[Dd]aar|[Hh]ier)"
    r"(?: (?!(?:zijn|waren|wordt|één|een|twee|drie|vier|vijf|zes) )[\w%€.,-]*[\w%]){1,6}? "
    rf"(?<!van )(?P<tail>{'|'.join(_ADVERBS)})"
    r"(?=[.;:)]|,|$| deel\b| lid\b| mee\b| samen\b)",
    re.MULTILINE,
)
_VAGUE = frozenset({"bij", "mee", "door"})  # "daarbij" often means no body at all
_NAMELESS = r"(?! (?:[A-Z]|'s-|van de gemeente|van onze gemeente))"
_PLURAL = re.compile(
    r"(?:regelingen|verbanden|netwerken|organisaties|gemeenten|diensten|bedrijven|vormen),? $"
)
_REACH = 600  # code points back to an antecedent


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A compiled row of nouns.toml."""

    pattern: re.Pattern[str]
    """The phrase with its article."""
    types: frozenset[EntityType]
    """What it may stand for."""
    head: re.Pattern[str] | None
    """What a name must begin with or hold, or None."""


@cache
def read_nouns() -> tuple[Noun, ...]:
    """The rows of nouns.toml, compiled."""
    return tuple(
        Noun(
            pattern=re.compile(rf"\b(?:{_articles(row)}) (?:{row['noun']})\b{_NAMELESS}"),
            types=frozenset(EntityType(kind) for kind in row["types"]),
            head=_name_pattern(row),
        )
        for row in read_table("nouns")["noun"]
    )


def _name_pattern(row: dict[str, str]) -> re.Pattern[str] | None:
    if "has" in row:
        return re.compile(rf".*(?:{row['has']})", re.IGNORECASE)
    return re.compile(row["head"], re.IGNORECASE) if "head" in row else None


def _articles(row: dict[str, str]) -> str:
    words = row.get("determiners", "de|het|deze|dit|die|dat").split("|")
    return "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in words)


@cache
def _index_nouns() -> PatternIndex:
    return PatternIndex([[noun.pattern.pattern] for noun in read_nouns()])


def find_nouns(text: str, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for definite noun phrases with an antecedent that the text named before.

    Args:
        text: smoothed text.
        named: references by name, in text order.
    """
    nouns = read_nouns()
    for place, line_start, line_end in _index_nouns().list_lines(text):
        noun = nouns[place]
        for match in noun.pattern.finditer(text, line_start, line_end):
            entity = _antecedent(named, match.start(), noun.types, noun.head)
            if entity is not None:
                span = Span(start=match.start(), end=match.end())
                yield Reference(span=span, entities=(entity,), resolved_by="noun")


def find_adverbs(text: str, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for "waarvan", "daarin" and the like, with their preposition."""
    for match in _ADVERB.finditer(text):
        is_relative = match["head"].lower() == "waar"
        if is_relative and not _may_relate(text, match.start(), named):
            continue
        if match["tail"] in _VAGUE and not is_relative and _is_far(text, match.start(), named):
            continue
        entity = _antecedent(named, match.start(), VEHICLES, None)
        if entity is not None:
            yield Reference(
                span=Span(start=match.start(), end=match.end()),
                entities=(entity,),
                resolved_by="relative",
                preposition=_ADVERBS[match["tail"]],
            )


def find_split_adverbs(text: str, named: Sequence[Reference]) -> Iterator[Reference]:
    """References for adverbs in two: "wij zijn er lid van", "wij nemen er niet aan deel".

    The reference stands at the preposition, where the object would.
    """
    for match in _APART.finditer(text):
        start, end = match.span("tail")
        entity = _antecedent(named, match.start(), VEHICLES, None)
        is_between = any(match.start() < r.span.start < end for r in recall_before(named, end))
        if entity is not None and not is_between:
            yield Reference(
                span=Span(start=start, end=end),
                entities=(entity,),
                resolved_by="relative",
                preposition=_ADVERBS[match["tail"]],
            )


def _is_far(text: str, place: int, named: Sequence[Reference]) -> bool:
    """Whether "daarbij" has more than one sentence between it and the last body."""
    bodies = [r for r in recall_before(named, place) if r.entities[-1].type in VEHICLES]
    return not bodies or len(SENTENCE_END.findall(text, bodies[-1].span.end, place)) > 1


def _may_relate(text: str, place: int, named: Sequence[Reference]) -> bool:
    """Whether "waarin" relates to a body of its own sentence, not to a plural noun before it."""
    before = recall_before(named, place)
    gap = text[before[-1].span.end : place] if before else ". "
    return (
        SENTENCE_END.search(gap) is None
        and _PLURAL.search(text[max(0, place - 40) : place]) is None
    )


def _antecedent(
    named: Sequence[Reference],
    place: int,
    types: frozenset[EntityType],
    head: re.Pattern[str] | None,
) -> Entity | None:
    for reference in reversed(recall_before(named, place)):
        if place - reference.span.end > _REACH:
            return None
        entity = reference.entities[-1]
        if entity.type in types and (
            head is None or any(head.match(n) for n in (entity.name, *entity.aliases))
        ):
            return entity
    return None
