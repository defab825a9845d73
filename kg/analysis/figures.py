"""Which sources give the same figure, and which of them a tie takes its own from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.analysis.records import Source
    from kg.model import Share

WHOLE = Decimal(100)


class Ranked(NamedTuple):
    """The sources of a tie, the newest first in each part."""

    supporting: tuple[Source, ...]
    """At least one; the first gives the tie its figure, when any gives one."""
    contradicting: tuple[Source, ...]
    """They say otherwise, or give another figure."""
    earlier: tuple[Source, ...]
    """They speak of an earlier state."""


def rank_sources(
    sources: Sequence[Source], against: Iterable[Source], earlier: Iterable[Source]
) -> Ranked:
    """The sources of a tie, with those that give another figure put to the contradicting ones.

    The newest figure wins; of one year, the surest.
    """
    newest_first = sorted(sources, key=_sort_key, reverse=True)
    figures = [source for source in newest_first if has_figure(source)]
    best = figures[0] if figures else newest_first[0]
    same = [source for source in newest_first if is_same_figure(best, source)]
    other = [source for source in newest_first if not is_same_figure(best, source)]
    return Ranked(
        supporting=(best, *(source for source in same if source is not best)),
        contradicting=tuple(sorted((*against, *other), key=_sort_key, reverse=True)),
        earlier=tuple(sorted(earlier, key=_sort_key, reverse=True)),
    )


def has_figure(source: Source) -> bool:
    """Whether the source gives a share in percent or an amount of money."""
    return source.amount is not None or find_range(source.share) is not None


def is_same_figure(one: Source, other: Source) -> bool:
    """Whether two sources can both be right; one without a figure contradicts nothing."""
    if one.amount is not None and other.amount is not None:
        return one.amount.euro == other.amount.euro
    first, second = find_range(one.share), find_range(other.share)
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def find_range(share: Share | None) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest percentage that a share can mean, or None when it gives no number.

    A stated 72 may be anything that rounds to 72; "ruim 70" anything from 70 up.
    """
    if share is None:
        return None
    if share.minimum is not None or share.maximum is not None:
        highest = WHOLE if share.maximum is None else share.maximum
        return share.minimum or Decimal(0), highest
    if share.percent is None:
        return None
    half = Decimal(5).scaleb(int(share.percent.as_tuple().exponent) - 1)
    return share.percent - half, share.percent + half


def _sort_key(source: Source) -> tuple[str, str, Decimal, str, int, str]:
    """Newest, then longest held, then surest, then by name and place: never by chance."""
    start = -source.span.start if source.span else 0
    confidence = source.confidence or Decimal(0)
    through = source.period.through or "9999"
    return source.said_on, through, confidence, source.document, start, source.claim
