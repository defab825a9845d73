"""`kg evaluate`: figures on the screen or as JSON, and errors that say what to do."""

from __future__ import annotations

import json

import pytest

from tests.evaluation.conftest import write_gold


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "mine").mkdir()
    return write_gold(tmp_path / "mine")


def test_the_tables_show_figures_rules_and_confidence(kg, gold):
    run = kg("evaluate", gold)

    assert run.returncode == 0, run.stderr
    assert "relations           0.750      0.750   0.750  4" in run.stdout
    assert "forbidden 0.500 of 2" in run.stdout
    assert "fire in one document only (" in run.stdout
    assert "Brier score" in run.stdout


def test_json_holds_the_same_figures(kg, gold):
    figures = json.loads(kg("evaluate", gold, "--json").stdout)

    assert figures["relations"] == {"precision": 0.75, "recall": 0.75, "f1": 0.75}
    assert figures["relations_by_predicate"]["ownsShareOf"]["gold"] == 3
    assert {one["rule"] for one in figures["rules"]} >= {"coll.werken-samen-met"}
    assert figures["reliability"][0]["claims"] > 0


def test_errors_are_listed_when_asked_for(kg, gold):
    assert (
        "twee: FORBIDDEN ?zwolle collaboratesWith Tiel by "
        in kg("evaluate", gold, "--errors").stdout
    )


def test_held_out_documents_are_reported_apart_with_the_gap(kg, gold, tmp_path):
    (tmp_path / "held.txt").write_text("twee\n", encoding="utf-8")

    run = kg("evaluate", gold, "--held", "held.txt")

    assert "2 documents tuned on, 1 held out" in run.stdout
    assert "relations precision  1.000  0.500     -0.500" in run.stdout


def test_how_the_rules_did_is_written_with_what_it_was_measured_on(kg, gold, tmp_path):
    run = kg("evaluate", gold, "--write-rules", "measured.csv")

    lines = (tmp_path / "measured.csv").read_text(encoding="utf-8").splitlines()
    assert run.returncode == 0, run.stderr
    assert "Measured on" in lines[1]
    assert "3 documents, 4 judged claims" in lines[1]
    assert "rule,coll.werken-samen-met,2,1,1" in lines


@pytest.mark.parametrize("split", ["0", "1", "25"])
def test_a_fraction_lies_between_0_and_1(kg, gold, split):
    run = kg("evaluate", gold, "--split", split)

    assert (run.returncode, run.stderr) == (
        2,
        "kg: --split is a fraction between 0 and 1; for a quarter: --split 0.25\n",
    )


def test_a_broken_gold_file_gives_one_line(kg, gold):
    (gold / "gold" / "een.json").write_text("{", encoding="utf-8")

    run = kg("evaluate", gold)

    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith(f"kg: {gold}/gold/een.json: this is no JSON (")
    assert run.stderr.count("\n") == 1


CASES = [
    {"id": "een", "family": "share", "text": "Tiel bezit aandelen in Vitens.", "claims": []},
    {"id": "twee", "family": "negation", "text": "Tiel bezit geen aandelen in Vitens."},
]


@pytest.fixture
def cases(tmp_path):
    lines = "\n".join(json.dumps(case) for case in CASES)
    (tmp_path / "cases.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path / "cases.jsonl"


def test_sentence_cases_are_scored_by_family(kg, cases):
    run = kg("evaluate", "--cases", cases, "--errors")

    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[0] == ("een: nothing should come out: Tiel ownsShareOf Vitens")
    assert run.stdout.splitlines()[-3:] == [
        "negation  1       1",
        "share     0       1",
        "cases passed 1 of 2, 0.500",
    ]


def test_gold_or_cases_but_not_both(kg, cases, gold):
    for given in ([], [gold, "--cases", cases]):
        run = kg("evaluate", *given)

        assert run.returncode == 2
        assert "give folders of gold, or a file of sentence cases with --cases" in run.stderr
