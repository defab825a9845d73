"""Counts of right, wrong and missed, and what follows from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.evaluation.scoring import Score


@dataclass(slots=True, kw_only=True)
class Tally:
    """How often something was right, wrong and missed.

    >>> tally = Tally(right=3, wrong=1, missed=3)
    >>> tally.precision, tally.recall, round(tally.f1, 2), tally.gold
    (0.75, 0.5, 0.6, 6)
    """

    right: int = 0
    """Found, and gold has it."""
    wrong: int = 0
    """Found, and gold does not have it."""
    missed: int = 0
    """Not found, and gold has it."""

    @property
    def precision(self) -> float:
        """How much of what was found is right; 1 when nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """How much of what gold has was found; 1 when it has nothing."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def gold(self) -> int:
        """How many gold has, without the weak ones that were missed."""
        return self.right + self.missed

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed


@dataclass(slots=True, kw_only=True)
class Figures:
    """The counts of some documents together."""

    documents: int = 0
    """How many documents."""
    entities: Tally = field(default_factory=Tally)
    """Organisations."""
    types: Tally = field(default_factory=Tally)
    """Of the organisations found: type right or wrong."""
    relations: Tally = field(default_factory=Tally)
    """Relations of every kind."""
    by_relation: dict[str, Tally] = field(default_factory=dict)
    """Relations kind by kind, by name."""
    shares: Tally = field(default_factory=Tally)
    """Shares that gold gives: right, wrong (another one or none), relation missed."""
    forbidden: int = 0
    """Claims that gold forbids."""
    banned: int = 0
    """What gold forbids."""
    quotes: Tally = field(default_factory=Tally)
    """Quotes that are, and are not, what stands at their place."""

    @property
    def type_accuracy(self) -> float:
        """How many of the organisations found have a right type."""
        return self.types.right / max(1, self.types.right + self.types.wrong)

    @property
    def share_accuracy(self) -> float | None:
        """How many of the shares that gold gives are right; None when it gives none."""
        total = self.shares.gold + self.shares.wrong
        return self.shares.right / total if total else None

    @property
    def forbidden_rate(self) -> float:
        """How much of what gold forbids was claimed."""
        return self.forbidden / max(1, self.banned)

    @property
    def evidence_exact(self) -> float | None:
        """How many quotes stand where they say; None when there are none."""
        return self.quotes.precision if self.quotes.right + self.quotes.wrong else None


def sum_scores(scores: Iterable[Score]) -> Figures:
    """The figures of some documents together."""
    total = Figures()
    relations: defaultdict[str, Tally] = defaultdict(Tally)
    for score in scores:
        total.documents += 1
        total.entities.add(score.entities)
        total.types.add(score.types)
        total.shares.add(score.shares)
        total.quotes.add(score.quotes)
        total.forbidden += score.forbidden
        total.banned += score.banned
        for name, tally in score.relations.items():
            relations[name].add(tally)
            total.relations.add(tally)
    total.by_relation = dict(sorted(relations.items()))
    return total
