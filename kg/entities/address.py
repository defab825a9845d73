"""Whom a letter calls "u": the government that its head says it goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import GOVERNMENTS, Entity, Reference, Span

_HEAD = re.compile(r"^\W*(?:Aan|T\.a\.v\.|Geadresseerde)\b[ :]", re.MULTILINE)
_FIRST = 800  # code points within which the head of a letter stands
_YOU = re.compile(
    r"\b(?:[Uu]w (?:provincie|gemeente|college|raad|staten|waterschap|bestuur)(?![\w-])"
    r"|(?P<possessive>[Uu]w)(?= [a-z])|[Uu](?![\w.'-]))"
)


def find_addressee(text: str, named: Sequence[Reference], issuer: Entity | None) -> Entity | None:
    """The one government, other than who speaks, on a line of the head that says "Aan".

    Args:
        text: smoothed text.
        named: references by name, in text order.
        issuer: who speaks, or None.
    """
    head = _HEAD.search(text, 0, _FIRST)
    if head is None:
        return None
    end = text.find("\n", head.end())
    found = {
        e.iri: e
        for r in named
        if head.end() <= r.span.start < (end if end > 0 else len(text))
        for e in r.entities
        if e.type in GOVERNMENTS
    }
    if len(found) != 1 or (issuer is not None and issuer.iri in found):
        return None
    return next(iter(found.values()))


def find_address(
    text: str, named: Sequence[Reference], issuer: Entity | None
) -> Iterator[Reference]:
    """References for "u" and "uw college" to whom the letter goes.

    A possessive ("uw bijdrage") carries the preposition "van".
    """
    addressee = find_addressee(text, named, issuer)
    if addressee is None:
        return
    for match in _YOU.finditer(text):
        yield Reference(
            span=Span(start=match.start(), end=match.end()),
            entities=(addressee,),
            resolved_by="noun",
            preposition="van" if match["possessive"] else None,
        )
