"""The names under which municipalities, provinces and water boards speak in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Entity, EntityType

_CUE = {
    EntityType.MUNICIPALITY: r"gemeente\s+",
    EntityType.PROVINCE: r"provincie\s+",
    EntityType.WATER_BOARD: r"(?:(?:hoogheemraad|water)schap|wetterskip)\s+(?:van\s+)?",
}
_BOUNDARY = re.compile(r"(?!\w|-\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Governments:
    """The names of governments, ready to be compared with a text."""

    names: dict[EntityType, dict[str, str]]
    """Per type: folded name without "gemeente" → the name that a document gets as its issuer."""
    starts: dict[tuple[EntityType, str], tuple[str, ...]]
    """Per type and first two letters: the folded names, the longest first."""


def collect_governments(entities: Iterable[Entity]) -> Governments:
    """Collect the names of the municipalities, provinces and water boards among `entities`."""
    names: dict[EntityType, dict[str, str]] = {kind: {} for kind in _CUE}
    for entity in entities:
        if entity.type in _CUE:
            for name in (entity.name, *entity.aliases):
                folded = strip_cue(fold_name(name), entity.type)
                names[entity.type].setdefault(folded, _write_issuer(entity))
    starts: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
    for kind, folded_names in names.items():
        for folded in sorted(folded_names, key=lambda name: (-len(name), name)):
            starts[kind, folded[:2]].append(folded)
    return Governments(names=names, starts={key: tuple(found) for key, found in starts.items()})


def find_name(
    governments: Governments, kind: EntityType, text: str, start: int
) -> tuple[str, int] | None:
    """The longest name of a government of one type at a place in a text.

    Returns:
        The name for `Document.issuer` and the end of the stretch, or None when the stretch
        begins in lower case or is no such name.
    """
    if text[start : start + 1].islower():
        return None
    folded = fold_name(text[start : start + 80])
    for name in governments.starts.get((kind, folded[:2]), ()):
        if folded.startswith(name) and _BOUNDARY.match(folded, len(name)):
            return governments.names[kind][name], start + len(name)
    return None


def is_bare_name_sure(governments: Governments, kind: EntityType, name: str) -> bool:
    """Whether a name without "gemeente" before it can mean one type of government only.

    "Utrecht" alone may be the municipality or the province.
    """
    folded = strip_cue(fold_name(name), kind)
    return not any(folded in names for other, names in governments.names.items() if other != kind)


def fold_name(name: str) -> str:
    """A name as names are compared, as long as it was.

    >>> fold_name("’s-Hertogenbosch")
    "'s-hertogenbosch"
    """
    return "".join("'" if letter in "’‘`" else letter.lower()[:1] or letter for letter in name)


def strip_cue(folded: str, kind: EntityType) -> str:
    """A folded name without the "gemeente" or "waterschap" before it.

    >>> strip_cue("gemeente oss", EntityType.MUNICIPALITY)
    'oss'
    """
    return re.sub(rf"^(?:{_CUE[kind]})+", "", folded)


def fold_any(name: str) -> str:
    """The form in which names of any organisation are compared, without "gemeente" and the like.

    >>> fold_any("Gemeente  Oss")
    'oss'
    """
    folded = " ".join(fold_name(name).split())
    for kind in _CUE:
        folded = strip_cue(folded, kind)
    return folded


def _write_issuer(entity: Entity) -> str:
    """The name of a government that cannot be taken for one of another type."""
    if entity.type is EntityType.MUNICIPALITY or re.match(_CUE[entity.type], entity.name, re.I):
        return entity.name
    cue = "provincie" if entity.type is EntityType.PROVINCE else "waterschap"
    return f"{cue} {entity.name}"
