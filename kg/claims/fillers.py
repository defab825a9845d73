"""Who fills the slots of a frame: whom the match names, and who joins them in lists or by "met"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.claims.context import Context
from kg.claims.frames import SPEAKERS
from kg.claims.matching import Match
from kg.claims.phrases import Phrase
from kg.claims.shares import find_share_owners
from kg.model import GOVERNMENTS, Entity, Period, Relation

_COSTS = re.compile(r"\b(?:\w*kosten|tekort|bijdragen?|lasten)\b", re.IGNORECASE)
_WITH = frozenset(
    {
        "samen met",
        "tezamen met",
        "gezamenlijk met",
        "in samenwerking met",
        "net als",
        "net zoals",
        "evenals",
        "met",
        "naast",
        "behalve",
    }
)

LIKE = frozenset({"net als", "net zoals", "evenals"})
"""Prepositions that liken one to another: what the clause says is true of both."""
_JOINED = frozenset(
    {Relation.PARTICIPATES_IN, Relation.DELEGATES_TO}
)  # what is true of whoever does "net als X"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """One entity in a slot."""

    entity: Entity
    """The entity."""
    resolved_by: str
    """How it was resolved."""
    index: int | None
    """Index of its phrase, None for a fallback."""
    is_former: bool = False
    """Whether the text calls it former."""


def fill_slot(match: Match, slot: str, phrases: Sequence[Phrase], context: Context) -> list[Filler]:
    """Everyone in a slot, or in all slots of its letter; who speaks or the topic for one unsaid."""
    names = [n for n in sorted(match.slots) if n == slot or (len(slot) == 1 and n[0] == slot)]
    fillers: list[Filler] = []
    for name in names:
        index = match.slots[name]
        if index is None:
            entity, how = (
                (context.issuer, "issuer") if slot[0] in SPEAKERS else (context.topic, "topic")
            )
            fillers += [Filler(entity=entity, resolved_by=how, index=None)] if entity else []
        else:
            fillers += fill_by_phrase(phrases[index], index)
    return fillers


def fill_by_phrase(phrase: Phrase, index: int) -> list[Filler]:
    """Everyone that a phrase stands for.

    Args:
        phrase: of the clause.
        index: its number there.
    """
    return [
        Filler(entity=e, resolved_by=phrase.resolved_by, index=index, is_former=phrase.is_former)
        for e in phrase.entities
    ]


def find_company(
    clause: str, phrases: Sequence[Phrase], subjects: Iterable[Filler], match: Match
) -> list[Filler]:
    """Who else takes part by "samen met X", "net als X"."""
    with_whom = _WITH if match.frame.takes_company else LIKE
    if match.frame.relation not in _JOINED and not match.frame.takes_company:
        return []
    object_slot = match.frame.object
    known = {f.index for f in subjects} | {
        i for n, i in match.slots.items() if n[0] == object_slot[0]
    }
    present = {int(i) for i in re.findall(r"<(\d+):", clause)}
    return [
        filler
        for index, phrase in enumerate(phrases)
        if index in present
        and index not in known
        and phrase.letter in "GN"
        and phrase.head != "persoon"
        and phrase.preposition in with_whom
        and not _joins_later(clause, index, match)
        for filler in fill_by_phrase(phrase, index)
    ]


def _joins_later(clause: str, company: int, match: Match) -> bool:
    """Whether "met X" stands between two objects: then X joins the later one only."""
    place = clause.find(f"<{company}:")
    objects = [i for n, i in match.slots.items() if n[0] == match.frame.object[0] and i is not None]
    taken = [m for m in (re.search(rf"<{i}:[A-Z]:([^:>]*):", clause) for i in objects) if m]
    return any(
        m.end() < place
        and re.search(rf" en\b.*<{company}:.*<\d+:[VWPFSC]:{m[1]}:", clause[m.end() :])
        for m in taken
    )


def add_listed(
    listed: Sequence[int], phrases: Sequence[Phrase], fillers: list[Filler]
) -> list[Filler]:
    """Everyone that a list of figures names: "<0> voor 60%, <1> voor 40%", "<0> € 5, <1> € 7"."""
    known = {f.index for f in fillers}
    more = [i for i in listed if i not in known]
    return [*fillers, *(f for i in more for f in fill_by_phrase(phrases[i], i))]


def list_bearers(clause: str, phrases: Sequence[Phrase]) -> list[int]:
    """Governments that each bear a percentage of the costs: "<0> draagt 40%, <1> 60%"."""
    if not _COSTS.search(clause):
        return []
    return [i for i in find_share_owners(clause) if phrases[i].letter in "GN"]


def add_dated(
    own: Mapping[int, Period], phrases: Sequence[Phrase], fillers: list[Filler]
) -> list[Filler]:
    """Everyone that a list of dates names beside one of them: "<0> (sinds 2010), <1> (…)"."""
    governed = {phrases[f.index].preposition for f in fillers if f.index is not None}
    alike = [i for i in own if phrases[i].letter in "GN" and phrases[i].preposition in governed]
    is_list = own.keys() & {f.index for f in fillers} or any(
        f.entity.type in GOVERNMENTS for f in fillers
    )
    return add_listed(alike, phrases, fillers) if is_list else fillers
