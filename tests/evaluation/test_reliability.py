"""Rules counted, and what a confidence is worth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.evaluation import (
    Score,
    Verdict,
    count_firings,
    find_brier,
    format_measurements,
    list_bins,
)


def judge(confidence: str, *, right: bool, rule: str = "own.een", document: str = "a") -> Verdict:
    return Verdict(
        document=document,
        rule=rule,
        relation="ownsShareOf",
        confidence=Decimal(confidence),
        resolved_by="literal",
        is_right=right,
    )


VERDICTS = [
    judge("0.9", right=True),
    judge("0.9", right=False),
    judge("1.00", right=True, document="b"),
    judge("0.5", right=False, rule="own.twee"),
]


def test_a_rule_is_counted_over_documents():
    one, two = count_firings(VERDICTS)

    assert (one.rule, one.fired, one.right, one.wrong, one.documents) == ("own.een", 3, 2, 1, 2)
    assert (two.rule, two.fired, two.right, two.wrong, two.documents) == ("own.twee", 1, 0, 1, 1)


def test_a_bin_holds_its_lower_edge_and_the_last_one_certainty():
    assert [(one.low, one.high, one.found, one.count) for one in list_bins(VERDICTS)] == [
        (0.5, 0.6, 0.0, 1),
        (0.9, 0.95, 0.5, 2),
        (0.95, 1.0, 1.0, 1),
    ]


def test_the_brier_score_is_the_mean_squared_distance():
    assert find_brier(VERDICTS) == pytest.approx((0.01 + 0.81 + 0 + 0.25) / 4)


def test_without_claims_there_is_no_brier_score():
    assert find_brier([]) is None


def test_a_claim_counts_under_every_way_in_which_its_names_were_resolved():
    score = Score(document="a", verdicts=[replace(VERDICTS[0], resolved_by="issuer+group:x@2023")])

    table = "".join(format_measurements([score], "these")).splitlines()

    assert table[-2:] == ["way,group:x,1,1,1", "way,issuer,1,1,1"]
