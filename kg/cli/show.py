"""`kg show`: one organisation, with all that the sources say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import write_output

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.queries import Cell, Profile

LEFT_OUT = frozenset({"relatie", "soort", "zekerheid", "vindplaats", "peildatum"})
"""Columns of a tie that stand in the heading, or that are left to `kg query relaties`."""

PLAIN = "feitelijk"
"""The modality that goes without saying."""


def show_organisation(
    organisation: Annotated[
        str, typer.Argument(metavar="ORGANISATION", help="Its name, alias, code or IRI.")
    ],
    graph: Graph = GRAPH,
) -> None:
    """Show one organisation: its ties and shares, with their sources."""
    from kg.graph import open_graph
    from kg.queries import read_profile

    with open_graph(find_graph(graph)) as store:
        profile = read_profile(store, organisation)
    write_output(["\n".join(format_profile(profile))], None)


def format_profile(profile: Profile) -> Iterator[str]:
    """What it is, a table per kind of tie, and the documents that name it."""
    from kg.cli.answers import show_rows
    from kg.cli.table import format_table

    yield format_table(("eigenschap", "waarde"), profile.details)
    for group in profile.ties:
        yield f"{group.relation}:\n" + show_rows([_shorten(row) for row in group.rows])
    if profile.documents.rows:
        yield "genoemd in:\n" + show_rows(list(profile.documents.iterate_rows()))


def _shorten(row: Mapping[str, Cell]) -> dict[str, Cell]:
    """A tie without what its heading says and without what goes without saying."""
    return {
        name: None if (name, cell) == ("modaliteit", PLAIN) else cell
        for name, cell in row.items()
        if name not in LEFT_OUT
    }
