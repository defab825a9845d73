"""Every kind of tie around an organisation, some steps far."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.analysis.assembling import assemble_graph
from kg.analysis.describing import select_rows, select_things
from kg.analysis.statements import read_statements
from kg.analysis.weighing import weigh_statements

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    from kg.analysis.records import Tie
    from kg.graph import GraphStore

LIMIT = 300
"""Most organisations in one picture: more cannot be read."""
TO_CLAIMS = "?claim rdf:subject ?thing ; rdf:object ?other"
TO_OTHERS = """
{ ?claim rdf:subject ?thing ; rdf:object ?found }
UNION { ?claim rdf:object ?thing ; rdf:subject ?found }
"""


def read_network(
    store: GraphStore, iri: str, *, steps: int = 1, limit: int = LIMIT
) -> nx.MultiDiGraph:
    """Every tie between the organisations at most `steps` from one organisation, weighed.

    Nodes, edges, "focus" and "day" are those of `read_ownership`; `graph.graph["found"]` is the
    number of organisations before the limit. When there are more, those fewer steps away stay, and
    of the last step those with the most ties to what stays.

    Args:
        store: the graph.
        iri: the organisation in the middle.
        steps: 1 is its own ties, and those between the organisations it is tied to.
        limit: most organisations, the one in the middle included; at least 1.

    Raises:
        ParameterError: if `iri` is no IRI.
        UnknownOrganisationError: if the graph has no such organisation.
    """
    near = {iri: 0}
    edge = {iri}
    for step in range(1, steps + 1):
        edge = set(select_things(store, TO_OTHERS, edge)) - near.keys()
        near |= dict.fromkeys(edge, step)
    rows = select_rows(store, "?claim ?other", TO_CLAIMS, near)
    statements = read_statements(store, [claim for claim, other in rows if other in near])
    ties = weigh_statements(statements, store.info.register_date)
    kept = _choose_nearest(near, ties, limit)
    graph = assemble_graph(store, iri, kept, ties)
    graph.graph["found"] = len(near)
    return graph


def _choose_nearest(near: dict[str, int], ties: Iterable[Tie], limit: int) -> list[str]:
    """The nearest organisations, of the same distance those with the most ties, then by IRI."""
    count: Counter[str] = Counter()
    for tie in ties:
        if near[tie.subject] < near[tie.object]:
            count[tie.object] += 1
        elif near[tie.object] < near[tie.subject]:
            count[tie.subject] += 1
    return sorted(near, key=lambda iri: (near[iri], -count[iri], iri))[:limit]
