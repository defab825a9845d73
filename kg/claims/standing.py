"""What a record says of its party's standing: who supervises or audits it, what it came of."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.ledger import Ledger, Said
from kg.claims.records import Field, Record
from kg.claims.signatures import fits_signature
from kg.model import Entity, Relation, Span

_OPENING = 24  # code points of a value within which a name must begin: "Toezicht: de provincie X"


def read_supervisor(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """Bodies that a field such as "Toezichthouder" opens with, prose left alone."""
    yield from _say_of_party(record, Relation.SUPERVISED_BY, field, ledger)


def read_accountant(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """The firm of a field "Accountant"."""
    yield from _say_of_party(record, Relation.ADVISED_BY, field, ledger)


def read_predecessor(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """What the party came of: "Voorheen: X"."""
    yield from _say_of_party(record, Relation.RESULTED_FROM, field, ledger)


def read_successor(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """What came of the party: "Rechtsopvolger: X"."""
    for entity in _find_opening(field, ledger):
        if entity != record.party and fits_signature(entity, Relation.RESULTED_FROM, record.party):
            yield Said(subject=entity, relation=Relation.RESULTED_FROM, object=record.party)


def _say_of_party(
    record: Record, relation: Relation, field: Field, ledger: Ledger
) -> Iterator[Said]:
    for entity in _find_opening(field, ledger):
        if entity != record.party and fits_signature(record.party, relation, entity):
            yield Said(subject=record.party, relation=relation, object=entity)


def _find_opening(field: Field, ledger: Ledger) -> Iterator[Entity]:
    if field.end <= field.value:
        return
    for reference in ledger.find(Span(start=field.value, end=field.end)):
        words = ledger.text[field.value : reference.span.start].strip()
        if len(words) <= _OPENING and not words.endswith((".", "(", "niet", "geen")):
            yield from reference.entities
        return
