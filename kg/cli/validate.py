"""`kg validate`: whether the graph keeps to its shapes, and every quote to its text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import typer

from kg.cli.options import GRAPH, Graph, find_graph
from kg.cli.terminal import say, write_output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.graph import Finding

COLUMNS = ("severity", "shape", "message", "path", "value", "focus")


def validate(graph: Graph = GRAPH) -> None:
    """Check the graph against its SHACL shapes.

    Also checks that each quote is what stands in its document. Exit code 1 says that there is
    a violation; warnings alone leave it 0.
    """
    from kg.graph import open_graph, validate_graph

    with open_graph(find_graph(graph)) as store:
        findings = validate_graph(store)
    if findings:
        write_output([format_findings(findings)], None)
    counts = Counter(finding.severity for finding in findings)
    say(", ".join(f"{number} × {kind}" for kind, number in counts.items()) or "no findings")
    if counts["violation"]:
        raise typer.Exit(1)


def format_findings(findings: Sequence[Finding]) -> str:
    """What is wrong, the worst first, each with the node it is about."""
    from kg.cli.answers import shorten_iri
    from kg.cli.table import format_table

    rows = [
        (one.severity, one.shape, one.message, one.path, one.value, shorten_iri(one.focus))
        for one in findings
    ]
    return format_table(COLUMNS, rows)
