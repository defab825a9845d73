"""Options that several commands share, each with its one meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import GraphError

Documents = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Documents, or folders of documents.",
        show_default=False,
        readable=False,  # a file that cannot be read is one failure among others, said by kg
    ),
]
Manifest = Annotated[
    Path | None,
    typer.Option(
        "--manifest",
        metavar="CSV",
        help="Issuer and year per document; without it, documents.csv in each folder.",
        show_default=False,
    ),
]
Issuer = Annotated[
    str | None,
    typer.Option(
        "--issuer", metavar="NAME", help="Who speaks in these documents.", show_default=False
    ),
]
Year = Annotated[
    int | None,
    typer.Option(
        "--year",
        metavar="YYYY",
        min=1800,
        max=2100,
        help="The year they are about.",
        show_default=False,
    ),
]
Rules = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="Your own names.csv and rules (*.toml), used besides ours.",
        show_default=False,
    ),
]
LlmUrl = Annotated[
    str | None,
    typer.Option(
        "--llm",
        metavar="URL",
        help="Let a language model propose claims: its OpenAI-compatible address.",
        show_default=False,
    ),
]
LlmModel = Annotated[
    str | None,
    typer.Option("--llm-model", metavar="NAME", help="The model to ask there.", show_default=False),
]
SpacyModel = Annotated[
    str | None,
    typer.Option(
        "--spacy",
        metavar="NAME",
        help="Let an installed spaCy pipeline propose claims.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file, not to the screen.",
        show_default=False,
    ),
]
Graph = Annotated[str, typer.Option("--graph", metavar="DIR", help="Folder of the graph.")]

GRAPH = "graph"
"""Where a graph is built and asked when nothing else is said."""


def find_graph(graph: str) -> Path:
    """The folder that --graph names.

    Raises:
        GraphError: if it is an address on a network.
    """
    if "://" in graph:
        raise GraphError(
            "only a graph on this machine can be used",
            where=graph,
            remedy="give the folder that kg build wrote",
        )
    return Path(graph)
