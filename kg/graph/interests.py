"""Ownership interests: which claims speak of the same interest, and what stands of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.graph.claims import list_period_pairs, list_share_pairs
from kg.graph.terms import TYPE, find_term, make_node, make_year
from kg.model import Period, Share, ShareBasis
from kg.vocabulary import make_hash_iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.graph.statements import Statement
    from kg.graph.terms import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """What tells one interest from another."""

    owner: str
    """IRI of the owner."""
    owned: str
    """IRI of what is owned."""
    year: int | None
    """The year it is spoken of, or None when unknown."""
    share: Share
    """Basis and numbers; `computed` is left False here."""
    period: Period
    """When it held, as far as stated."""


def group_interests(statements: Sequence[Statement]) -> dict[Interest, list[Statement]]:
    """Each interest with the claims that support it, in the order of the claims.

    A claim without any number ("is mede-eigenaar") supports the numbered interests of the same
    pair and year, unless it names another basis; only where there are none it stands alone.
    """
    found: dict[Interest, list[Statement]] = {}
    numbered = [one for one in statements if _has_number(one.share)]
    for one in numbered:
        found.setdefault(_make_interest(one), []).append(one)
    hosts: dict[tuple[str, str, int | None], list[Interest]] = {}
    for interest in found:
        hosts.setdefault((interest.owner, interest.owned, interest.year), []).append(interest)
    for one in statements:
        if not _has_number(one.share):
            basis = one.share.basis if one.share else ShareBasis.UNSPECIFIED
            places = hosts.get((one.subject, one.object, one.year), [])
            fitting = [
                place for place in places if basis in (ShareBasis.UNSPECIFIED, place.share.basis)
            ]
            for place in fitting or [_make_interest(one)]:
                found.setdefault(place, []).append(one)
    return found


def make_interest_iri(interest: Interest, graph: str) -> str:
    """IRI of an interest in a graph of facts, by a hash of all that tells it from others."""
    share, period = interest.share, interest.period
    numbers = (share.percent, share.minimum, share.maximum, share.count)
    parts = (interest.year, *numbers, period.start, period.through)
    texts = ["" if part is None else _write(part) for part in parts]
    return make_hash_iri("interest", graph, interest.owner, interest.owned, share.basis, *texts)


def list_interest_pairs(interest: Interest, supporters: Sequence[Statement]) -> Iterator[Pair]:
    """Class, owner, owned, share, year and period of an interest.

    Args:
        interest: the interest.
        supporters: its claims; when none of them states its percentage, it is marked as computed.
    """
    yield TYPE, find_term("ib:OwnershipInterest")
    yield TYPE, find_term("prov:Entity")
    yield find_term("ib:owner"), make_node(interest.owner)
    yield find_term("ib:owned"), make_node(interest.owned)
    shares = [one.share for one in supporters if one.share and one.share.percent is not None]
    is_computed = bool(shares) and all(share.computed for share in shares)
    yield from list_share_pairs(replace(interest.share, computed=is_computed))
    if interest.year is not None:
        yield find_term("ib:referenceYear"), make_year(interest.year)
    yield from list_period_pairs(interest.period)


def _has_number(share: Share | None) -> bool:
    if share is None:
        return False
    numbers = (share.percent, share.minimum, share.maximum, share.count)
    return any(number is not None for number in numbers)


def _make_interest(one: Statement) -> Interest:
    return Interest(
        owner=one.subject,
        owned=one.object,
        year=one.year,
        share=replace(one.share, computed=False) if one.share else Share(),
        period=one.period,
    )


def _write(part: Decimal | int | str) -> str:
    """A number without trailing zeros, so that 72.0 and 72 name the same interest."""
    return f"{part.normalize():f}" if isinstance(part, Decimal) else str(part)
