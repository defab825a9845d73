"""The command as its users run it: a process with arguments, in a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    "arnhem.txt": (
        "De Connectie is een bedrijfsvoeringsorganisatie, waarvan Arnhem voor 72% eigenaar is. "
        "Ook Renkum en Rheden zijn eigenaar van De Connectie.\n"
    ),
    "oss.txt": "De gemeente Oss neemt deel aan de gemeenschappelijke regeling GGD Hart voor Brabant.\n",
    "documents.csv": "path,issuer,year\narnhem.txt,Arnhem,2023\noss.txt,Oss,2022\n",
}


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """Variables under which the command runs: this checkout, a terminal of 100 columns."""
    return os.environ | {"PYTHONPATH": str(CHECKOUT), "COLUMNS": "100", "PYTHONWARNINGS": "error"}


@pytest.fixture
def kg(tmp_path, environment) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run `kg` with these arguments in the folder of the test."""

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kg", *map(str, arguments)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return run


@pytest.fixture
def documents(tmp_path) -> Path:
    """A folder of two short documents with their manifest."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
