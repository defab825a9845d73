"""Which claims cannot both be right."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.graph.conflicts import list_conflict_quads
from kg.graph.statements import Statement
from kg.model import Modality, Period, Relation, Share, ShareBasis

FACTS = "https://interbestuur.example/graph/facts"
FIRST = Statement(
    claim="https://c.example/1",
    source="https://d.example/1",
    subject="https://a.example/",
    relation=Relation.OWNS_SHARE_OF,
    predicate="ib:ownsShareOf",
    object="https://b.example/",
    year=2023,
)
SECOND = replace(FIRST, claim="https://c.example/2")


def share(percent: str, low: str | None = None, high: str | None = None) -> Share:
    return Share(
        percent=Decimal(percent),
        minimum=Decimal(low) if low else None,
        maximum=Decimal(high) if high else None,
    )


def is_conflict(first: Statement, second: Statement) -> bool:
    return bool(list(list_conflict_quads([first, second], FACTS)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (share("72"), share("70"), True),
        (share("72"), share("72.4"), False),
        (share("72"), share("72.6"), True),
        (share("0.66"), share("0.7"), False),
        (share("0.1"), share("0.5"), True),
        (share("70", low="70"), share("72"), False),
        (share("70", low="70"), share("60"), True),
        (share("30", high="30"), share("31"), True),
        (share("72"), Share(), False),
        (share("72"), replace(share("50"), basis=ShareBasis.VOTES), False),
    ],
)
def test_percentages_conflict_when_no_rounding_makes_them_meet(
    one: Share, other: Share, expected: bool
) -> None:
    assert is_conflict(replace(FIRST, share=one), replace(SECOND, share=other)) is expected


@pytest.mark.parametrize(
    ("modality", "expected"),
    [
        (Modality.ACTUAL, False),
        (Modality.PLANNED, False),
        (Modality.CONSIDERED, False),
        (Modality.ENDED, True),
        (Modality.DENIED, True),
    ],
)
def test_actual_conflicts_with_ended_and_denied(modality: Modality, expected: bool) -> None:
    assert is_conflict(FIRST, replace(SECOND, modality=modality)) is expected


def test_what_ended_within_the_year_was_actual_in_it() -> None:
    ended = replace(SECOND, modality=Modality.ENDED, period=Period(through="2023-06-30"))
    assert not is_conflict(FIRST, ended)


def test_claims_of_different_or_unknown_years_do_not_conflict() -> None:
    denied = replace(SECOND, modality=Modality.DENIED)
    assert not is_conflict(FIRST, replace(denied, year=2024))
    assert not is_conflict(replace(FIRST, year=None), replace(denied, year=None))


def test_each_of_two_conflicting_claims_names_the_other() -> None:
    quads = list_conflict_quads([FIRST, replace(SECOND, modality=Modality.DENIED)], FACTS)
    assert sorted((str(quad.subject)[-2], str(quad.object)[-2]) for quad in quads) == [
        ("1", "2"),
        ("2", "1"),
    ]
