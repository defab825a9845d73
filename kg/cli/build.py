"""`kg build`: documents and registers become one graph on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.failures import Failures
from kg.cli.options import (
    GRAPH,
    Documents,
    Graph,
    LlmModel,
    LlmUrl,
    Manifest,
    Rules,
    SpacyModel,
    find_graph,
)
from kg.cli.progress import show_progress
from kg.cli.proposers import open_proposers
from kg.cli.terminal import say

if TYPE_CHECKING:
    from kg.pipeline import BuildReport


def build_from_documents(
    paths: Documents,
    graph: Graph = GRAPH,
    manifest: Manifest = None,
    no_registers: Annotated[
        bool, typer.Option("--no-registers", help="Leave the national register out.")
    ] = False,
    rules: Rules = None,
    llm: LlmUrl = None,
    llm_model: LlmModel = None,
    spacy: SpacyModel = None,
) -> None:
    """Make a graph of documents and the national register.

    The new graph takes the place of the old one when it is complete; until then, and when the
    build is stopped, the old one can be asked.
    """
    folder = find_graph(graph)
    from kg.pipeline import build_graph

    with show_progress() as on_progress:
        report = build_graph(
            paths,
            folder,
            manifest=manifest,
            with_registers=not no_registers,
            on_progress=on_progress,
            rules=rules,
            proposers=open_proposers(llm, llm_model, spacy),
        )
    say(format_summary(report))
    Failures(report.failures).report()


def format_summary(report: BuildReport) -> str:
    """What the graph holds, in one line per source and one for the whole."""
    counts, day = report.info.counts, report.info.register_date
    register = f"register of {day}: {counts.register_claims:,} claims" if day else "no register"
    return (
        f"documents: {counts.documents:,} with {counts.claims:,} claims\n"
        f"{register}\n"
        f"graph: {report.folder}, {counts.entities:,} organisations, {counts.quads:,} statements"
    )
