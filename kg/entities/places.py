"""Groups that the register settles: the municipalities of a province or of a region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.entities.regions import find_region
from kg.entities.tables import read_table
from kg.model import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What decides who belongs to a group."""

    text: str
    """Folded text of the document."""
    municipalities: Sequence[Entity]
    """Registered municipalities."""
    provinces: Sequence[Entity]
    """Registered provinces."""
    issuer: Entity | None
    """Who speaks."""
    year: int
    """The year the document speaks of."""


def find_in_province(setting: Setting, adjective: str) -> Sequence[Entity]:
    """Municipalities of the province of an adjective ("Drentse"), or none."""
    names = read_table("adjectives")["provinces"]
    province = next((p for p in setting.provinces if adjective in names.get(p.name, ())), None)
    return () if province is None else list_province(setting, province)


def list_province(setting: Setting, province: Entity) -> Sequence[Entity]:
    """Municipalities of a province in the year of the document, by name."""
    day = f"{setting.year}-07-01"
    members = (
        m for m in setting.municipalities if m.province == province.iri and m.period.holds_on(day)
    )
    return sorted(members, key=lambda m: m.name)


def find_in_region(setting: Setting, words: str, number: int) -> Sequence[Entity]:
    """Municipalities of a region, by its adjective or name, if they are so many."""
    return find_region(words, number, setting.year, {m.iri: m for m in setting.municipalities})


def find_in_name(setting: Setting, name: str) -> Sequence[Entity]:
    """Municipalities of that year that a body bears in its name: "Werkorganisatie Druten Wijchen".

    A name inside a longer one does not count: "Alphen" in "Alphen aan den Rijn".
    """
    day = f"{setting.year}-07-01"
    inside = [town for town in setting.municipalities if town.name in name]
    found: dict[int, Entity] = {}
    rest = name
    for town in sorted(inside, key=lambda m: (-len(m.name), m.iri)):
        place = _find_word(rest, town.name)
        if place >= 0 and town.period.holds_on(day):
            found[place] = town
            rest = rest[:place] + "#" * len(town.name) + rest[place + len(town.name) :]
    return [found[place] for place in sorted(found)]


def _find_word(text: str, word: str) -> int:
    place = text.find(word)
    end = place + len(word)
    is_whole = place >= 0 and not text[end : end + 1].isalnum() and not text[:place][-1:].isalnum()
    return place if is_whole else -1
