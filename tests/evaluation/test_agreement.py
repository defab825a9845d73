"""Our figures are those of the scorer that the gold came with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.shared


def run(*command: str | Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize(
    ("gold", "inner", "text"),
    [("gold/seeds", "gold/seeds", "seeds"), ("gold/dev", "gold/dev/gold", "gold/dev/text")],
)
def test_every_figure_is_that_of_the_other_scorer(shared, tmp_path, gold, inner, text):
    predicted = tmp_path / "predicted.json"
    subprocess.run(
        [sys.executable, "-m", "kg", "extract", shared / text, "--format", "json", "-o", predicted],
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        check=True,
    )
    score = shared / "tools" / "score.py"
    theirs = run("-B", score, predicted, shared / inner, "--text", shared / text, "--json")

    ours = run("-m", "kg", "evaluate", shared / gold, "--text", shared / text, "--json")

    assert {name: ours[name] for name in theirs} == theirs
