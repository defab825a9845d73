"""The front door for notebooks: paths and names in, small objects that show themselves out.

Nothing is printed and nothing is written but the graph that `build` is asked for. `kg` hands these
names on.
"""

from __future__ import annotations

from kg.door.graphs import Graph, build, open_graph
from kg.door.readings import Readings, extract, read
from kg.door.tables import Table

__all__ = ["Graph", "Readings", "Table", "build", "extract", "open_graph", "read"]
