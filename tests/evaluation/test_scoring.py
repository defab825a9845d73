"""Every figure of the three short documents, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import Figures, Tally, evaluate_folders, sum_scores


@pytest.fixture(scope="module")
def figures(gold: Path) -> Figures:
    return sum_scores(evaluate_folders([gold]).scores)


def test_organisations_are_counted(figures):
    assert figures.entities == Tally(right=7, wrong=1, missed=1)  # Zwolle; Rivierenland


def test_the_type_of_one_organisation_is_wrong(figures):
    assert figures.types == Tally(right=6, wrong=1)


def test_relations_are_counted_without_the_optional_and_the_weak(figures):
    assert figures.relations == Tally(right=3, wrong=1, missed=1)


def test_relations_are_counted_kind_by_kind(figures):
    assert figures.by_relation == {
        "collaboratesWith": Tally(right=1, wrong=1),
        "ownsShareOf": Tally(right=2, missed=1),
    }


def test_a_share_is_wrong_when_it_differs_and_missed_with_its_relation(figures):
    assert figures.shares == Tally(right=1, wrong=1, missed=1)
    assert figures.share_accuracy == 1 / 3


def test_what_is_forbidden_is_counted_apart(figures):
    assert (figures.forbidden, figures.banned) == (1, 2)


def test_every_quote_is_exact(figures):
    assert figures.evidence_exact == 1.0


def test_each_thing_that_is_wrong_is_listed(gold):
    scores = evaluate_folders([gold]).scores

    assert [(slip.document, slip.kind) for score in scores for slip in score.slips] == [
        ("drie", "TYPE"),
        ("een", "MISSING ENTITY"),
        ("een", "SHARE"),
        ("een", "MISSING"),
        ("twee", "EXTRA ENTITY"),
        ("twee", "FORBIDDEN"),
    ]


def test_half_of_the_documents_can_be_held_out_and_are_the_same_each_time(gold):
    first, second = (evaluate_folders([gold], split=0.5) for _ in range(2))

    assert first == second
    assert first.scores == evaluate_folders([gold]).scores


def test_named_documents_can_be_held_out(gold, tmp_path):
    (tmp_path / "held.txt").write_text("# the last one\ntwee\n", encoding="utf-8")

    found = evaluate_folders([gold], held=tmp_path / "held.txt")

    assert [one.document for one in found.tuned] == ["drie", "een"]
    assert [one.document for one in found.held] == ["twee"]
