"""When a sentence case passes, and what is said when it does not."""

from __future__ import annotations

import json

import pytest

from kg.errors import GoldError
from kg.evaluation import evaluate_cases, read_cases

OWNS = {"s": "Tiel", "p": "ownsShareOf", "o": "Vitens"}
TEXT = "Tiel bezit 2,5% van de aandelen in Vitens."


@pytest.fixture
def judge(tmp_path):
    """What is wrong with a text when claims and absent rows are given."""

    def judge_one(text, claims=(), absent=()):
        row = {"id": "een", "family": "share", "text": text, "year": 2023}
        file = tmp_path / "cases.jsonl"
        file.write_text(json.dumps({**row, "claims": claims, "absent": absent}), encoding="utf-8")
        return evaluate_cases(read_cases(file))[0].problem

    return judge_one


@pytest.mark.parametrize("more", [{}, {"share": 2.5}, {"share": 2.58}, {"modality": "actual"}])
def test_a_claim_that_comes_out_passes(judge, more):
    assert judge(TEXT, [OWNS | more]) is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"share": 3}, "missing: Tiel ownsShareOf Vitens (actual, 3.0)"),
        ({"modality": "denied"}, "missing: Tiel ownsShareOf Vitens (denied)"),
        ({"amount": 5}, "missing: Tiel ownsShareOf Vitens (actual, 5.0)"),
        ({"share_basis": "votes"}, "missing: Tiel ownsShareOf Vitens (actual, votes)"),
        ({"from": 2016}, "missing: Tiel ownsShareOf Vitens (actual, 2016)"),
        ({"o": "Stedin"}, "missing: Tiel ownsShareOf Stedin (actual)"),
        ({"p": "participatesIn"}, "missing: Tiel participatesIn Vitens (actual)"),
    ],
)
def test_a_claim_that_does_not_come_out_is_missing(judge, more, said):
    assert judge(TEXT, [OWNS | more]) == said


@pytest.mark.parametrize("more", [{}, {"modality": "actual"}, {"share": 2.5}])
def test_a_claim_that_is_forbidden_is_wrong(judge, more):
    problem = judge(TEXT, [OWNS], [OWNS | more])
    assert problem is not None
    assert problem.startswith("wrong: Tiel ownsShareOf Vitens")


@pytest.mark.parametrize("more", [{"modality": "denied"}, {"share": 4}])
def test_what_is_forbidden_otherwise_may_come_out(judge, more):
    assert judge(TEXT, [OWNS], [OWNS | more]) is None


@pytest.mark.parametrize(
    ("stranger", "said"),
    [
        ({"entity": "gemeente Tiel"}, "no organisation: gemeente Tiel"),
        ({"entity": "Tiel", "type": "Municipality"}, "no Municipality: Tiel"),
        ({"entity": "Tiel", "type": "Company"}, None),
        ({"entity": "Buren"}, None),
    ],
)
def test_an_organisation_may_be_forbidden_with_or_without_its_type(judge, stranger, said):
    assert judge(TEXT, [OWNS], [stranger]) == said


def test_a_case_without_claims_allows_no_actual_claim(judge):
    assert judge(TEXT) == "nothing should come out: Tiel ownsShareOf Vitens"


def test_a_case_without_claims_allows_a_denial(judge):
    assert judge("Tiel bezit geen aandelen in Vitens.") is None


def test_who_works_with_whom_has_no_direction(judge):
    row = {"s": "Buren", "p": "collaboratesWith", "o": "Tiel"}
    assert judge("Tiel werkt samen met Buren.", [row]) is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("{", "line 1: this is no case"),
        ('{"id": "een", "family": "x"}', "line 1: this is no case .*'text'"),
        ('{"id": "een", "family": "x", "text": "A."}\n' * 2, "two cases are called 'een'"),
        ("\n[]", "line 2: this is no case"),
    ],
)
def test_a_broken_file_of_cases_is_refused_with_its_line(tmp_path, lines, said):
    (tmp_path / "cases.jsonl").write_text(lines, encoding="utf-8")

    with pytest.raises(GoldError, match=said):
        read_cases(tmp_path / "cases.jsonl")


def test_a_file_of_cases_that_is_not_there(tmp_path):
    with pytest.raises(GoldError, match="the cases cannot be read"):
        read_cases(tmp_path / "nergens.jsonl")
