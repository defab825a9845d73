"""What a field says of money: what the issuer pays the party in the year of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from kg.claims.holdings import read_share
from kg.claims.ledger import Ledger, Said
from kg.claims.numbers import find_amounts, parse_number
from kg.claims.records import Field, Record
from kg.claims.values import NONE
from kg.model import Amount, Relation

YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
"""A year of this century or the last."""
_THOUSANDS = re.compile(r"x ?€? ?1\.000|in duizenden", re.IGNORECASE)
_DUE = re.compile(
    r"bijdrage|subsidie|contributie|\bbeta(?:al|len)|(?:start)?lening (?:van|door|verstrekt)",
    re.IGNORECASE,
)
_NO_DUE = re.compile(r"\bgeen (?:[a-z]+ ){0,2}(?:bijdrage|subsidie|contributie)", re.IGNORECASE)
_NO_DUES = re.compile(r"resultaat|vermogen|risico|positie", re.IGNORECASE)
_LONE_AMOUNT = re.compile(
    r"(?:(?:19|20)\d\d: ?)?(?:€|EUR) ?[\d.,]+(?: ?(?:mln|miljoen|duizend)\.?)?"
    r"(?: ?\(?(?:in )?(?:19|20)\d\d\)?)?(?: per jaar)?",
    re.IGNORECASE,
)
_BARE_OF_YEAR = re.compile(r"\b((?:19|20)\d\d): ?(\d[\d.]*(?:,\d+)?)")
_BARE = re.compile(r"\s*(\d{1,3}(?:\.\d{3})*(?:,\d+)?)\s*(?:-|$)")


def read_contribution(record: Record, field: Field, ledger: Ledger) -> Iterator[Said]:
    """What the issuer pays the party, with the amount of the year of the list if there is one."""
    value = ledger.text[field.value : field.end]
    if ledger.issuer is None or NONE.match(value):
        return
    if _is_no_payment(field, value):
        yield from read_share(record, field, ledger)
        return
    euros = [euro for _, _, euro in find_amounts(value)] or list(_bare_amount(field, ledger))
    if not euros and "inwoner" not in value:
        return
    year = YEAR.search(field.label)
    dated = [e for w, e in zip(_years_before(value), euros, strict=False) if w == ledger.year]
    if not dated and len(euros) > 1:
        listed = YEAR.findall(field.label)
        dated = [e for y, e in zip(listed, euros, strict=False) if int(y) == ledger.year]
    euro = next(iter(dated or euros), None)
    amount = Amount(euro=euro, year=int(year[1]) if year else ledger.year) if euro else None
    yield Said(
        subject=record.party, relation=Relation.FUNDED_BY, object=ledger.issuer, amount=amount
    )


def _years_before(value: str) -> list[int | None]:
    """The year right before each amount: "2022: € 5.000; 2023: € 6.000"."""
    done, years = 0, []
    for start, end, _ in find_amounts(value):
        found = YEAR.findall(value[done:start])
        years.append(int(found[-1]) if found else None)
        done = end
    return years


def _is_no_payment(field: Field, value: str) -> bool:
    """A financial interest pays only where it says so, or says nothing but an amount."""
    if _NO_DUES.search(field.label):
        return True
    is_open = field.label.lower().startswith(("financieel", "financiële"))
    if not is_open:
        return False
    has_due = _DUE.search(value) is not None and _NO_DUE.search(value) is None
    return not has_due and _LONE_AMOUNT.fullmatch(value.strip(" |*\n\t")) is None


@lru_cache(maxsize=1)
def _scaled_from(text: str) -> int:
    match = _THOUSANDS.search(text)
    return match.end() if match else len(text) + 1


def _bare_amount(field: Field, ledger: Ledger) -> Iterator[Decimal]:
    """A bare "3.118" in a column of a table whose heading says "x € 1.000"."""
    value = ledger.text[field.value : field.end]
    match = _BARE.fullmatch(value)
    listed = {int(m[1]): m[2].rstrip(".") for m in _BARE_OF_YEAR.finditer(value)}
    bare = listed.get(ledger.year or 0) or (match[1] if match else None)
    number = parse_number(bare) if bare else None
    if number:
        is_scaled = _THOUSANDS.search(field.label) or _scaled_from(ledger.text) <= field.start
        yield number * 1000 if is_scaled else number
