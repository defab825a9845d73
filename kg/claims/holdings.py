"""What a field says of shares: the issuer's own, or one behind each name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.ledger import Ledger, Said
from kg.claims.numbers import Percentage, find_percentages, parse_number
from kg.claims.records import Field, Record
from kg.claims.shares import find_basis
from kg.claims.values import COMING, NONE, OWNED, find_governments
from kg.model import Modality, Reference, Relation, Share, ShareBasis

_APART = re.compile(r"(?: -|\(|,|\bte) *$")
_HEAD_OF_VALUE = 3  # code points before a percentage with which a value begins
_PERCENT_LABEL = re.compile(r"%|percentage|procent", re.IGNORECASE)
_SHARE_ALONE = re.compile(
    r"(?: {2,}|: *)\d{1,3}(?:,\d+)? ?%(?: van het \w*kapitaal)?[ .|]*$", re.IGNORECASE
)
_SHARE_WORD = re.compile(
    r"\(\d+(?:,\d+)? ?%\)|aandelen|\bbelang\b|aandeelhouder|stem", re.IGNORECASE
)


def read_share(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """The issuer's own share, or one for each name: "Almelo 36,01; Borne 7,24"."""
    if record.party.type not in OWNED:
        return
    words = ledger.text[field.start : field.end]
    if not field.kind and not (_SHARE_WORD.search(words) or _SHARE_ALONE.search(words)):
        return
    value = ledger.text[field.value : field.end]
    coming = (
        Modality.PLANNED
        if COMING.search(value) or "beoogd" in field.label.lower()
        else Modality.ACTUAL
    )
    named = list(find_governments(field, ledger))
    listed = [
        (e, s)
        for e, r in named
        if r.span.start >= field.value and (s := read_share_behind(r, field, ledger))
    ]
    for entity, share in listed:
        yield Said(
            subject=entity,
            relation=Relation.OWNS_SHARE_OF,
            object=record.party,
            share=share,
            modality=coming,
        )
    named = [(e, r) for e, r in named if field.kind or not _is_seat(r, field, ledger)]
    percentages = list(find_percentages(value)) or _bare_percentage(field, value)
    if percentages and named and _is_told_first(percentages[0], named[0][1], field):
        named = []  # "60%, de rest is van Ede"
    owner = named[0][0] if named and not listed else ledger.issuer
    if listed or owner is None or not percentages or NONE.match(value):
        return
    share = Share(percent=percentages[0].value, basis=_basis(field, value))
    yield Said(
        subject=owner,
        relation=Relation.OWNS_SHARE_OF,
        object=record.party,
        share=share,
        modality=coming,
    )


def _is_told_first(percentage: Percentage, owner: Reference, field: Field) -> bool:
    """Whether a value begins with a percentage, before it names anybody else."""
    place = field.value + percentage.start
    return percentage.start < _HEAD_OF_VALUE and place < owner.span.start


def _is_seat(reference: Reference, field: Field, ledger: Ledger) -> bool:
    """Whether a place only says where the party sits: "Vitens N.V. - Zwolle - 0,48%"."""
    return _APART.search(ledger.text[field.start : reference.span.start]) is not None


def _bare_percentage(field: Field, value: str) -> list[Percentage]:
    """A bare "0,48" under a label in percent."""
    is_counted = _PERCENT_LABEL.search(field.label) is None
    return [] if is_counted else list(find_percentages(f"{value.strip(' |*¹²³')}%"))


def _basis(field: Field, value: str) -> ShareBasis:
    return find_basis(f"{field.label} {value}")


def read_share_behind(reference: Reference, field: Field, ledger: Ledger) -> Share | None:
    """The percentage right behind a name: "Ede 52,3%", or "Almelo 36,01;" under a label in %."""
    rest = ledger.text[reference.span.end : field.end]
    match = re.match(r"[ :(]{0,3}(\d{1,3}(?:,\d{1,3})?) ?(%|procent|(?=[;,)]|$))", rest)
    if match is None or (match[2] not in {"%", "procent"} and "%" not in field.label):
        return None
    percent = parse_number(match[1])
    if percent is None or not 0 < percent <= 100:
        return None
    return Share(percent=percent, basis=_basis(field, ""))
