"""Verdicts → how often each rule fired, and how often it was right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.evaluation.scoring import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFiring:
    """How one rule did."""

    rule: str
    """Id of the rule."""
    right: int
    """Claims of it that gold has."""
    wrong: int
    """Claims of it that gold does not have."""
    documents: int
    """Documents in which it fired."""

    @property
    def fired(self) -> int:
        """Claims of it that gold judges."""
        return self.right + self.wrong

    @property
    def precision(self) -> float:
        """How many of them are right."""
        return self.right / self.fired


def count_firings(verdicts: Iterable[Verdict]) -> list[RuleFiring]:
    """Every rule that fired, by id."""
    by_rule: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_rule[verdict.rule].append(verdict)
    return [
        RuleFiring(
            rule=rule,
            right=sum(one.is_right for one in found),
            wrong=sum(not one.is_right for one in found),
            documents=len({one.document for one in found}),
        )
        for rule, found in sorted(by_rule.items())
    ]
