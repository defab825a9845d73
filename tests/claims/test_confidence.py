"""Confidence is what a rule and a resolution were worth where people looked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.claims.confidence import Weights, state_confidence
from kg.claims.measured import Count, Measured, read_measured
from kg.claims.ruleset import open_rules
from kg.errors import RuleError
from kg.model import Claim, Relation

STATED = {"own.a": Decimal("0.8"), "own.b": Decimal("0.8"), "own.new": Decimal("0.9")}
MEASURED = Measured(
    source="",
    rules={
        "own.a": Count(fired=32, right=32, documents=9),
        "own.b": Count(fired=8, right=4, documents=2),
    },
    ways={"issuer": Count(fired=20, right=9, documents=3)},
)
WEIGHTS = Weights(STATED, MEASURED)


def weigh(rule: str, resolved_by: str = "literal") -> Decimal:
    claim = Claim(
        subject="a", relation=Relation.OWNS_SHARE_OF, object="b", rule=rule, resolved_by=resolved_by
    )
    return WEIGHTS.weigh(claim).confidence


def test_stated_confidence_is_that_of_the_rule_times_a_factor_for_each_resolution():
    assert state_confidence(Decimal("0.9"), ["issuer", "literal"]) == Decimal("0.86")


def test_doubts_are_scaled_by_what_was_measured():
    # 4 of 40 were wrong where the rows feared 8: half of each doubt is kept.
    assert weigh("own.new") == Decimal("0.95")


def test_a_rule_that_was_always_right_is_surer_than_its_row_says():
    assert weigh("own.a") == Decimal("0.97")  # (32 + 0.9 x 16) / 48


def test_a_rule_that_was_often_wrong_is_less_sure():
    assert weigh("own.b") == Decimal("0.77")  # (4 + 0.9 x 16) / 24


def test_a_claim_of_a_rule_without_a_row_keeps_its_confidence():
    assert weigh("own.unknown") == Claim.__dataclass_fields__["confidence"].default


def test_a_way_of_resolving_that_was_often_wrong_lowers_it():
    # (9 + 0.95 x 0.9 x 20) / 40 = 0.6525 of claims so resolved are right, and 0.9 of all.
    assert weigh("own.new", "issuer") == Decimal("0.69")


def test_no_way_of_resolving_makes_a_claim_surer():
    surest = Weights({}, Measured(source="", rules={}, ways={"noun": Count(fired=99, right=99)}))

    assert surest.find_factor("noun") <= 1


def test_every_way_counts_once():
    assert weigh("own.new", "issuer+group:province@2023") < weigh("own.new", "issuer")


def test_what_was_measured_is_mostly_of_rules_that_are_still_ours():
    measured = set(read_measured().rules)

    assert len(measured & set(open_rules().stated)) > 0.8 * len(measured)


def test_a_measured_rule_that_is_gone_counts_for_nothing():
    gone = {**MEASURED.rules, "own.gone": Count(fired=100, right=0, documents=1)}
    weights = Weights(STATED, Measured(source="", rules=gone, ways={}))

    assert weights.find_precision("own.new") == Weights(STATED, MEASURED).find_precision("own.new")


def test_the_measurement_says_what_it_was_made_on():
    assert "Measured on " in read_measured().source


@pytest.mark.parametrize("line", ["rule,own.a,many,1,1", "rule,own.a", "ruler,own.a,1,1,1"])
def test_a_broken_measurement_names_the_file_and_the_remedy(line, tmp_path):
    path = tmp_path / "measured.csv"
    path.write_text(f"kind,id,fired,right,documents\n{line}\n", encoding="utf-8")

    with pytest.raises(RuleError, match=r"measured\.csv: cannot be read .* kg evaluate"):
        read_measured(path)
