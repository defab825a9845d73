"""From what sources say to what stands."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from kg.analysis import Source
from kg.analysis.statements import Statement
from kg.analysis.weighing import weigh_statements
from kg.model import Amount, Modality, Period, Relation, ShareBasis


def state(*sources: Source, relation: Relation = Relation.OWNS_SHARE_OF) -> list[Statement]:
    return [
        Statement(subject="A", relation=relation, object="B", sources=(source,))
        for source in sources
    ]


def test_the_same_figure_in_another_year_is_more_evidence_of_the_same_tie(said):
    (tie,) = weigh_statements(state(said(2021, 72), said(2023, 72)), None)
    assert (tie.percent, tie.years) == (Decimal(72), (2021, 2023))
    assert (len(tie.supporting), len(tie.contradicting)) == (2, 0)


def test_another_figure_in_another_year_is_a_contradiction_and_the_newest_wins(said):
    (tie,) = weigh_statements(state(said(2021, 70), said(2023, 72)), None)
    assert tie.percent == Decimal(72)
    assert [source.year for source in tie.contradicting] == [2021]


def test_a_source_without_a_figure_supports_the_tie_and_leaves_its_share(said):
    (tie,) = weigh_statements(state(said(2023, 72), said(2024)), None)
    assert (tie.percent, tie.years) == (Decimal(72), (2023, 2024))


def test_an_ownership_that_no_source_gives_a_figure_for_has_an_unknown_share(said):
    (tie,) = weigh_statements(state(said(2023)), None)
    assert tie.percent is None
    assert tie.share is not None


def test_a_named_basis_goes_before_an_unnamed_one_with_the_same_figure(said):
    capital = said(2021, 25, basis=ShareBasis.CAPITAL)
    (tie,) = weigh_statements(state(said(2023, 25), capital), None)
    assert tie.share
    assert tie.share.basis is ShareBasis.CAPITAL


def test_votes_are_a_tie_of_their_own(said):
    votes = said(2023, 40, basis=ShareBasis.VOTES)
    ties = weigh_statements(state(said(2023, 25), votes), None)
    assert {tie.percent for tie in ties} == {Decimal(25), Decimal(40)}


def test_amounts_of_two_years_are_two_ties_and_a_source_without_amount_joins_the_last(said):
    paid = [said(2023, amount=Amount(euro=Decimal(year), year=year)) for year in (2022, 2023)]
    ties = weigh_statements(state(*paid, said(2024), relation=Relation.FUNDED_BY), None)
    assert {tie.years: tie.amount for tie in ties} == {
        (2023,): paid[0].amount,
        (2023, 2024): paid[1].amount,
    }


def test_a_denial_of_the_same_year_contradicts_and_an_older_one_is_earlier(said):
    now, before = (said(year, modality=Modality.DENIED) for year in (2023, 2019))
    (tie,) = weigh_statements(state(said(2023, 72), now, before), None)
    assert (tie.contradicting, tie.earlier) == ((now,), (before,))


def test_a_tie_whose_end_a_newer_source_knows_has_ended(said):
    end = said(2025, modality=Modality.ENDED, period=Period(through="2024-12-31"))
    (tie,) = weigh_statements(state(said(2023, 72), end), None)
    assert (tie.modality, tie.percent, len(tie.supporting)) == (Modality.ENDED, Decimal(72), 2)


def test_a_plan_is_a_tie_of_its_own_beside_the_actual_one(said):
    plan = said(2023, 80, modality=Modality.PLANNED)
    ties = weigh_statements(state(said(2023, 72), plan), None)
    assert {tie.modality: tie.percent for tie in ties} == {
        Modality.ACTUAL: Decimal(72),
        Modality.PLANNED: Decimal(80),
    }


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_statements_changes_nothing(said, seed):
    statements = state(said(2021, 70), said(2023, 72), said(2023), said(2022, 72), said(None, 71))
    shuffled = random.Random(seed).sample(statements, len(statements))  # noqa: S311 - no secret
    assert weigh_statements(shuffled, None) == weigh_statements(statements, None)
