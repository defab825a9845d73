"""`kg visualise`: a view of the graph as one page that needs no connection."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import write_output


class View(StrEnum):
    """What is drawn."""

    OWNERSHIP = "ownership"
    NETWORK = "network"


def visualise(
    view: Annotated[View, typer.Argument(metavar="VIEW", help="ownership or network.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ],
    focus: Annotated[
        str | None,
        typer.Argument(metavar="FOCUS", help="The organisation it is about.", show_default=False),
    ] = None,
    graph: Graph = GRAPH,
) -> None:
    """Draw ownership or a network as one page for a browser.

    Every line shows the sentence it comes from, and a table beside it holds the same relations.
    """
    if focus is None:
        raise typer.BadParameter(f"the view {view} needs an organisation: kg visualise {view} NAME")
    from kg.door import open_graph

    with open_graph(find_graph(graph)) as opened:
        page = opened.visualise(view.value, focus).html()
    write_output([page], output)
