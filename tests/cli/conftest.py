"""The command as its users run it: a process with arguments, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
DOCUMENTS = {
    "arnhem.txt": (
        "De Connectie is een gemeenschappelijke regeling, waarvan Arnhem voor 72% eigenaar is.\n"
        "De gemeente Renkum neemt deel aan De Connectie.\n"
    ),
    "oss.txt": "De gemeente Oss neemt deel aan de gemeenschappelijke regeling Werkvoorziening.\n",
    "documents.csv": "path,issuer,year\narnhem.txt,Arnhem,2023\noss.txt,Oss,2022\n",
}
Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]


def run_kg(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `kg` in a folder; warnings are errors there too."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "COLUMNS": "100", "PYTHONWARNINGS": "error"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write_documents(folder: Path) -> Path:
    """Two short documents and their manifest."""
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def kg(tmp_path: Path) -> Run:
    """Run `kg` with these arguments in the folder of the test."""
    return lambda *arguments: run_kg(tmp_path, *arguments)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder of two short documents with their manifest."""
    return write_documents(tmp_path / "documents")


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the two documents, without registers; tests only read it."""
    room = tmp_path_factory.mktemp("graph")
    write_documents(room / "documents")
    built = run_kg(room, "build", "documents", "--no-registers")
    assert built.returncode == 0, built.stderr
    return room / "graph"
