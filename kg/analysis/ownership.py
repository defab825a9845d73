"""Who owns an organisation and what it owns, as far as it goes in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.analysis.assembling import assemble_graph
from kg.analysis.describing import select_things
from kg.analysis.statements import read_statements
from kg.analysis.weighing import weigh_statements

if TYPE_CHECKING:
    import networkx as nx

    from kg.graph import GraphStore

DEPTH = 6
"""Organisations in a row, above and below the one that is asked for."""
TO_OWNERS = "?claim rdf:predicate ib:ownsShareOf ; rdf:object ?thing ; rdf:subject ?found"
TO_OWNED = "?claim rdf:predicate ib:ownsShareOf ; rdf:subject ?thing ; rdf:object ?found"
TO_CLAIMS = "?found rdf:predicate ib:ownsShareOf ; rdf:object ?thing"


def read_ownership(store: GraphStore, iri: str, *, depth: int = DEPTH) -> nx.MultiDiGraph:
    """Every ownership above and below an organisation, weighed.

    The graph has an edge from owner to owned for each `Tie` (key: its id, attribute `tie`); nodes
    are IRIs (attribute `organisation`); `graph.graph` holds "focus", "day" (the ISO date on which
    ties stand) and "owners_read" (the organisations whose owners were all read). Circles of owners
    end where they began.

    Args:
        store: the graph.
        iri: the organisation in the middle.
        depth: organisations in a row that are followed in each direction.

    Raises:
        ParameterError: if `iri` is no IRI.
        UnknownOrganisationError: if the graph has no such organisation.
    """
    above = _follow(store, TO_OWNERS, iri, depth)
    below = _follow(store, TO_OWNED, iri, depth)
    members = {*above, *below}
    claims = select_things(store, TO_CLAIMS, members)
    statements = read_statements(store, claims)
    ties = weigh_statements(statements, store.info.register_date)
    graph = assemble_graph(store, iri, members, ties)
    owners: dict[str, set[str]] = {member: set() for member in members}
    for statement in statements:
        owners[statement.object].add(statement.subject)
    graph.graph["owners_read"] = {owned for owned, named in owners.items() if named <= members}
    return graph


def _follow(store: GraphStore, pattern: str, iri: str, depth: int) -> set[str]:
    """Everything that can be reached from `iri` in at most `depth` steps, itself included."""
    reached, edge = {iri}, {iri}
    for _ in range(depth):
        edge = set(select_things(store, pattern, edge)) - reached
        if not edge:
            break
        reached |= edge
    return reached
