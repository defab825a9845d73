"""Rule firings → the table that confidences rest on (kg/claims/rules/measured.csv)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.claims import bare_way
from kg.evaluation.evaluating import list_verdicts
from kg.evaluation.firings import count_firings
from kg.evaluation.scoring import Score, Verdict


def format_measurements(scores: Sequence[Score], label: str) -> Iterator[str]:
    """The table in pieces of text: its head says what it was measured on.

    Args:
        scores: what the rules did in each document.
        label: name of the texts, as a reader knows them.
    """
    verdicts = list_verdicts(scores)
    yield (
        "# How rules and ways of resolving names did on texts with claims marked by hand.\n"
        f"# Measured on {label}: {len(scores)} documents, {len(verdicts)} judged claims.\n"
        "# Written by: kg evaluate GOLD_DIR --write-rules FILE\n"
        "kind,id,fired,right,documents\n"
    )
    for kind, found in (("rule", verdicts), ("way", list(_list_ways(verdicts)))):
        for one in count_firings(found):
            yield f"{kind},{one.rule},{one.fired},{one.right},{one.documents}\n"


def _list_ways(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Each verdict under every way in which its names were resolved."""
    for verdict in verdicts:
        for way in verdict.resolved_by.split("+"):
            yield replace(verdict, rule=bare_way(way))
