"""Regions of the register: "de veertien Twentse gemeenten" are those of Twente, if they are 14."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.model import Entity, EntityType
from kg.registers import Register, participations_on, read_register

_COMPASS = re.compile(r"(?:noord|zuid|oost|west|midden|hollands|regio|groot|kop|van)\w*$")
_SPLIT = re.compile(r"[\s/(),.&-]+")
_SUFFIX = frozenset({"", "e", "en", "a", "land", "te", "s", "streek"})


@dataclass(frozen=True, slots=True)
class _Area:
    """A named set of municipalities."""

    words: tuple[str, ...]
    """Words of its name in lower case."""
    members: frozenset[str]
    """IRIs."""


def find_region(
    words: str, number: int, year: int, municipalities: Mapping[str, Entity]
) -> tuple[Entity, ...]:
    """The municipalities of the region that an adjective or name means, if they are so many.

    Several divisions may bear the name of one region; sets that differ settle nothing.

    Args:
        words: "Twentse", "Zaanstreek-Waterland", "Drechtsteden".
        number: how many the text says.
        year: the year the text speaks of.
        municipalities: registered municipalities by IRI.
    """
    day = f"{year}-07-01"
    sets = {
        area.members
        for stem in _stems(words)
        for area in _areas(year)
        if len(area.members) == number and _is_named(area.words, stem)
    }
    living = [
        found
        for found in sets
        if all(m in municipalities and municipalities[m].period.holds_on(day) for m in found)
    ]
    if len(living) != 1:
        return ()
    return tuple(sorted((municipalities[m] for m in living[0]), key=lambda m: m.name))


def _stems(words: str) -> Iterable[tuple[str, ...]]:
    """An adjective without its ending, and the words as they are.

    >>> list(_stems("Twentse"))
    [('twentse',), ('twents',), ('twent',)]
    """
    plain = tuple(w for w in _SPLIT.split(words.lower()) if w)
    if not plain:
        return
    yield plain
    *before, last = plain
    for ending in ("e", "se", "er"):
        if last.endswith(ending) and len(last) - len(ending) > 3:
            yield (*before, last.removesuffix(ending))


def _is_named(name: tuple[str, ...], stem: tuple[str, ...]) -> bool:
    """Whether a name ends in the stem: "Veiligheidsregio Twente" in "twent"."""
    tail = name[-len(stem) :]
    if tail[:-1] != stem[:-1] or not tail[-1].startswith(stem[-1]):
        return False
    before = name[: -len(stem)]
    is_part = bool(before) and _COMPASS.match(before[-1]) is not None and before[-1] != "regio"
    return not is_part and tail[-1].removeprefix(stem[-1]) in _SUFFIX


@cache
def _areas(year: int) -> tuple[_Area, ...]:
    register = read_register()
    return (*_divisions(register), *_arrangements(register, year))


def _divisions(register: Register) -> list[_Area]:
    members: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in register.regions:
        members[one.division, one.name].add(one.municipality)
    return [_Area(_cut(name), frozenset(m)) for (_, name), m in sorted(members.items())]


def _arrangements(register: Register, year: int) -> list[_Area]:
    entities = {e.iri: e for e in register.entities}
    titles = {a.iri: a.name for a in register.arrangements}
    members: defaultdict[str, set[str]] = defaultdict(set)
    for one in participations_on(register, f"{year}-07-01"):
        member = entities.get(one.member or "")
        if member is not None and member.type is EntityType.MUNICIPALITY:
            members[one.vehicle].add(member.iri)
    return [
        _Area(_cut(name), frozenset(found))
        for vehicle, found in sorted(members.items())
        for name in _names(entities.get(vehicle), titles.get(vehicle, ""))
    ]


def _names(entity: Entity | None, title: str) -> tuple[str, ...]:
    return (title,) if entity is None else (entity.name, *entity.aliases)


def _cut(name: str) -> tuple[str, ...]:
    return tuple(w for w in _SPLIT.split(name.lower()) if w) or ("",)
