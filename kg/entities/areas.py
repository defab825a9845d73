"""Groups of an area: "alle gemeenten in Drenthe", or "de zes" of a region that counts six."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.entities.beside import find_behind
from kg.entities.counting import NUMBER, read_number
from kg.entities.enumerations import find_sentence
from kg.entities.places import Setting, find_in_region, list_province
from kg.entities.wordings import Wording
from kg.model import Entity, EntityType, Reference

_AREA = re.compile(
    r"\b(?:[Ii]n|[Bb]innen|[Uu]it|[Vv]an) de [Rr]egio "
    r"(?P<area>(?:de )?[A-Z][\w'-]+(?:(?: en|-|/)? ?[A-Z][\w'-]+){0,3})"
)
_TELLS = re.compile(
    r"\b(?P<area>[A-Z][\w'-]+(?:(?: en|-|/)? ?[A-Z][\w'-]+){0,3}) (?:telt|kent|heeft|bestaat uit)"
    rf" (?:sinds \d{{4}} |nog |nu )?(?P<n>{NUMBER}) gemeenten\b"
)
_NEAR = 500  # code points back to where a region was said to count so many


def find_told(setting: Setting, wording: Wording, number: int) -> Sequence[Entity]:
    """Of "de zes", where the text has just said that a province or region counts so many."""
    low = max(0, wording.start - _NEAR)
    told = list(_TELLS.finditer(setting.text, low, wording.start))
    if not told or read_number(told[-1]["n"]) != number or wording.is_rest:
        return ()
    area = told[-1]["area"]
    province = next((p for p in setting.provinces if p.name == area), None)
    if province is None:
        return find_in_region(setting, area, number)
    members = list_province(setting, province)
    return members if len(members) == number else ()


def find_in_area(
    setting: Setting, named: Sequence[Reference], wording: Wording
) -> Sequence[Entity]:
    """Of "alle gemeenten in Drenthe", "in de regio Twente werken veertien gemeenten"."""
    if EntityType.MUNICIPALITY not in wording.types or wording.is_rest:
        return ()
    behind = find_behind(setting, named, wording)
    if behind is not None and behind.type is EntityType.PROVINCE:
        members = list_province(setting, behind)
        fits = wording.number in {None, len(members)}
        is_whole = wording.number is not None or wording.need == "place"
        return members if fits and is_whole else ()
    if wording.number is None:
        return ()
    low, high = find_sentence(setting.text, wording.start, wording.end)
    after = _AREA.match(setting.text, wording.end + 1, high)
    before = list(_AREA.finditer(setting.text, low, wording.start))
    nearest = after or (before[-1] if before and wording.need == "place" else None)
    return find_in_region(setting, nearest["area"], wording.number) if nearest else ()
