"""Organisations and ties → a networkx graph, in the same order every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.organisations import read_organisations

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    from kg.analysis.records import Tie
    from kg.graph import GraphStore


def assemble_graph(
    store: GraphStore, focus: str, members: Iterable[str], ties: Iterable[Tie]
) -> nx.MultiDiGraph:
    """A graph with node attribute `organisation`, edge key a tie's id and edge attribute `tie`.

    `graph.graph` holds "focus" and "day", the ISO date on which ties stand (None: no date).

    Raises:
        UnknownOrganisationError: if the graph has no organisation for one of the members.
    """
    import networkx as nx

    graph = nx.MultiDiGraph(focus=focus, day=store.info.register_date)
    for organisation in read_organisations(store, members):
        graph.add_node(organisation.iri, organisation=organisation)
    for tie in ties:
        if tie.subject in graph and tie.object in graph:
            graph.add_edge(tie.subject, tie.object, key=tie.id, tie=tie)
    return graph
