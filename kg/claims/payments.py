"""Who pays whom which amount, where a clause names several of any of these."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.claims.numbers import find_amounts

_PAYER = re.compile(r"<(\d+):[GN]:(?:|door|van):[^>]*>(?=([^<€;]{0,45}))")
_GIVER = re.compile(r"\W{0,2}<(\d+):[GN]:(?:van|door):[^>]*>")
_BEARER = re.compile(r"\W{0,2}<(\d+):[GN]:voor:[^>]*>")
_DUES = re.compile(r"\b(?:bijdrage|contributie|inleg|aandeel)\b")
_TOKEN = re.compile(r"<(\d+):[GN]:[^>]*>")
PAYEE = re.compile(r"<(\d+):[VWPFSC]:[^>]*>")
"""A body that may be paid."""
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?![.\d])")
_RISE_BEFORE = re.compile(
    r"(?:st(?:ijgt|ijgen|eeg|egen)|da(?:alt|len|alde|alden)|verhoogd|verlaagd|toe|af|gestegen|gedaald"
    r"|stijging|daling|verhoging|verlaging|toename|afname)\b[^€]{0,30}?\b(?:met|van)"
    r"(?: (?:ruim|circa|ongeveer|bijna))?\s*$",
    re.IGNORECASE,
)
_RISE_BEHIND = re.compile(
    r"\s*(?:hoger|lager|meer|minder|extra|duurder|goedkoper)\b", re.IGNORECASE
)
_EACH = re.compile(
    r"\b(?:elk|ieder|allebei|elke gemeente|iedere gemeente|per gemeente|per deelnemer)\b"
    r"[^€<;]{0,30}(?:€|EUR|\d[\d.,]* (?:euro|miljoen|mln))",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:inwoners|bewoners|huishoudens?|burgers|klanten|bezoekers|gebruikers|ouders|bedrijven)"
    r"(?: (?:van|in) <[^>]*>| <[^>]*>)? (?:betalen|betaalt|betaalden?|dragen bij)"
    r"|\b(?:betaalt|betaalde) (?:een|het|elk|ieder) (?:gemiddeld )?"
    r"(?:huishouden|inwoner|gezin|bewoner)"
    r"|\bbetalen (?:de |alle )?(?:inwoners|huishoudens|bewoners|klanten)"
    r"|\bper (?:zak|keer|bezoek|rit|kilo)\b|\b(?:gemiddelde|eigen) bijdrage",
    re.IGNORECASE,
)
_SURETY = re.compile(r"\b(?:garant|borg)\b|\w*(?:garantie|borgstelling|waarborg)", re.IGNORECASE)


def is_of_people(clause: str) -> bool:
    """Whether inhabitants or customers pay, and no government.

    >>> is_of_people("inwoners <0:G:van:> betalen € 5 <1:V:aan:>")
    True
    """
    return _PEOPLE.search(clause) is not None


def is_surety(clause: str) -> bool:
    """Whether a clause tells of a guarantee, which pays nothing.

    >>> is_surety("<0:G::> staat garant voor een lening <1:C:aan:>")
    True
    """
    return _SURETY.search(clause) is not None


def find_payers(clause: str) -> list[int]:
    """Phrases of governments that an amount follows: "<0:G::> draagt € 5 bij, <1:G::> € 7".

    >>> find_payers("<0:G::> draagt € 5 bij, <1:G::> € 7 en <2:V:aan:>")
    [0, 1]
    """
    before = _find_amounts_before(clause)
    if before:
        return list(before)
    starts = [start for start, _, _ in find_amounts(clause)]
    found = [
        int(m[1]) for m in _PAYER.finditer(clause) if any(m.end() <= a <= m.end(2) for a in starts)
    ]
    return found if len(found) > 1 else []


def _find_amounts_before(clause: str) -> dict[int, Decimal]:
    """Amounts right before who pays them, two or more: "€ 5 <0:G:van:> en € 7 <1:G:van:>"."""
    found: dict[int, Decimal] = {}
    is_due = _DUES.search(clause) is not None  # then "€ 5 voor Ede" is what Ede pays
    for _, end, euro in find_amounts(clause):
        payer = _GIVER.match(clause, end) or (is_due and _BEARER.match(clause, end)) or None
        if payer is not None:
            found[int(payer[1])] = euro
    return found if len(found) > 1 else {}


def find_payees(clause: str) -> dict[int, Decimal]:
    """Amount of each body, where every body has one before it or every body has one behind it.

    >>> clause = "wij betalen € 5 <0:V:aan:> en € 7 <1:V:aan:>"
    >>> {index: str(euro) for index, euro in find_payees(clause).items()}
    {0: '5', 1: '7'}
    """
    amounts = _list_paid(clause)
    places = [(m.start(), int(m.group(1))) for m in PAYEE.finditer(clause)]
    if len(places) < 2 or len(amounts) != len(places):
        return {}
    order = sorted([(p, "body") for p, _ in places] + [(p, "euro") for p, _ in amounts])
    kinds = [kind for _, kind in order]
    if kinds not in (["euro", "body"] * len(places), ["body", "euro"] * len(places)):
        return {}
    return {index: euro for (_, index), (_, euro) in zip(places, amounts, strict=True)}


def is_each(clause: str) -> bool:
    """Whether an amount is said of each of several: "Ede en Epe betalen ieder € 5".

    >>> is_each("<0:G::> betalen elk € 5"), is_each("<0:G::> betalen € 5")
    (True, False)
    """
    return _EACH.search(clause) is not None


def read_amount(clause: str, payer: int | None) -> Decimal | None:
    """The amount in euro that follows a payer, else the first one of the clause, else None.

    Args:
        clause: masked clause.
        payer: index of the payer's phrase; None for a payer that the clause does not name.
    """
    amounts = _list_paid(clause)
    if not amounts:
        return None
    if len(find_payers(clause)) < 2:
        return amounts[0][1]
    places = {int(match.group(1)): match.end() for match in _TOKEN.finditer(clause)}
    if payer is None or payer not in places:
        return None
    before = _find_amounts_before(clause)
    if before:
        return before.get(payer)
    place = places[payer]
    stop = min((p for p in places.values() if p > place), default=len(clause))
    return next((euro for start, euro in amounts if place <= start < stop), None)


def _list_paid(clause: str) -> list[tuple[int, Decimal]]:
    """Amounts that are paid, and not what a payment rises or falls by."""
    return [
        (start, euro)
        for start, end, euro in find_amounts(clause)
        if not _RISE_BEFORE.search(clause[:start]) and not _RISE_BEHIND.match(clause[end:])
    ]


def date_amounts(clause: str) -> dict[int, Decimal]:
    """Year → the amount told of it.

    >>> {year: str(euro) for year, euro in date_amounts("in 2022 € 5, in 2023 € 6").items()}
    {2022: '5', 2023: '6'}
    """
    dated: dict[int, Decimal] = {}
    done = 0
    for start, end, euro in find_amounts(clause):
        behind = re.match(r"\s*\(?(?:in )?((?:19|20)\d\d)\)", clause[end:])
        before = _YEAR.findall(clause[done:start])
        if behind or before:
            dated.setdefault(int(behind[1] if behind else before[-1]), euro)
        done = end + (behind.end() if behind else 0)
    return dated
