"""Who pays which amount, where a sentence lists several."""

from __future__ import annotations

import re
from decimal import Decimal

from kg.claims.numbers import find_amounts

_PAYER = re.compile(r"<(\d+):[GN]:(?:|door|van):[^>]*>[^<€;]{0,45}?€")
_TOKEN = re.compile(r"<(\d+):[GN]:[^>]*>")


def find_payers(clause: str) -> list[int]:
    """Phrases of governments that an amount follows: "<0:G::> draagt € 5 bij, <1:G::> € 7".

    >>> find_payers("<0:G::> draagt € 5 bij, <1:G::> € 7 en <2:V:aan:>")
    [0, 1]
    """
    found = [int(match.group(1)) for match in _PAYER.finditer(clause)]
    return found if len(found) > 1 else []


def read_amount(clause: str, payer: int | None) -> Decimal | None:
    """The amount in euro that follows a payer, else the only amount of the clause, else None.

    Args:
        clause: masked clause.
        payer: index of the payer's phrase; None for a payer that the clause does not name.
    """
    amounts = [(start, euro) for start, _, euro in find_amounts(clause)]
    if not amounts:
        return None
    if len(find_payers(clause)) < 2:
        return amounts[0][1]
    places = {int(match.group(1)): match.end() for match in _TOKEN.finditer(clause)}
    if payer is None or payer not in places:
        return None
    place = places[payer]
    stop = min((p for p in places.values() if p > place), default=len(clause))
    return next((euro for start, euro in amounts if place <= start < stop), None)
