"""Sums of shares and indirect ownership, with unknown kept apart from zero.

Only shares of capital and shares of unspecified basis count; votes, contributions and
inhabitants say who decides or pays, not who owns.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.model import Modality, Relation, ShareBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from kg.analysis.records import Tie

OWNING_BASES = frozenset({ShareBasis.CAPITAL, ShareBasis.UNSPECIFIED})
WHOLE = Decimal(100)
MOST_PATHS = 2_000
"""Paths between two organisations that are followed before the sum is called unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareSum:
    """What is known of the owners of one organisation together."""

    owned: str
    """IRI of the owned organisation."""
    known: Decimal | None
    """Sum of the known shares in percent, or None when no share is known."""
    unknown: Decimal | None
    """100 less the known sum, or None when nothing is known or the sum exceeds 100."""
    owners: int
    """Number of owners that the sources name."""
    owners_without_share: int
    """How many of them have no known share."""
    is_over: bool = False
    """True when the known shares exceed 100: the sources cannot all be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndirectShare:
    """What one organisation owns of another through organisations in between; computed."""

    owner: str
    """IRI of the owner."""
    owned: str
    """IRI of the owned organisation."""
    percent: Decimal | None
    """Sum over the paths of the product along each path, direct share included; None if unknown."""
    paths: tuple[tuple[str, ...], ...]
    """Ids of the ties along each path, owner first; the direct tie is a path of one."""
    unknown_ties: tuple[str, ...] = ()
    """Ids of the ties whose unknown share makes the result unknown, sorted."""
    is_cut: bool = False
    """True when there are too many paths to follow; the result is then unknown."""


def is_owning(tie: Tie) -> bool:
    """Whether the tie is an actual ownership whose share may be added up and multiplied."""
    return (
        tie.relation is Relation.OWNS_SHARE_OF
        and tie.modality is Modality.ACTUAL
        and (tie.share is None or tie.share.basis in OWNING_BASES)
    )


def list_ties(graph: nx.MultiDiGraph) -> tuple[Tie, ...]:
    """Every tie of the graph, sorted by id."""
    return tuple(sorted((tie for _, _, tie in graph.edges(data="tie")), key=lambda tie: tie.id))


def sum_shares(graph: nx.MultiDiGraph, iri: str) -> ShareSum:
    """What the owners of `iri` own together; a source's rounding up to 100.1 is not an error."""
    ties = [tie for _, _, tie in graph.in_edges(iri, data="tie") if is_owning(tie)]
    shares = [tie.percent for tie in ties if tie.percent is not None]
    known = sum(shares, Decimal(0)) if shares else None
    is_over = known is not None and known > WHOLE + Decimal("0.1")
    return ShareSum(
        owned=iri,
        known=known,
        unknown=None if known is None or is_over else max(WHOLE - known, Decimal(0)),
        owners=len({tie.subject for tie in ties}),
        owners_without_share=len({tie.subject for tie in ties if tie.percent is None}),
        is_over=is_over,
    )


def find_indirect_shares(graph: nx.MultiDiGraph, *, depth: int = 6) -> tuple[IndirectShare, ...]:
    """Every ownership that runs through at least one other organisation, sorted by IRIs.

    A path passes no organisation twice, so circular ownership ends. `depth` is the longest path
    in ties.
    """
    owning = _keep_owning(graph)
    found = []
    for owner in sorted(owning.nodes):
        for owned in sorted(_reach(owning, owner, depth) - {owner}):
            indirect = _follow_paths(owning, owner, owned, depth)
            if indirect is not None:
                found.append(indirect)
    return tuple(found)


def _keep_owning(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same organisations with the owning ties only."""
    import networkx as nx

    owning = nx.MultiDiGraph()
    owning.add_nodes_from(sorted(graph.nodes))
    for tie in list_ties(graph):
        if is_owning(tie):
            owning.add_edge(tie.subject, tie.object, key=tie.id, tie=tie)
    return owning


def _reach(graph: nx.MultiDiGraph, owner: str, depth: int) -> set[str]:
    import networkx as nx

    return set(nx.single_source_shortest_path_length(graph, owner, cutoff=depth))


def _follow_paths(
    graph: nx.MultiDiGraph, owner: str, owned: str, depth: int
) -> IndirectShare | None:
    """The computed share of `owner` in `owned`, or None when no path passes a third."""
    paths: list[tuple[Tie, ...]] = []
    for path in _walk(graph, owner, owned, depth):
        paths.append(path)
        if len(paths) > MOST_PATHS:
            return IndirectShare(owner=owner, owned=owned, percent=None, paths=(), is_cut=True)
    if all(len(path) == 1 for path in paths):
        return None
    unknown = sorted({tie.id for path in paths for tie in path if tie.percent is None})
    return IndirectShare(
        owner=owner,
        owned=owned,
        percent=None if unknown else sum((_multiply(path) for path in paths), Decimal(0)),
        paths=tuple(sorted((tuple(tie.id for tie in path) for path in paths), key=_by_length)),
        unknown_ties=tuple(unknown),
    )


def _walk(graph: nx.MultiDiGraph, owner: str, owned: str, depth: int) -> Iterator[tuple[Tie, ...]]:
    import networkx as nx

    for path in nx.all_simple_edge_paths(graph, owner, owned, cutoff=depth):
        yield tuple(graph.edges[edge]["tie"] for edge in path)


def _by_length(path: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(path), path


def _multiply(path: tuple[Tie, ...]) -> Decimal:
    """Product of the known shares along a path, in percent."""
    product = WHOLE
    for tie in path:
        product = product * (tie.percent or Decimal(0)) / WHOLE
    return product
