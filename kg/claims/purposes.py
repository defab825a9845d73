"""What a record says its party is for: tasks done at the order of its members are left to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.ledger import Ledger, Said
from kg.claims.records import Field, Record
from kg.claims.signatures import fits_signature
from kg.model import GOVERNMENTS, Entity, Relation, Span

_ORDER = r"(?:in opdracht van|namens|ten behoeve van|op verzoek van|voor(?: rekening van)?)"
_BY_ALL = re.compile(
    rf"\b{_ORDER} (?:(?:de|haar|zijn|alle|elk van de|\w+) ){{0,2}}(?:deelnemers|deelnemende \w+"
    r"|aangesloten \w+|deelneemsters|opdrachtgevers|leden|partnergemeenten)\b",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\bdoor (?:ons|onze gemeente|de gemeente|de raad|het college)\b[^.;]{0,40}?"
    r"\b(?:opgedragen|overgedragen|uitbesteed|gemandateerd|gedelegeerd|ondergebracht|belegd)\b",
    re.IGNORECASE,
)
_BY_ONE = re.compile(rf"\b{_ORDER} (?:de |het )?(?:gemeenten? |college van )?$", re.IGNORECASE)
_TASK = re.compile(
    r"\b(?:uitvoer(?:en|t|ing)|uit te voeren|verzorg\w*|behe(?:er|ren)\w*|inzamel\w*|in te zamelen"
    r"|\w*taken|ophalen|innen|heffen|\w*verlening|\w*handhaving|schoonhouden|behandel\w*"
    r"|organiseren|regelen|werk,)",
    re.IGNORECASE,
)


def read_purpose(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """The governments at whose order the party does what the field says.

    Args:
        record: gives the party and, in its other fields, the members.
        field: "Doel", "Taken", "Openbaar belang".
        ledger: the text and what its words stand for.
    """
    value = ledger.text[field.value : field.end]
    if not _TASK.search(value):
        return
    clients = list(_find_named(field, ledger))
    if ledger.issuer is not None and _BY_US.search(value):
        clients.append(ledger.issuer)
    if _BY_ALL.search(value):
        clients += _find_members(record, ledger)
    for client in dict.fromkeys(clients):
        if fits_signature(client, Relation.DELEGATES_TO, record.party):
            yield Said(subject=client, relation=Relation.DELEGATES_TO, object=record.party)


def _find_named(field: Field, ledger: Ledger) -> Iterator[Entity]:
    """Governments right behind "in opdracht van": "namens Ede en Barneveld", "voor ons"."""
    for reference in ledger.find(Span(start=field.value, end=field.end)):
        words = ledger.text[field.value : reference.span.start]
        own = ledger.text[reference.span.start : reference.span.end]
        if _BY_ONE.search(words) or re.match(_ORDER, own, re.IGNORECASE):
            yield from (e for e in reference.entities if e.type in GOVERNMENTS)


def _find_members(record: Record, ledger: Ledger) -> Iterator[Entity]:
    if ledger.issuer is not None:
        yield ledger.issuer
    for field in record.fields:
        if field.kind == "members" and field.value < field.end:
            for reference in ledger.find(Span(start=field.value, end=field.end)):
                yield from (e for e in reference.entities if e.type in GOVERNMENTS)
