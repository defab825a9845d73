"""`kg export`: the whole graph in one file, for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import write_output


class GraphFormat(StrEnum):
    """Formats in which a graph is exported."""

    TRIG = "trig"
    TURTLE = "turtle"
    NQUADS = "nquads"
    JSONLD = "jsonld"


def export_to_file(
    form: Annotated[GraphFormat, typer.Option("--format", help="How the graph is written.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")
    ],
    graph: Graph = GRAPH,
) -> None:
    """Write the whole graph to one file, for other programs.

    The same graph gives the same bytes. Turtle has no named graphs: it holds all statements
    without saying which source they are from.
    """
    from kg.graph import export_graph, open_graph

    with open_graph(find_graph(graph)) as store:
        write_output((piece.decode() for piece in export_graph(store, form.value)), output)
