"""`kg visualise`: a view of the graph as one page that needs no connection."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import write_output

if TYPE_CHECKING:
    from kg.drawing import Drawing


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
    write_output([_draw(view, focus, find_graph(graph)).html()], output)


def _draw(view: View, focus: str, folder: Path) -> Drawing:
    from kg.analysis import make_picture, read_network, read_ownership
    from kg.drawing import draw_network, draw_ownership
    from kg.graph import open_graph
    from kg.queries import find_organisation

    with open_graph(folder) as store:
        iri = find_organisation(store, focus).iri
        match view:
            case View.OWNERSHIP:
                return draw_ownership(make_picture(read_ownership(store, iri)))
            case View.NETWORK:
                return draw_network(make_picture(read_network(store, iri)))
