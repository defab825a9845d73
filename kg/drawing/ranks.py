"""Which organisation stands on which level of an ownership drawing: owners above what they own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import networkx as nx


def drop_cycles(graph: nx.DiGraph, first: str) -> nx.DiGraph:
    """A copy of `graph` in which each edge that closes a circle is turned round.

    Owners that own each other cannot all stand above the other; the walk starts at `first` and
    goes in order of the ids, so that the same circle opens at the same place every time.
    """
    import networkx as nx

    acyclic = nx.DiGraph()
    acyclic.add_nodes_from(graph.nodes)
    done: set[str] = set()
    for start in (first, *sorted(graph.nodes)):
        if start not in done:
            _open_circles(graph, start, done, acyclic)
    return acyclic


def rank_organisations(graph: nx.DiGraph, focus: str) -> dict[str, int]:
    """Level of each organisation: `focus` on 0, owners on negative levels, owned on positive.

    `graph` has an edge from owner to owned and no circles. Owners stand as close above what they
    own as they can, owned as close below.
    """
    import networkx as nx

    order = list(nx.lexicographical_topological_sort(graph))
    ranks = {focus: 0}
    above = nx.ancestors(graph, focus)
    for iri in reversed(order):
        if iri in above:
            ranks[iri] = min(ranks[owned] for owned in graph[iri] if owned in ranks) - 1
    for iri in order:
        if iri not in ranks:
            ranks[iri] = _rank_below(graph, iri, ranks)
    return ranks


def split_rows(
    ranks: Mapping[str, int], order: Sequence[str], widths: Mapping[str, float], most: float
) -> list[list[str]]:
    """Rows from top to bottom, each at most `most` pixels wide; a wide level becomes several rows.

    Within a level `order` decides; its first organisations stand closest to the focus.
    """
    rows: list[list[str]] = []
    for rank in sorted(set(ranks.values())):
        level = [iri for iri in order if ranks[iri] == rank]
        chunks = _cut(level, widths, most)
        rows.extend(reversed(chunks) if rank < 0 else chunks)
    return rows


def _open_circles(graph: nx.DiGraph, start: str, done: set[str], acyclic: nx.DiGraph) -> None:
    """Depth-first walk from `start` that adds each edge to `acyclic`, turned where it closes."""
    on_path = {start}
    stack = [(start, iter(sorted(graph[start])))]
    while stack:
        owner, rest = stack[-1]
        owned = next(rest, None)
        if owned is None:
            stack.pop()
            on_path.discard(owner)
            done.add(owner)
        elif owned in on_path:
            acyclic.add_edge(owned, owner)
        else:
            acyclic.add_edge(owner, owned)
            if owned not in done:
                on_path.add(owned)
                stack.append((owned, iter(sorted(graph[owned]))))


def _rank_below(graph: nx.DiGraph, iri: str, ranks: Mapping[str, int]) -> int:
    owners = [ranks[owner] for owner in graph.predecessors(iri) if owner in ranks]
    if owners:
        return max(owners) + 1
    owned = [ranks[other] for other in graph[iri] if other in ranks]
    return min(owned, default=1) - 1


def _cut(level: Iterable[str], widths: Mapping[str, float], most: float) -> list[list[str]]:
    """`level` in as few rows as fit, about equally long."""
    members = list(level)
    total = sum(widths[iri] for iri in members)
    fitting = max(1, int(most / (total / len(members))))
    count = -(-len(members) // fitting)
    size = -(-len(members) // count)
    return [members[start : start + size] for start in range(0, len(members), size)]
