"""When two figures are the same, and which source a tie takes its own from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.analysis.figures import find_range, is_same_figure, rank_sources
from kg.model import Amount, Share


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("72", "72", True),
        ("72", "72.4", True),
        ("72", "70", False),
        ("0.66", "0.7", True),
        ("0.66", "0.6", False),
    ],
)
def test_a_figure_agrees_with_what_rounds_to_it(said, one, other, is_same):
    assert is_same_figure(said(2023, one), said(2021, other)) is is_same


def test_more_than_twelve_agrees_with_twelve_and_a_half(said):
    more_than = Share(percent=Decimal(12), minimum=Decimal(12))
    assert is_same_figure(said(2023, share=more_than), said(2021, "12.5"))
    assert not is_same_figure(said(2023, share=more_than), said(2021, "11"))


def test_a_source_without_a_figure_contradicts_nothing(said):
    assert is_same_figure(said(2023, 72), said(2021))


def test_no_number_is_no_range():
    assert find_range(None) is None
    assert find_range(Share()) is None


def test_amounts_agree_to_the_euro(said):
    one = said(2023, amount=Amount(euro=Decimal(100)))
    assert not is_same_figure(one, said(2023, amount=Amount(euro=Decimal(101))))


def test_the_newest_figure_wins_and_the_others_contradict_it(said):
    old, new, without = said(2021, 70), said(2023, 72), said(2024)
    ranked = rank_sources([old, without, new], [], [])
    assert ranked.supporting == (new, without)
    assert ranked.contradicting == (old,)
