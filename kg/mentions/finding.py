"""Document → mentions: known names, shapes, lists and abbreviations, one mention per place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.mentions.abbreviations import find_abbreviations
from kg.mentions.context import choose_names
from kg.mentions.gazetteer import Gazetteer, KnownName
from kg.mentions.keys import make_key
from kg.mentions.lists import find_listed_networks
from kg.mentions.occurrences import find_occurrences
from kg.mentions.repeats import find_repeats
from kg.mentions.seats import drop_seats
from kg.mentions.shaped import ShapedName, find_shaped_names
from kg.mentions.titles import find_titles
from kg.model import GOVERNMENTS, Document, Entity, EntityType, Mention, Span
from kg.structure import Folded, Places, fold_text

_PLACES = GOVERNMENTS | {EntityType.REGION}
_ALONE, _LISTED = "shape:onderdeel", "shape:onderdelen"
_PAIR = 2
_UNIT_SOURCES = frozenset(
    {
        "list",
        "title",
        "shape:onderdeel",
        "shape:onderdelen",
        "shape:bureau-als-eenheid",
        "shape:bureau-ingericht",
        "shape:eenheid-van-gemeente",
        "shape:eenheid-omschreven",
    }
)


def find_mentions(document: Document, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Every stretch of the document that names an organisation, in text order, none overlapping.

    Args:
        document: any document.
        gazetteer: the known names.
    """
    folded = fold_text(document.text)
    known = choose_names(folded.text, list(gazetteer.find(folded.text)))
    starts = frozenset(name.start for name in known)
    found = [*_from_known(folded, known)]
    shaped = _drop_spanning(_from_shapes(folded, find_shaped_names(folded.text, starts), gazetteer))
    found += shaped
    found += _from_lists(folded, gazetteer)
    found += _from_titles(folded, found, gazetteer)
    mentions = _resolve(found)
    mentions = _resolve([*mentions, *_from_abbreviations(folded, mentions)])
    mentions = _resolve([*mentions, *find_repeats(folded.text, mentions, gazetteer)])
    mentions = drop_seats(folded.text, mentions)
    return tuple(_to_stored(document.text, folded, mention) for mention in mentions)


def _from_known(folded: Folded, known: Iterable[KnownName]) -> Iterator[Mention]:
    for name in known:
        text = folded.text[name.start : name.end]
        yield Mention(
            span=Span(start=name.start, end=name.end),
            text=text,
            key=make_key(name.candidates[0].name),
            candidates=name.candidates,
        )


def _from_shapes(
    folded: Folded, names: Iterable[ShapedName], gazetteer: Gazetteer
) -> Iterator[Mention]:
    for name in names:
        text = folded.text[name.start : name.end].rstrip(" .,&'")
        shape = name.shape
        is_unit = shape.type is EntityType.ORGANISATIONAL_UNIT
        candidates = () if is_unit else _look_up(gazetteer, text, shape.type)
        yield Mention(
            span=Span(start=name.start, end=name.start + len(text)),
            text=text,
            key=make_key(candidates[0].name if candidates else text),
            candidates=candidates,
            type=shape.type if shape.is_sure else None,
            source=f"shape:{shape.id}",
        )


def _drop_spanning(shaped: Iterable[Mention]) -> list[Mention]:
    """Mentions but units that span items of a list: "drie diensten: A, het domein B en C"."""
    mentions = list(shaped)
    items = [m.span for m in mentions if m.source == _LISTED]
    return [
        m
        for m in mentions
        if m.source != _ALONE or sum(m.span.covers(item) for item in items) < _PAIR
    ]


def _look_up(gazetteer: Gazetteer, text: str, kind: EntityType) -> tuple[Entity, ...]:
    """Entities of that name, or of the name behind its head word: "omgevingsdienst OFGV"."""
    found = tuple(e for e in gazetteer.look_up(text) if e.type not in _PLACES)
    if found or " " not in text:
        return found
    return tuple(e for e in gazetteer.look_up(text.split(" ", 1)[1]) if e.type is kind)


def _from_lists(folded: Folded, gazetteer: Gazetteer) -> Iterator[Mention]:
    for start, end in find_listed_networks(folded.text):
        text = folded.text[start:end]
        known = tuple(e for e in gazetteer.look_up(text) if e.type is EntityType.NETWORK)
        yield Mention(
            span=Span(start=start, end=end),
            text=text,
            key=make_key(known[0].name if known else text),
            candidates=known,
            type=EntityType.NETWORK,
            source="list",
        )


def _from_titles(folded: Folded, found: list[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Titles in which nothing but places is named so far; a unit's may hold any name."""
    ordered = sorted(found, key=lambda m: m.span.start)
    starts = [m.span.start for m in ordered]
    for title in find_titles(folded.text):
        inside = ordered[bisect_left(starts, title.start) : bisect_left(starts, title.end)]
        is_unit = title.type is EntityType.ORGANISATIONAL_UNIT
        if not is_unit and not all(_is_place(mention) for mention in inside):
            continue
        if any(m.span.start == title.start and _is_place(m) for m in inside):
            continue
        text = folded.text[title.start : title.end]
        known = () if is_unit else gazetteer.look_up(text)
        yield Mention(
            span=Span(start=title.start, end=title.end),
            text=text,
            key=make_key(known[0].name if known else text),
            candidates=known,
            type=title.type,
            source="title",
        )


def _is_place(mention: Mention) -> bool:
    return bool(mention.candidates) and mention.candidates[0].type in _PLACES


def _from_abbreviations(folded: Folded, mentions: list[Mention]) -> Iterator[Mention]:
    by_start = {mention.span.start: mention for mention in mentions}
    spans = [(mention.span.start, mention.span.end) for mention in mentions]
    defined: dict[str, Mention] = {}
    for abbreviation in find_abbreviations(folded.text, spans):
        defined.setdefault(abbreviation.short, by_start[abbreviation.start])
    for short, long in sorted(defined.items()):
        for start, end in find_occurrences(folded.text, short):
            yield Mention(
                span=Span(start=start, end=end),
                text=short,
                key=long.key,
                candidates=long.candidates,
                type=long.type,
                source="abbreviation",
            )


def _resolve(found: list[Mention]) -> list[Mention]:
    """One mention per place: the longer wins, then what the text defines, then the register."""
    taken = Places()
    ordered = sorted(found, key=lambda m: (m.span.start - m.span.end, _rank(m), m.span.start))
    kept = [mention for mention in ordered if taken.take(mention.span.start, mention.span.end)]
    return sorted(kept, key=lambda m: m.span)


def _rank(mention: Mention) -> int:
    if mention.source in _UNIT_SOURCES:
        return 0
    return {"abbreviation": 1, "register": 2}.get(mention.source, 3)


def _to_stored(text: str, folded: Folded, mention: Mention) -> Mention:
    start = folded.to_stored(mention.span.start)
    end = folded.to_stored_end(mention.span.end)
    return replace(mention, span=Span(start=start, end=end), text=text[start:end])
