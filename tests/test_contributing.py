"""The rule of CONTRIBUTING.md works as it is told there, step by step."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PAGE = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTION = PAGE.split("## Add a rule in five minutes\n")[1].split("\n## ")[0]
BLOCKS = {
    language: textwrap.dedent(text)
    for language, text in re.findall(r"^ +```(\w+)\n(.*?)^ +```$", SECTION, re.M | re.S)
}


def run_kg(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONWARNINGS": "error"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A working folder with what the section tells to write."""
    (tmp_path / "data").symlink_to(CHECKOUT / "data", target_is_directory=True)
    (tmp_path / "zin.txt").write_text(BLOCKS["text"], encoding="utf-8")
    (tmp_path / "mijn").mkdir()
    (tmp_path / "mijn" / "names.csv").write_text(BLOCKS["csv"], encoding="utf-8")
    (tmp_path / "mijn" / "paraplu.toml").write_text(BLOCKS["toml"], encoding="utf-8")
    return tmp_path


def test_the_sentence_is_not_read_before(desk):
    assert "De Kade" not in run_kg(desk, "extract", "zin.txt").stdout


def test_the_rule_reads_it(desk):
    lines = run_kg(desk, "extract", "zin.txt", "--rules", "mijn").stdout.splitlines()

    assert [line.split()[0] for line in lines if "neemt deel aan  De Kade" in line] == [
        "Ommen",
        "Zwolle",
    ]


@pytest.mark.parametrize("line", [*BLOCKS["sh"].splitlines(), "kg explain zin.txt"])
def test_each_command_of_the_section_runs(line, desk):
    run = run_kg(desk, "--quiet", *shlex.split(line)[1:])

    assert run.returncode == 0, run.stderr
    assert run.stdout


def test_each_file_of_rules_that_is_named_is_there():
    named = set(re.findall(r"`([a-z]+\.toml)`", SECTION))

    assert named
    assert {name for name in named if not (CHECKOUT / "kg" / "claims" / name).is_file()} == set()
