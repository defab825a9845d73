"""How well gold documents are read, theirs (dev) and ours (own): no figure below its floor.

Floors stand in floors.csv. They only go up: `python -m tests.measures --floors` lifts them to 0.03
under what is measured. That our figures are those of their scorer is a test of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from tests.measures import GOLD, measure, read_floors

MARKS = {"dev": [pytest.mark.shared], "own": []}


@pytest.fixture(scope="session")
def figures(request: pytest.FixtureRequest) -> Callable[[str], dict[str, float]]:
    """The figures of a folder of gold, measured once."""

    @cache
    def find(gold: str) -> dict[str, float]:
        if gold == "dev":
            request.getfixturevalue("shared")  # where it is absent, the test skips
        return measure(gold)

    return find


def list_floors() -> list[Any]:
    """Gold, figure and floor; with the mark of what lies in ../shared."""
    return [
        pytest.param(gold, figure, floor, id=f"{gold} {figure}", marks=MARKS[gold])
        for (gold, figure), floor in read_floors().items()
    ]


@pytest.mark.parametrize(("gold", "figure", "floor"), list_floors())
def test_no_figure_falls_below_its_floor(figures, gold, figure, floor):
    assert figures(gold)[figure] >= floor


@pytest.mark.parametrize("gold", [pytest.param(gold, marks=MARKS[gold]) for gold in GOLD])
def test_every_figure_has_a_floor(figures, gold):
    assert set(figures(gold)) == {figure for other, figure in read_floors() if other == gold}
