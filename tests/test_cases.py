"""One sentence, one case, one test; known failures are listed and held both ways.

A case that fails stands in known_failures.txt, or in known_failures_own.txt if it is ours. When it
passes it must leave that file: the test fails until it does, so that what works once goes on
working. `python -m tests.measures` writes both files anew.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.cli.contract import make_document_row
from kg.evaluation import Case, evaluate_cases, read_cases
from kg.model import Extraction
from kg.pipeline import extract_documents
from tests.measures import BESIDE, CASES, read_list

THEIRS = BESIDE / "gold" / "cases.jsonl"


def list_cases() -> Iterator[Any]:
    for file, listed in CASES.items():
        known = read_list(listed)
        for case in read_cases(file) if file.is_file() else ():
            marks = [pytest.mark.shared] if file == THEIRS else []
            if case.id in known:
                marks.append(pytest.mark.xfail(reason="known failure", strict=True))
            yield pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", list(list_cases()))
def test_the_case_is_read_as_it_is_meant(case: Case) -> None:
    (verdict,) = evaluate_cases([case])
    assert verdict.problem is None


@pytest.mark.parametrize(("file", "listed"), list(CASES.items()), ids=["shared", "own"])
def test_every_known_failure_is_a_case(file: Path, listed: Path) -> None:
    if not file.is_file():
        pytest.skip("../shared is not here")
    assert set(read_list(listed)) <= {case.id for case in read_cases(file)}


@pytest.mark.parametrize("listed", list(CASES.values()), ids=["shared", "own"])
def test_known_failures_are_listed_once_and_in_order(listed: Path) -> None:
    assert sorted(set(read_list(listed))) == read_list(listed)


@pytest.mark.shared
def test_our_verdicts_are_those_of_the_scorer_of_the_cases(shared: Path, tmp_path: Path) -> None:
    judge = load(shared / "tools" / "score_cases.py")
    lines = THEIRS.read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines if line.strip()]
    found = extract(cases, tmp_path)
    theirs = {case["id"]: judge.verdict(case, found[case["id"]]) is None for case in cases}
    ours = {v.case.id: v.problem is None for v in evaluate_cases(read_cases(THEIRS))}
    assert ours == theirs


def extract(cases: list[dict[str, Any]], room: Path) -> dict[str, Any]:
    """Case → what is read of it as a file that a manifest tells of."""
    with (room / "documents.csv").open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["path", "issuer", "year"])
        for case in cases:
            (room / f"{case['id']}.txt").write_text(case["text"], encoding="utf-8")
            rows.writerow([f"{case['id']}.txt", case["issuer"] or "", case["year"] or ""])
    return {
        Path(found.document.name).stem: make_document_row(found)
        for found in extract_documents(room)
        if isinstance(found, Extraction)
    }


def load(path: Path) -> Any:
    """A module that lies outside the project, without leaving anything beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)
        patch.syspath_prepend(path.parent)
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return module
