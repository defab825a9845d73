"""`kg rules`: the rules that find claims, with an example of each and how often it is right."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.group import report_error
from kg.cli.options import Output, Rules
from kg.cli.terminal import write_output
from kg.errors import ParameterError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kg.claims import RuleCard
    from kg.knowledge import Knowledge

COLUMNS = (
    *("rule", "relation", "stated", "fired", "right", "worth"),
    *("form", "code that finds", "example", "gives", "not in"),
)


def show_rules(
    relation: Annotated[
        str | None,
        typer.Option(
            metavar="RELATION", help="Only rules of this relation: ownsShareOf.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the rules as JSON.")] = False,
    rules: Rules = None,
    output: Output = None,
) -> None:
    """List the rules by which claims are found.

    With --rules your own are listed too, and their examples tried.

    Stated is the confidence that the rule's author gave, worth what its claims get now that it
    fired so often and was so often right on texts in which people marked what is said.
    """
    from kg.claims import list_rules
    from kg.knowledge import open_knowledge
    from kg.model import Relation

    names = [one.value for one in Relation]
    if relation is not None and relation not in names:
        remedy = f"take one of {', '.join(names)}"
        raise ParameterError("no such relation", where=relation, remedy=remedy)
    knowledge = open_knowledge(rules)
    cards = [
        card
        for card in list_rules(knowledge.rules)
        if relation is None or relation in [one.value for one in card.relations]
    ]
    write_output(_format_json(cards) if as_json else _format_table(cards), output)
    if rules is not None:
        _report_examples(knowledge, rules)


def _report_examples(knowledge: Knowledge, folder: Path) -> None:
    """Say which of a user's own rules do not do what their rows say; exit with 1 if any."""
    from kg.claims import open_rules
    from kg.errors import RuleError
    from kg.evaluation import check_examples

    own = knowledge.rules.frames[len(open_rules().frames) :]
    wrong = list(check_examples(own, knowledge))
    for rule, what in wrong:
        remedy = "mend its form or its example; kg explain shows how a text is read"
        report_error(RuleError(what, where=f"{folder}, {rule}", remedy=remedy))
    if wrong:
        raise typer.Exit(1)


def _format_table(cards: Sequence[RuleCard]) -> Iterator[str]:
    from kg.claims import read_measured
    from kg.cli.table import format_table

    yield format_table(COLUMNS, [_make_cells(card) for card in cards])
    yield f"{len(cards)} rules. {read_measured().source}\n"


def _make_cells(card: RuleCard) -> list[str]:
    example, *given = card.example
    return [
        card.id,
        " or ".join(one.value for one in card.relations),
        str(card.confidence),
        str(card.count.fired or ""),
        str(card.count.right if card.count.fired else ""),
        str(card.precision),
        "" if card.is_code else card.form,
        card.form if card.is_code else "",
        example,
        "; ".join(given),
        card.counterexample,
    ]


def _format_json(cards: Sequence[RuleCard]) -> Iterator[str]:
    from kg.claims import read_measured

    rows = [
        {
            "rule": card.id,
            "relations": [one.value for one in card.relations],
            "code": card.is_code,
            "form": card.form,
            "example": list(card.example),
            "counterexample": card.counterexample,
            "confidence": float(card.confidence),
            "worth": float(card.precision),
            "fired": card.count.fired,
            "right": card.count.right,
            "precision": card.count.precision,
        }
        for card in cards
    ]
    whole = {"measured": read_measured().source, "rules": rows}
    yield json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
