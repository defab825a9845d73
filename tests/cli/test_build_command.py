"""`kg build`: what it says, what it leaves behind, and what is left when it is killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.progress import shorten

CHECKOUT = Path(__file__).resolve().parents[2]


def test_a_build_says_what_the_graph_holds(kg, documents):
    run = kg("build", documents)

    lines = run.stdout.splitlines()
    assert (run.returncode, run.stderr) == (0, "")
    assert re.fullmatch(r"documents: 2 with [1-9] claims", lines[0])
    assert lines[1].startswith("register of 2026-05-16: ")
    assert lines[2].startswith("graph: graph, ")


def test_the_registers_can_be_left_out(kg, documents):
    run = kg("build", documents, "--no-registers", "--graph", "apart")

    assert run.stdout.splitlines()[1] == "no register"
    assert run.stdout.splitlines()[2].startswith("graph: apart, ")


def test_a_quiet_build_says_nothing(kg, documents):
    run = kg("build", documents, "--no-registers", "--quiet")

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_document_that_fails_is_told_and_the_others_are_built(kg, documents):
    (documents / "leeg.txt").write_bytes(b"")

    run = kg("build", documents, "--no-registers")

    assert run.returncode == 1
    assert run.stdout.startswith("documents: 2 with ")
    assert run.stderr == f"kg: {documents}/leeg.txt: the file is empty; check that it was saved\n"


def test_building_twice_gives_the_same_export(kg, documents):
    exports = []
    for graph in ("een", "twee"):
        assert kg("build", documents, "--no-registers", "--graph", graph).returncode == 0
        query = "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(!CONTAINS(STR(?g), 'provenance')) }"
        exports.append(kg("query", query, "--graph", graph, "--format", "csv").stdout)

    assert sorted(exports[0].splitlines()) == sorted(exports[1].splitlines())


@pytest.mark.skipif(os.name == "nt", reason="a process is killed otherwise there")
def test_a_build_that_is_killed_half_way_leaves_the_old_graph(kg, documents, tmp_path):
    assert kg("build", documents, "--no-registers").returncode == 0
    before = kg("query", "eigenaren", "De Connectie", "--format", "csv").stdout
    (documents / "arnhem.txt").write_text("Arnhem is eigenaar van Vitens.\n", encoding="utf-8")
    versions = tmp_path / "graph" / "versions"

    with subprocess.Popen(
        [sys.executable, "-m", "kg", "build", "documents"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
    ) as build:
        is_half_way = wait_for(lambda: any(versions.glob(".*partial/store/*")), build)
        build.send_signal(signal.SIGKILL)

    assert is_half_way
    assert build.returncode == -signal.SIGKILL
    assert list(versions.glob(".*partial"))
    assert kg("query", "eigenaren", "De Connectie", "--format", "csv").stdout == before
    assert "72" in before


def test_after_a_killed_build_the_next_one_clears_up(kg, documents, tmp_path):
    leftover = tmp_path / "graph" / "versions" / ".1.99999.partial"
    leftover.mkdir(parents=True)

    assert kg("build", documents, "--no-registers").returncode == 0

    assert not leftover.exists()


def wait_for(is_there: Callable[[], bool], build: subprocess.Popen[bytes]) -> bool:
    """Whether something is there while the build still runs; asks a hundred times a second."""
    for _ in range(3000):
        if build.poll() is not None:
            return False
        if is_there():
            return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize(
    ("name", "shown"),
    [("oss.txt", "oss.txt"), ("a" * 40, "…" + "a" * 31), ("a\x1b[2Jb", "a\\x1b[2Jb")],
)
def test_the_bar_shows_the_end_of_a_name_and_nothing_that_moves_the_screen(name, shown):
    assert shorten(name) == shown
