"""Places for the nodes of a network so that distances on paper follow distances in the network.

Stress majorisation after Gansner, Koren and North (2004), from a start in rings. No random
numbers: the same network gives the same places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx
    from numpy.typing import NDArray

    Points = NDArray[Any]
    """n × 2 or n × n numbers."""

ROUNDS = 200


def find_places(graph: nx.Graph, ids: list[str], focus: str) -> Points:
    """N × 2 places of the nodes `ids`, the longest direction of the whole from left to right.

    `graph` is undirected; the edge attribute `length` (1 where absent) is how long an edge wants
    to be. What cannot be reached from the rest stands beside it.
    """
    distances = _measure_distances(graph, ids)
    return _lay_flat(_relax(_start_in_rings(graph, ids, focus), distances))


def _measure_distances(graph: nx.Graph, ids: list[str]) -> Points:
    """N × n lengths of shortest paths; what cannot be reached stands one further than the rest."""
    import networkx as nx
    import numpy as np

    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    far = max((max(row.values()) for row in lengths.values()), default=0) + 1
    return np.array([[float(lengths[a].get(b, far)) for b in ids] for a in ids])


def _start_in_rings(graph: nx.Graph, ids: list[str], focus: str) -> Points:
    """N × 2 first places: the focus in the middle, each next step a ring, branches together."""
    import networkx as nx
    import numpy as np

    tree = nx.bfs_tree(graph, focus, sort_neighbors=sorted)
    leaves = dict.fromkeys(tree, 1)
    for iri in reversed(list(nx.topological_sort(tree))):
        leaves[iri] = max(1, sum(leaves[child] for child in tree[iri]))
    at = {focus: (0.0, 0.0)}
    stack = [(focus, 0.0, 2 * np.pi, 1)]
    while stack:
        parent, start, end, ring = stack.pop()
        for child in tree[parent]:
            width = (end - start) * leaves[child] / leaves[parent]
            angle = start + width / 2
            at[child] = (ring * float(np.cos(angle)), ring * float(np.sin(angle)))
            stack.append((child, start, start + width, ring + 1))
            start += width
    loose = [iri for iri in ids if iri not in at]
    at |= {iri: (3.0 + index % 5, 3.0 + index // 5) for index, iri in enumerate(loose)}
    return np.array([at[iri] for iri in ids])


def _relax(points: Points, distances: Points) -> Points:
    """Points whose distances follow `distances`, near pairs first (weights 1/d²)."""
    import numpy as np

    if len(points) < 2:
        return points
    weights = np.zeros_like(distances)
    near = distances > 0
    weights[near] = distances[near] ** -2
    total = weights.sum(axis=1, keepdims=True)
    for _ in range(ROUNDS):
        apart = points[:, None, :] - points[None, :, :]
        length = np.maximum(np.sqrt((apart**2).sum(axis=2)), 1e-9)
        pull = (weights * distances / length)[..., None] * apart
        points = ((weights @ points) + pull.sum(axis=1)) / total
    return points


def _lay_flat(points: Points) -> Points:
    """The points turned so that they spread most from left to right."""
    import numpy as np

    points = points - points.mean(axis=0)
    (xx, xy), (_, yy) = points.T @ points
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    turned: Points = points @ turn
    return turned
