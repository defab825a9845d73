"""The notebooks run from top to bottom, and are committed without what they answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def read_code(notebook: Path) -> list[dict[str, Any]]:
    """Cells of code."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    names: dict[str, Any] = {}
    for cell in read_code(notebook):
        exec("".join(cell["source"]), names)  # noqa: S102 - our own cells
    assert {row["eigenaar"] for row in names["eigenaren"]} >= {"Arnhem", "Renkum", "Rheden"}
    assert len(names["netwerken"]) > 1


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_without_answers(notebook: Path) -> None:
    assert all(not cell["outputs"] for cell in read_code(notebook))
