"""Every rule as people read it: what it looks for, its example, and how it did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from kg.claims.measured import Count
from kg.claims.mechanisms import read_mechanisms
from kg.claims.ruleset import RuleSet, open_rules
from kg.model import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """One rule, frame or code."""

    id: str
    """Rule id: "own.waarvan-eigenaar"."""
    relations: tuple[Relation, ...]
    """What it can claim, the usual one first."""
    form: str
    """The form of a frame; of code, what it looks for in one line."""
    is_code: bool
    """Whether it is code."""
    example: tuple[str, ...]
    """A text and the claims it must give."""
    counterexample: str
    """A text in which it must keep silent."""
    confidence: Decimal
    """What its row states."""
    precision: Decimal
    """What a claim of it is worth: stated and measured together, two decimals."""
    count: Count
    """How it did on the texts of the measurement."""


def list_rules(rules: RuleSet | None = None) -> Iterator[RuleCard]:
    """Frames in their order, then the rules that are code.

    Args:
        rules: a set; None is that of the house.
    """
    rules = rules or open_rules()
    for frame in rules.frames:
        yield _make_card(rules, frame.row, (frame.relation,), frame.row["form"], is_code=False)
    for one in read_mechanisms().values():
        yield _make_card(rules, one.row, one.relations, one.meaning, is_code=True)


def _make_card(
    rules: RuleSet,
    row: dict[str, Any],
    relations: tuple[Relation, ...],
    form: str,
    *,
    is_code: bool,
) -> RuleCard:
    name = row["id"]
    return RuleCard(
        id=name,
        relations=relations,
        form=form,
        is_code=is_code,
        example=tuple(row["example"]),
        counterexample=row["counterexample"],
        confidence=rules.stated[name],
        precision=rules.weights.find_precision(name).quantize(Decimal("0.01")),
        count=rules.measured.rules.get(name, Count()),
    )
