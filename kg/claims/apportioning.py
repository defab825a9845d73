"""Whose is which figure: the shares and the amounts of a clause, told apart by their owners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.claims.context import Context
from kg.claims.fillers import LIKE, Filler
from kg.claims.payments import date_amounts, find_payees, find_payers, is_each, read_amount
from kg.claims.periods import first_year
from kg.claims.phrases import Phrase
from kg.claims.shares import read_each, read_shares, tells_each
from kg.model import Amount, Claim, Relation, Share


def share_out(
    clause: str,
    phrases: Sequence[Phrase],
    owners: Sequence[Filler],
    listed: Sequence[int],
) -> dict[str, Share]:
    """Share by owner; owners are told apart by what the clause says of each."""
    named = {f.index for f in owners if f.index is not None}
    named = {i for i in named if i in listed or phrases[i].preposition not in LIKE}
    indices = sorted({*named, *listed})
    if len(indices) == 1 and len(phrases[indices[0]].entities) > 1:
        # A percentage beside several owners is theirs together, unless it is said of each.
        each = read_each(clause, len(phrases[indices[0]].entities))
        return {e.iri: s for e, s in zip(phrases[indices[0]].entities, each, strict=False)}
    alone = [i for i in indices if len(phrases[i].entities) == 1 or tells_each(clause, i)]
    found = read_shares(clause, alone) if alone == indices or listed else _own(clause, alone)
    shares = {e.iri: s for i, s in found.items() if i is not None for e in phrases[i].entities}
    unsaid = [f for f in owners if f.index is None]
    if unsaid and not named:
        said = read_shares(clause, [None])
        shares |= {f.entity.iri: s for f in unsaid for s in said.values()}
    return shares


def _own(clause: str, owners: Sequence[int]) -> dict[int | None, Share]:
    """Shares told of single owners before the clause names another: "wij (2%), net als A en B"."""
    found: dict[int | None, Share] = {}
    for owner in owners:
        piece = re.search(rf"<{owner}:[GNVC]:[^>]*>(?:(?!<\d+:[GN]:)[\s\S])*", clause)
        found |= read_shares(piece.group(), [owner]) if piece is not None else {}
    return found


def price_claim(
    claim: Claim,
    clause: str,
    ends: tuple[Filler, Filler],
    phrases: Sequence[Phrase],
    context: Context,
) -> list[Claim]:
    """The claim with what is paid, once for each year that the clause tells an amount of."""
    if claim.relation is not Relation.FUNDED_BY:
        return [claim]
    return [replace(claim, amount=a) for a in _amounts(clause, ends, phrases, context)]


def _amounts(
    clause: str,
    ends: tuple[Filler, Filler],
    phrases: Sequence[Phrase],
    context: Context,
) -> list[Amount | None]:
    """What this payer pays this body, year by year; what several pay or get is nobody's own."""
    together = any(f.index is not None and len(phrases[f.index].entities) > 1 for f in ends)
    if together and not is_each(clause):
        return [None]
    payee, payer = ends
    own = find_payees(clause)
    if own:
        euro = own.get(payee.index) if payee.index is not None else None
    else:
        dated = date_amounts(clause) if len(find_payers(clause)) < 2 else {}
        last = context.year or max(dated, default=0)
        told = [Amount(euro=dated[y], year=y) for y in sorted(dated) if y <= last]
        if len(dated) > 1 and told:
            return list(told)
        euro = read_amount(clause, payer.index)
    return [Amount(euro=euro, year=first_year(clause) or context.year) if euro else None]
