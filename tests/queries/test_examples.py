"""Every named question: its example gives the rows that its file promises, with their sources."""

from __future__ import annotations

import pytest

from kg.queries import list_questions, run_question
from kg.queries.cells import write_cell

QUESTIONS = list_questions()
SOURCE_COLUMNS = ("jaar", "soort_bron", "bron", "peildatum", "vindplaats", "citaat", "zekerheid")


@pytest.fixture(scope="module", params=QUESTIONS, ids=lambda question: question.id)
def answer(request, store):
    return run_question(store, request.param.id, request.param.example)


def test_the_example_gives_the_rows_it_promises(answer):
    rows = [{name: write_cell(cell) for name, cell in row.items()} for row in answer.iterate_rows()]

    assert answer.question.expected
    for wanted in answer.question.expected:
        assert any(wanted.items() <= row.items() for row in rows), (wanted, rows[:5])


@pytest.mark.parametrize(
    "question", [one for one in QUESTIONS if "?bewering_iri" in one.sparql], ids=lambda one: one.id
)
def test_a_question_of_claims_names_the_source_of_each_row(question, store):
    answer = run_question(store, question.id, question.example)

    assert set(SOURCE_COLUMNS) <= set(answer.columns)
    for row in answer.iterate_rows():
        where = ("bron", "vindplaats", "citaat" if row["soort_bron"] == "document" else "peildatum")
        assert all(row[column] for column in where), row


def test_no_row_comes_twice(answer):
    assert len(set(answer.rows)) == len(answer.rows)


def test_no_share_and_no_amount_is_zero(answer):
    numbers = [column for column in answer.columns if column.startswith(("aandeel", "bedrag"))]

    assert all(row[column] != 0 for row in answer.iterate_rows() for column in numbers)


def test_a_share_has_a_basis(answer):
    for row in answer.iterate_rows():
        if row.get("aandeel_procent") is not None and "grondslag" in row:
            assert row["grondslag"]
