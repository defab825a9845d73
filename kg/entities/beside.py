"""Whom a text names right beside a group: behind it, in brackets, or in a list below."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.entities.enumerations import read_runs, unite
from kg.entities.places import Setting
from kg.entities.wordings import Wording
from kg.model import VEHICLES, Entity, EntityType, Reference

_BELOW = 1200  # code points on to the list of members in the same record
_MOST = 60  # names of such a list
_LEAD = 40  # code points between its label and its first name
_LABEL = re.compile(
    r"^[-•*\s]*(?:Deelnemers|Deelnemende (?:gemeenten|partijen|organisaties|overheden)"
    r"|Aandeelhouders|Leden|Partners|Eigenaren|Partijen|Wie doen mee)\b(?=[\s:|])",
    re.MULTILINE,
)
_INSIDE = re.compile(
    r" (?:in|van|uit|binnen|aangesloten bij|bij) (?:de |het )?(?:regio |provincie )?$"
)


def find_behind(setting: Setting, named: Sequence[Reference], wording: Wording) -> Entity | None:
    """Who is named right behind: "de gemeenten van de provincie Drenthe"."""
    index = bisect_left(named, wording.end, key=lambda r: r.span.start)
    if index == len(named):
        return None
    gap = setting.text[wording.end : named[index].span.start]
    return named[index].entities[0] if _INSIDE.fullmatch(gap) else None


def is_of_body(setting: Setting, named: Sequence[Reference], wording: Wording) -> bool:
    """Whether what is named behind has members: "de gemeenten van de provincie Drenthe"."""
    behind = find_behind(setting, named, wording)
    return behind is not None and behind.type in VEHICLES | {EntityType.PROVINCE}


def list_in_brackets(
    setting: Setting, named: Sequence[Reference], wording: Wording
) -> Sequence[Entity]:
    """Whom "de drie gemeenten (Tiel, Buren en Ede)" lists itself."""
    text = setting.text
    if wording.number is None or text[wording.end : wording.end + 2] not in {" (", ": "}:
        return ()
    end = text.find(")" if text[wording.end] == " " else ".", wording.end)
    inside = [r for r in named if wording.end < r.span.start and r.span.end <= end]
    members = unite(*([e for e in r.entities if e.type in wording.types] for r in inside))
    return members if len(members) == wording.number else ()


def list_below(setting: Setting, named: Sequence[Reference], wording: Wording) -> Sequence[Entity]:
    """Who stands below in the same record: "voor de deelnemers ... Deelnemers: X en Y"."""
    label = _LABEL.search(setting.text, wording.end, wording.end + _BELOW)
    if wording.need != "member" or wording.is_rest or label is None:
        return ()
    before = [r for r in named if r.entities[0].type in VEHICLES]
    own = [r.entities[0].iri for r in before if r.span.end <= wording.start][-1:]
    between = [r for r in before if wording.end <= r.span.start < label.end()]
    below = [r for r in named if r.span.start >= label.end()]
    if any(r.entities[0].iri not in own for r in between) or not below:
        return ()
    runs = read_runs(setting.text, below[:_MOST], len(setting.text), wording.types)
    fits = bool(runs) and runs[0].start - label.end() < _LEAD and len(runs[0].members) > 1
    return runs[0].members if fits else ()
