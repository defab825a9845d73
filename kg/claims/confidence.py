"""How sure to be of a claim: what its rule and its resolution were worth where people looked.

While a text is read, a claim has the confidence that its rule states times a factor for how
subject and object were resolved; by it the surest of equal claims is kept. At the end it gets the
measured one: the smoothed precision of its rule times the measured factor of each resolution. So
what is found, and by which rule, never hangs on what was measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from kg.claims.measured import Count, Measured
from kg.model import Claim

_STATED = {
    "literal": Decimal(1),
    "alias": Decimal("0.98"),
    "abbreviation": Decimal("0.97"),
    "issuer": Decimal("0.95"),
    "group:enumerated": Decimal("0.95"),
    "group:province": Decimal("0.9"),
    "topic": Decimal("0.85"),
    "noun": Decimal("0.85"),
    "relative": Decimal("0.97"),
}
"""Way of resolving → factor by judgement."""

_OTHER = Decimal("0.9")
_CENT = Decimal("0.01")
_LITERAL = "literal"
_RULE_WEIGHT = 16
"""Claims that a stated confidence counts for; tried on each document with a measurement that left
it out, more helped hardly and less hurt."""
_WAY_WEIGHT = 20
"""The same for a stated factor, which many rules share."""


def find_factor(resolved_by: str) -> Decimal:
    """The stated factor of one way of resolving.

    >>> find_factor("issuer"), find_factor("group:province@2023")
    (Decimal('0.95'), Decimal('0.9'))
    """
    return _STATED.get(bare_way(resolved_by), _OTHER)


def bare_way(resolved_by: str) -> str:
    """A way of resolving without the year it looked at: "group:province"."""
    return resolved_by.partition("@")[0]


def state_confidence(confidence: Decimal, ways: Iterable[str]) -> Decimal:
    """Stated confidence of a claim, by its rule's and the ways of resolving."""
    value = confidence
    for way in ways:
        value *= find_factor(way)
    return value.quantize(_CENT)


class Weights:
    """Measured confidence of claims.

    Args:
        stated: rule id → the confidence its row states.
        measured: how rules and ways did.
    """

    def __init__(self, stated: Mapping[str, Decimal], measured: Measured) -> None:
        self._stated = stated
        self._rules = {rule: n for rule, n in measured.rules.items() if rule in stated}
        self._ways = measured.ways
        self._weighed: dict[tuple[str, str], Decimal] = {}
        fired = sum(count.fired for count in self._rules.values())
        right = sum(count.right for count in self._rules.values())
        feared = sum((1 - stated[rule]) * n.fired for rule, n in self._rules.items())
        self._base = Decimal(right) / fired if right else Decimal(1)
        # Rows state their doubts in order but too darkly on the whole: by how much is measured.
        self._doubt = min(Decimal(1), (fired - right) / feared) if feared else Decimal(1)

    def weigh(self, claim: Claim) -> Claim:
        """The claim with its measured confidence; as it is when no row states its rule."""
        if claim.rule not in self._stated:
            return claim
        key = claim.rule, claim.resolved_by
        found = self._weighed.get(key)
        if found is None:
            value = self.find_precision(claim.rule)
            for way in claim.resolved_by.split("+"):
                value *= self.find_factor(way)
            found = self._weighed[key] = value.quantize(_CENT)
        return replace(claim, confidence=found)

    def find_precision(self, rule: str) -> Decimal:
        """How often a rule that has a row is right: (right + prior x weight) / (fired + weight)."""
        prior = 1 - (1 - self._stated[rule]) * self._doubt
        count = self._rules.get(rule, Count())
        return (count.right + prior * _RULE_WEIGHT) / (count.fired + _RULE_WEIGHT)

    def find_factor(self, way: str) -> Decimal:
        """How much less often claims so resolved are right than all; at most 1."""
        name = bare_way(way)
        if name == _LITERAL:
            return Decimal(1)
        count = self._ways.get(name, Count())
        prior = find_factor(name) * self._base
        found = (count.right + prior * _WAY_WEIGHT) / (count.fired + _WAY_WEIGHT)
        return min(Decimal(1), found / self._base)
