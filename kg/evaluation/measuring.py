"""Rule firings → the table that confidences rest on (kg/claims/rules/measured.csv)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.evaluation.evaluating import list_verdicts
from kg.evaluation.firings import count_firings
from kg.evaluation.scoring import Score


def format_measurements(scores: Sequence[Score], label: str) -> Iterator[str]:
    """The table in pieces of text: its head says what it was measured on, then a row per rule.

    Args:
        scores: what the rules did in each document.
        label: name of the texts, as a reader knows them.
    """
    verdicts = list_verdicts(scores)
    yield (
        "# How often each rule fired on texts with claims marked by hand, and how often it was"
        " right.\n"
        f"# Measured on {label}: {len(scores)} documents, {len(verdicts)} judged claims."
        " Written by: kg evaluate GOLD_DIR --write-rules FILE\n"
        "rule,fired,right,documents\n"
    )
    for one in count_firings(verdicts):
        yield f"{one.rule},{one.fired},{one.right},{one.documents}\n"
