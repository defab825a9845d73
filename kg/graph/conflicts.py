"""Claims that contradict each other: both stay in the graph, and each names the other."""

from __future__ import annotations

import itertools
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.graph.terms import find_term, make_node, make_quads
from kg.model import Modality, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox

    from kg.graph.statements import Statement
    from kg.model import Share

_AGAINST = {Modality.ENDED, Modality.DENIED}


def list_conflict_quads(statements: Iterable[Statement], graph: str) -> Iterator[ox.Quad]:
    """`ib:conflictsWith`, both ways, for each pair of claims that cannot both be right.

    Two claims of the same subject, relation, object and (known) year conflict when one is actual
    and the other ended or denied, or when both are actual and state shares on the same basis that
    do not meet.

    Args:
        statements: claims of any modality.
        graph: IRI of the graph to write in.
    """
    groups = defaultdict(list)
    for one in statements:
        if one.year is not None:
            groups[one.subject, one.relation, one.object, one.year].append(one)
    predicate, name = find_term("ib:conflictsWith"), make_node(graph)
    for group in groups.values():
        for first, second in itertools.combinations(group, 2):
            if _is_conflict(first, second):
                nodes = make_node(first.claim), make_node(second.claim)
                yield from make_quads(nodes[0], [(predicate, nodes[1])], name)
                yield from make_quads(nodes[1], [(predicate, nodes[0])], name)


def _is_conflict(first: Statement, second: Statement) -> bool:
    modalities = {first.modality, second.modality}
    if modalities == {Modality.ACTUAL}:
        return first.relation is Relation.OWNS_SHARE_OF and _is_other_share(first, second)
    if Modality.ACTUAL not in modalities or not modalities & _AGAINST:
        return False
    return not any(_is_ended_later(one) for one in (first, second))


def _is_ended_later(one: Statement) -> bool:
    """Whether a claim says that it ended in or after its year, so that it was still so in it."""
    through = one.period.through
    return one.modality is Modality.ENDED and through is not None and through >= str(one.year)


def _is_other_share(first: Statement, second: Statement) -> bool:
    if first.share is None or second.share is None or first.share.basis is not second.share.basis:
        return False
    one, other = _find_range(first.share), _find_range(second.share)
    if one is None or other is None:
        return False
    return one[1] < other[0] or other[1] < one[0]


def _find_range(share: Share) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest percentage that a stated share can mean, or None when it states none.

    72 may be anything that rounds to 72, "ruim 70" anything from 70 up.
    """
    if share.minimum is not None or share.maximum is not None:
        high = Decimal(100) if share.maximum is None else share.maximum
        return share.minimum or Decimal(0), high
    if share.percent is None:
        return None
    exponent = share.percent.as_tuple().exponent
    half = Decimal((0, (5,), int(exponent) - 1))
    return share.percent - half, share.percent + half
