"""`kg show`: one organisation, with all that the sources say of it."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import write_output

QUESTIONS = ("gegevens", "relaties")
"""The questions whose answers together tell of an organisation: what it is, and its ties."""


DETAILS = ("soort", "zekerheid", "vindplaats", "peildatum")
"""Columns of a tie that are left to the question itself."""


def show_organisation(
    organisation: Annotated[
        str, typer.Argument(metavar="ORGANISATION", help="Its name, alias, code or IRI.")
    ],
    graph: Graph = GRAPH,
) -> None:
    """Show one organisation: its ties and shares, with their sources."""
    from kg.cli.answers import format_answer_table
    from kg.graph import open_graph
    from kg.queries import find_organisation, run_question

    with open_graph(find_graph(graph)) as store:
        found = find_organisation(store, organisation)
        answers = [run_question(store, one, {"organisatie": found.iri}) for one in QUESTIONS]
    tables = [format_answer_table(answer, without=DETAILS) for answer in answers]
    write_output(["\n".join(tables)], None)
