"""Records → claims: field by field, each read as its label says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.claims.contributions import YEAR, read_contribution
from kg.claims.holdings import read_share, read_share_behind
from kg.claims.ledger import Ledger, Said
from kg.claims.listings import date_record, make_listed, read_place, read_state
from kg.claims.purposes import read_purpose
from kg.claims.records import Field, Record
from kg.claims.signatures import fits_signature
from kg.claims.standing import read_accountant, read_predecessor, read_successor, read_supervisor
from kg.claims.values import NONE, OWNED, find_governments, trim_span
from kg.model import ALWAYS, Claim, EntityType, Modality, Relation, Share

_SEAT = re.compile(
    r"burgemeester|wethouder|college(?:lid)?\b(?! (?:geeft|verleent|heeft|blijft|kan)\b)"
    r"|portefeuillehouder|\b(?:AB|DB)\b|bestuurszetel"
    r"|zetel|bestuurslid|voorzitter|raadslid|raadsleden|lid\b",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"(?:\d\d?-\d\d?-)?(?=(?:19|20)\d\d)|rekening|jaarrekening|realisatie|begroting|raming",
    re.IGNORECASE,
)
_YEARLY = frozenset({"contribution", "share", "votes"})
_CHAIR = re.compile(r"\W*(?:vice-?)?voorzitter", re.IGNORECASE)
_NAUGHT = re.compile(r"[\s|]*(?:€ ?)?(?:-+|0(?:,0+)?|nihil)?[\s|]*", re.IGNORECASE)
_BOARD = re.compile(r"\b(?:AB|DB)\b|\b(?:algemeen|dagelijks) bestuur\b")
_IN_BOARD = re.compile(r"(?:AB|DB|ja|algemeen bestuur|dagelijks bestuur|wethouder|burgemeester)\b")
_LEFT = re.compile(r",? ?\(?(?:tot|t/m|uitgetreden|voormalig)\b", re.IGNORECASE)
_PAID = re.compile(r"\b(?:bijdrage|contributie)\b[^.;€]{0,20}€")
_UNTIL = re.compile(r"\btot (?:en met )?(?:19|20)\d\d", re.IGNORECASE)


def read_record(record: Record, ledger: Ledger) -> Iterator[Claim]:
    """Claims of one record: that the issuer takes part or owns, and what its fields say."""
    if record.member is not None:
        ledger = replace(ledger, issuer=record.member)
    modality, period = read_state(record, ledger)
    modality, period = date_record(record, ledger, modality, period)
    yield from read_place(record, ledger, modality, period)
    told = [f for f in record.fields if not _is_naught(ledger.text[f.value : f.end], f)]
    for field in _of_year(told, ledger.year):
        span = trim_span(ledger.text, field.start, field.end)
        if span is None:
            continue
        reader = _READERS.get(field.kind)
        for said in reader(record, field, ledger) if reader else ():
            if said.relation is Relation.RESULTED_FROM:  # stands though the party itself is gone
                yield make_listed(said, Modality.ACTUAL, ledger.quote(span), field.kind)
                continue
            whole = replace(said, period=period) if said.period == ALWAYS else said
            yield make_listed(whole, modality, ledger.quote(span), field.kind)


def _is_naught(value: str, field: Field) -> bool:
    """Whether one of several years has nothing to tell: "-", "0"."""
    is_yearly = field.kind in _YEARLY and YEAR.search(field.label) is not None
    return is_yearly and _NAUGHT.fullmatch(value) is not None


def _of_year(fields: Sequence[Field], year: int | None) -> list[Field]:
    """Of fields that differ in their year only, the one of the list's year, else the last."""
    best: dict[tuple[str, str], Field] = {}
    for field in fields:
        key = field.kind, YEAR.sub("", _STAGE.sub("", field.label))
        if field.kind in _YEARLY and YEAR.search(field.label):
            known = best.get(key)
            if known is None or f"{year}" not in known.label:
                best[key] = field
    return [
        f
        for f in fields
        if f.kind not in _YEARLY
        or not YEAR.search(f.label)
        or best[f.kind, YEAR.sub("", _STAGE.sub("", f.label))] is f
    ]


def _read_members(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    owners = field.kind == "owners"
    relation = Relation.OWNS_SHARE_OF if owners else Relation.PARTICIPATES_IN
    is_past = (
        _UNTIL.search(field.label) is not None
        or _UNTIL.match(ledger.text[field.value : field.end].strip()) is not None
    )
    for entity, reference in find_governments(field, ledger):
        share = read_share_behind(reference, field, ledger) if owners else None
        has_left = _LEFT.match(ledger.text[reference.span.end : field.end]) is not None
        if fits_signature(entity, relation, record.party):
            yield Said(
                subject=entity,
                relation=relation,
                object=record.party,
                share=(share or Share()) if owners else None,
                modality=Modality.ENDED if is_past or has_left else Modality.ACTUAL,
            )


def _read_governance(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A seat that the list states: the body is governed by the issuer too."""
    value = ledger.text[field.value : field.end]
    if record.party.type in OWNED:
        yield from read_share(record, field, ledger)
    if ledger.issuer is None or record.party.type is not EntityType.JOINT_ARRANGEMENT:
        return
    end = field.value + len(value.split(". ")[0])
    named = [e for e, r in find_governments(field, ledger) if field.value <= r.span.start < end]
    if _CHAIR.match(field.label) and named:  # "Voorzitter: Epe"
        yield Said(subject=record.party, relation=Relation.GOVERNED_BY, object=named[0])
        return
    if _SEAT.search(f"{field.label} {value}") and not (
        NONE.match(value) and "lid in het" not in value
    ):
        yield Said(subject=record.party, relation=Relation.GOVERNED_BY, object=ledger.issuer)


def _read_interest(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A share, or a seat where the body has no shares: "Belang: één zetel in het bestuur"."""
    yield from read_share(record, field, ledger)
    if _BOARD.search(ledger.text[field.value : field.end]):
        yield from _read_governance(record, field, ledger)


def _read_seat(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """A "zetel" is where a body sits, or a seat in its board: "Zetel: AB"."""
    if _IN_BOARD.match(ledger.text[field.value : field.end].strip(" |*")):
        yield from _read_governance(record, field, ledger)


def _read_free(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """What stands behind a name without labels: "(wethouder in AB; bijdrage € 1,2 mln.)"."""
    value = ledger.text[field.start : field.end]
    yield from read_share(record, field, ledger)
    if _BOARD.search(value) and record.party.type is EntityType.JOINT_ARRANGEMENT:
        yield from _read_governance(record, field, ledger)
    if _PAID.search(value):
        yield from read_contribution(record, field, ledger)


_READERS: dict[str, Callable[[Record, Field, Ledger], Iterator[Said]]] = {
    "members": _read_members,
    "owners": _read_members,
    "share": _read_interest,
    "seat": _read_seat,
    "votes": read_share,
    "": _read_free,
    "governance": _read_governance,
    "contribution": read_contribution,
    "purpose": read_purpose,
    "supervisor": read_supervisor,
    "accountant": read_accountant,
    "predecessor": read_predecessor,
    "successor": read_successor,
}
