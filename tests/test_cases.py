"""One sentence, one case, one test; known failures are listed and held both ways.

A case that fails stands in known_failures.txt. When it passes it must leave that file: the test
fails until it does, so that what works once goes on working.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
FILE = HERE.parent.parent / "shared" / "gold" / "cases.jsonl"
LISTED = (HERE / "known_failures.txt").read_text(encoding="utf-8").splitlines()
KNOWN = [line for line in LISTED if line and not line.startswith("#")]
CASES: list[dict[str, Any]] = (
    [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines() if line.strip()]
    if FILE.is_file()
    else [{"id": "cases.jsonl"}]
)

pytestmark = pytest.mark.shared


@pytest.fixture(scope="session")
def problems(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | None]:
    """Case → what is wrong with it, or None; all of them read in one run."""
    judge = load(shared / "tools" / "score_cases.py")
    found = extract(tmp_path_factory.mktemp("cases"))
    return {case["id"]: judge.verdict(case, found[case["id"]]) for case in CASES}


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


def extract(room: Path) -> dict[str, Any]:
    """Case → what `kg extract` finds in it."""
    with (room / "documents.csv").open("w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["path", "issuer", "year"])
        for case in CASES:
            (room / f"{case['id']}.txt").write_text(case["text"], encoding="utf-8")
            rows.writerow([f"{case['id']}.txt", case["issuer"] or "", case["year"] or ""])
    run = subprocess.run(
        [sys.executable, "-m", "kg", "extract", str(room), "--format", "json"],
        env=os.environ | {"PYTHONPATH": str(HERE.parent)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {Path(d["document"]).stem: d for d in json.loads(run.stdout)["documents"]}


def mark(case: dict[str, Any]) -> Any:
    is_known = case["id"] in KNOWN
    marks = [pytest.mark.xfail(reason="known failure", strict=True)] if is_known else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", [mark(case) for case in CASES])
def test_the_case_is_read_as_it_is_meant(problems, case):
    assert problems[case["id"]] is None


@pytest.mark.usefixtures("shared")
def test_every_known_failure_is_a_case():
    assert set(KNOWN) <= {case["id"] for case in CASES}


def test_known_failures_are_listed_once_and_in_order():
    assert sorted(set(KNOWN)) == KNOWN
