"""Mentions → references: every stretch that stands for an organisation, and for which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.entities.address import find_address
from kg.entities.anaphora import find_adverbs, find_nouns, find_split_adverbs
from kg.entities.deixis import find_issuer_references
from kg.entities.former import list_present
from kg.entities.groups import Setting, find_groups
from kg.entities.linking import find_home, find_issuer, link_mentions
from kg.entities.ordinals import find_ordinals
from kg.entities.subjects import find_pronouns
from kg.entities.towns import find_towns
from kg.model import GOVERNMENTS, VEHICLES, Document, Entity, EntityType, Mention, Reference, Span
from kg.structure import Places, smooth_text
from kg.vocabulary import make_iri, make_slug

_BARE_PROVINCE = re.compile(r"\b[Dd]e provincie\b(?! [A-Z])")
_BARE_WATER_BOARD = re.compile(r"\b[Hh]et (?:waterschap|hoogheemraadschap)\b(?! [A-Z])")
UNKNOWN = "<issuer>"
"""Name of who speaks where that is unknown, as the output contract has it."""
_NOW = 2026  # a document without a year is read as one of the register's year


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """The organisations of one document and where it speaks of them."""

    issuer: Entity | None
    """Who speaks, or None."""
    home: Entity | None
    """Who is meant where a text leaves the government unsaid: the issuer, or whom it audits."""
    references: tuple[Reference, ...]
    """Non-overlapping, in text order."""
    linked: tuple[tuple[Mention, Entity], ...]
    """Each mention with its entity, in text order."""


class Directory:
    """The registered governments by kind, kept for any number of documents.

    Args:
        entities: all registered organisations.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.speakers = [e for e in entities if e.type in _SPEAKERS]
        self.by_slug: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in self.speakers:
            for slug in {make_slug(name) for name in (entity.name, *entity.aliases)}:
                self.by_slug[slug].append(entity)
        self.governments = [e for e in self.speakers if e.type in GOVERNMENTS]
        self.municipalities = [e for e in self.governments if e.type is EntityType.MUNICIPALITY]
        self.provinces = [e for e in self.governments if e.type is EntityType.PROVINCE]


_SPEAKERS = GOVERNMENTS | {EntityType.JOINT_ARRANGEMENT}


def resolve_references(
    document: Document, mentions: Sequence[Mention], directory: Directory
) -> Resolution:
    """Link names, then groups, the issuer, noun phrases and adverbs, the surest first."""
    issuer = find_issuer(document, directory.by_slug)
    linked = link_mentions(document, mentions, issuer)
    issuer = next((e for m, e in linked if issuer and _is_issuer(m, e, issuer)), issuer)
    home = find_home(issuer, directory.by_slug)
    speaker = home or issuer
    named = [Reference(span=m.span, entities=(e,), resolved_by=_how(m, e)) for m, e in linked]
    text = smooth_text(document.text)
    present = list_present(text, named)
    setting = Setting(
        text=text,
        municipalities=directory.municipalities,
        provinces=directory.provinces,
        issuer=speaker,
        year=document.year or _NOW,
    )
    towns = [e for _, e in linked if e.type is EntityType.MUNICIPALITY]
    found = [
        *named,
        *find_groups(setting, named),
        *_find_province(text, speaker, directory.provinces),
        *find_address(text, named, speaker),
        *find_ordinals(text, present),
        *find_towns(text, named, speaker),
        *find_issuer_references(
            text,
            issuer or _make_unknown(document),
            is_known=issuer is not None or not towns,
            home=home,
        ),
        *_find_water_board(text, named, issuer),
        *find_nouns(text, present),
        *find_adverbs(text, present),
        *find_split_adverbs(text, present),
    ]
    references = _keep_first(found)
    references = _keep_first([*references, *find_pronouns(text, references)])
    return Resolution(issuer=issuer, home=speaker, references=references, linked=linked)


def _is_issuer(mention: Mention, entity: Entity, issuer: Entity) -> bool:
    """Whether a name is that of the speaker: the same entity, or another name of a known body."""
    is_alias = mention.text.casefold() == issuer.name.casefold() and entity.type in VEHICLES
    return entity.iri == issuer.iri or is_alias


def _make_unknown(document: Document) -> Entity:
    """Who says "wij" where nobody knows who speaks: somebody, of this document only."""
    iri = make_iri("afzender", document.name)
    return Entity(iri=iri, name=UNKNOWN, type=EntityType.MUNICIPALITY)


def _find_province(
    text: str, issuer: Entity | None, provinces: Sequence[Entity]
) -> Iterator[Reference]:
    """The province without a name is the issuer's own."""
    home = next((p for p in provinces if issuer and p.iri in {issuer.iri, issuer.province}), None)
    if home is None:
        return
    for match in _BARE_PROVINCE.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Reference(span=span, entities=(home,), resolved_by="noun")


def _find_water_board(
    text: str, named: Sequence[Reference], issuer: Entity | None
) -> Iterator[Reference]:
    """The water board without a name is who speaks, or the only one that the text names."""
    found = {e.iri: e for r in named for e in r.entities if e.type is EntityType.WATER_BOARD}
    if issuer is not None and issuer.type is EntityType.WATER_BOARD:
        found = {issuer.iri: issuer}
    if len(found) != 1:
        return
    for match in _BARE_WATER_BOARD.finditer(text):
        span = Span(start=match.start(), end=match.end())
        yield Reference(span=span, entities=tuple(found.values()), resolved_by="noun")


def _how(mention: Mention, entity: Entity) -> str:
    if mention.source == "abbreviation":
        return "abbreviation"
    return "literal" if " ".join(mention.text.split()) == entity.name else "alias"


def _keep_first(found: Sequence[Reference]) -> tuple[Reference, ...]:
    """Earlier finders win where two references overlap."""
    taken = Places()
    kept = [r for r in found if taken.take(r.span.start, r.span.end)]
    return tuple(sorted(kept, key=lambda r: r.span))
