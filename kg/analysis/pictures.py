"""A picture: everything a page needs of a graph, as one record without networkx."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analysis.shares import find_indirect_shares, list_ties, sum_shares

if TYPE_CHECKING:
    import networkx as nx

    from kg.analysis.records import Organisation, Tie
    from kg.analysis.shares import IndirectShare, ShareSum


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Organisations and ties around one organisation, with what was computed from them."""

    focus: str
    """IRI of the organisation the picture is about."""
    organisations: tuple[Organisation, ...]
    """Every organisation, `focus` among them, sorted by IRI."""
    ties: tuple[Tie, ...] = ()
    """Every tie between them, sorted by id."""
    sums: tuple[ShareSum, ...] = ()
    """For each organisation whose owners were all read: their shares together, sorted by IRI."""
    indirect: tuple[IndirectShare, ...] = ()
    """Computed ownership through others, sorted by owner and owned."""
    day: str | None = None
    """ISO date on which the ties stand or have ended: that of the register; None is no date."""
    found: int = 0
    """Number of organisations before the limit was applied; 0 means that nothing was left out."""


def make_picture(graph: nx.MultiDiGraph) -> Picture:
    """The picture of what `read_ownership` or `read_network` read.

    The graph has `graph.graph["focus"]`, node attribute `organisation` and edge attribute `tie`;
    `graph.graph["owners_read"]` (a set of IRIs, may be absent) says whose owners are complete.
    """
    complete = sorted(graph.graph.get("owners_read", ()))
    sums = (sum_shares(graph, iri) for iri in complete if iri in graph)
    return Picture(
        focus=graph.graph["focus"],
        organisations=tuple(
            organisation for _, organisation in sorted(graph.nodes(data="organisation"))
        ),
        ties=list_ties(graph),
        sums=tuple(total for total in sums if total.owners),
        indirect=find_indirect_shares(graph) if complete else (),
        day=graph.graph.get("day"),
        found=graph.graph.get("found", 0),
    )
