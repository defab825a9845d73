"""Municipalities named before: "die gemeente", "de centrumgemeente", "de gemeente" of no issuer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.entities.enumerations import find_sentence
from kg.entities.memory import recall_before
from kg.model import Entity, EntityType, Reference, Span

_NAMELESS = r"(?!-|[ \n]+(?:[A-Z]|'s-|en [A-Z]))"
_THAT = re.compile(
    r"\b(?:[Dd]eze|[Dd]ie|[Dd]ezelfde|[Ll]aatstgenoemde|[Dd]e laatste|[Dd]e laatstgenoemde"
    rf"|(?P<neighbour>[Dd]e(?= buurgemeente))) (?:buur)?gemeente\b{_NAMELESS}"
)
_HOST = re.compile(
    rf"\b(?:[Dd]e|[Dd]eze|[Dd]ie) (?:centrum|gast|gastheer|penvoerende |host)gemeente\b{_NAMELESS}"
)
_IS_HOST = re.compile(
    r",? (?:is|als|fungeert als|treedt op als|werd|wordt|blijft) (?:daarbij |hierbij |daarvoor )?"
    r"(?:de )?(?:(?:centrum|gast|gastheer)gemeente|gastheer)\b"
)
_HOST_BEFORE = re.compile(r"\b(?:centrum|gast|gastheer)gemeente $")
_HEREAFTER = re.compile(
    r"^[^.()\n]{0,20}\((?:verder|hierna)(?: te noemen| ook)?:? ['\"]?(?:de )?gemeente['\"]?\)"
)
_OWN = re.compile(rf"\b[Dd]e gemeente\b{_NAMELESS}(?! van [A-Z])")
_SETTING = re.compile(r"(?:[Ii]n|[Vv]oor|[Bb]ij)(?: de gemeente)? $")
_FAR = 300  # code points back to the municipality that is meant


def find_towns(text: str, named: Sequence[Reference], issuer: Entity | None) -> Iterator[Reference]:
    """References for phrases that mean a municipality named before, and not the issuer.

    Args:
        text: smoothed text.
        named: references by name, in text order.
        issuer: who speaks, or None.
    """
    towns = [r for r in named if r.entities[0].type is EntityType.MUNICIPALITY]
    for match in _THAT.finditer(text):
        yield from _refer(match, _last(text, towns, match.start()))
    host = _find_host(text, towns)
    for match in _HOST.finditer(text):
        yield from _refer(match, host)
    hereafter = _find_hereafter(text, towns)
    for match in _OWN.finditer(text):
        yield from _refer(match, hereafter or _of_clause(text, towns, match.start(), issuer))


def _refer(match: re.Match[str], entity: Entity | None) -> Iterator[Reference]:
    if entity is not None:
        span = Span(start=match.start(), end=match.end())
        yield Reference(span=span, entities=(entity,), resolved_by="noun")


def _last(text: str, towns: Sequence[Reference], place: int) -> Entity | None:
    """The municipality named last, unless it is one of an enumeration."""
    before = recall_before(towns, place)
    if not before or place - before[-1].span.end > _FAR:
        return None
    last = before[-1]
    if len(before) > 1:
        gap = text[before[-2].span.end : last.span.start]
        if re.fullmatch(r",? (?:en|of) (?:de gemeente )?|, ", gap):
            return None
    return last.entities[-1]


def _find_host(text: str, towns: Sequence[Reference]) -> Entity | None:
    """The one municipality that the text calls centrumgemeente, or None."""
    found = {
        r.entities[-1].iri: r.entities[-1]
        for r in towns
        if _IS_HOST.match(text, r.span.end)
        or _HOST_BEFORE.search(text[max(0, r.span.start - 20) : r.span.start])
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _find_hereafter(text: str, towns: Sequence[Reference]) -> Entity | None:
    """Whom a contract calls "de gemeente" from its opening on."""
    for reference in towns:
        if _HEREAFTER.match(text[reference.span.end : reference.span.end + 60]):
            return reference.entities[-1]
    return None


def _of_clause(
    text: str, towns: Sequence[Reference], place: int, issuer: Entity | None
) -> Entity | None:
    """The municipality a sentence is set in, or without an issuer the one it is about."""
    low, _ = find_sentence(text, place, place)
    index = bisect_left(towns, low, key=lambda r: r.span.start)
    opening = towns[index] if index < len(towns) and towns[index].span.end <= place else None
    if opening is not None and _SETTING.fullmatch(text[low : opening.span.start].lstrip()):
        return opening.entities[-1]
    speaks_for_one = issuer is not None and issuer.type is EntityType.MUNICIPALITY
    return None if speaks_for_one else _last(text, towns, place)
