"""What a date does to a tie, and what an end means beside a source that calls it actual."""

from __future__ import annotations

import pytest

from kg.analysis.standing import find_standing, split_ended
from kg.model import Modality, Period

DAY = "2026-05-16"


@pytest.mark.parametrize(
    ("modality", "period", "standing"),
    [
        (Modality.ACTUAL, Period(), Modality.ACTUAL),
        (Modality.ACTUAL, Period(start="2016", through="2025-12-31"), Modality.ENDED),
        (Modality.ACTUAL, Period(through="2026"), Modality.ACTUAL),
        (Modality.ACTUAL, Period(start="2027-01-01"), Modality.PLANNED),
        (Modality.PLANNED, Period(start="2024"), Modality.PLANNED),
        (Modality.DENIED, Period(through="2020"), Modality.DENIED),
    ],
)
def test_only_what_is_called_actual_begins_and_ends_by_its_dates(said, modality, period, standing):
    assert find_standing(said(2023, modality=modality, period=period), DAY) is standing


def test_without_a_day_dates_change_nothing(said):
    source = said(2023, period=Period(through="2000"))
    assert find_standing(source, None) is Modality.ACTUAL


def test_an_end_after_the_year_of_the_others_is_later(said):
    end = said(2025, modality=Modality.ENDED, period=Period(through="2024-12-31"))
    assert split_ended([end], [said(2023)]).later == [end]


def test_an_end_before_the_year_of_the_others_contradicts_them(said):
    end = said(2025, modality=Modality.ENDED, period=Period(through="2020-12-31"))
    assert split_ended([end], [said(2023)]).against == [end]


def test_an_end_that_an_older_source_speaks_of_is_earlier(said):
    end = said(2019, modality=Modality.ENDED)
    assert split_ended([end], [said(2023)]).earlier == [end]


def test_a_superseded_row_of_the_register_that_still_has_an_open_row_is_earlier(said):
    register = {"register": "roo", "register_date": DAY}
    old = said(2026, period=Period(through="2021-12-31"), **register)
    new = said(2026, period=Period(start="2022-01-01"), **register)
    assert split_ended([old], [new]).earlier == [old]
