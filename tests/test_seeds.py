"""The five seed documents: read, scored, built into a graph and asked, through the command."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
TABLES = CHECKOUT / "data" / "registers"
ARNHEM = "GM0202"

pytestmark = pytest.mark.shared


def run(folder: Path, *command: str | Path) -> str:
    """Standard output of a Python command; warnings are errors there too."""
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONWARNINGS": "error"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="session")
def figures(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the scorer says of the seeds."""
    room = tmp_path_factory.mktemp("seeds")
    predicted = room / "seeds.json"
    predicted.write_text(
        run(room, "-m", "kg", "extract", shared / "seeds", "--format", "json"), encoding="utf-8"
    )
    score, gold = shared / "tools" / "score.py", shared / "gold" / "seeds"
    found: dict[str, Any] = json.loads(
        run(room, "-B", score, predicted, gold, "--text", shared / "seeds", "--json")
    )
    return found


@pytest.fixture(scope="session")
def room(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of seeds and register."""
    folder = tmp_path_factory.mktemp("built")
    run(folder, "-m", "kg", "build", shared / "seeds", "--quiet")
    return folder


def ask(room: Path, question: str, *arguments: str) -> list[dict[str, Any]]:
    command = ["query", question, *arguments, "--format", "json"]
    rows: list[dict[str, Any]] = json.loads(run(room, "-m", "kg", *command))["rows"]
    return rows


def read(name: str) -> list[dict[str, str]]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def count_in_tables(municipality: str, day: str) -> list[str]:
    """Names of the arrangements a municipality takes part in on a day, by the tables alone."""
    ends = {body["roo_id"]: body["valid_through"] for body in read("bodies")}
    open_then = {}
    for row in read("arrangements"):
        end = ends.get(row["body_roo_id"], "")
        is_carried = not end or end < row["valid_from"] or day <= end
        if row["valid_from"] <= day <= (row["valid_through"] or "9999") and is_carried:
            open_then[row["roo_id"]] = row["name"]
    return sorted(
        open_then[row["arrangement_roo_id"]]
        for row in read("participants")
        if row["member_code"] == municipality
        and row["arrangement_roo_id"] in open_then
        and row["joined"] <= day
    )


@pytest.mark.parametrize("what", ["entities", "relations"])
def test_everything_the_gold_has_is_found(figures, what):
    assert figures[what]["recall"] == 1.0


@pytest.mark.parametrize("what", ["entities", "relations"])
def test_hardly_anything_else_is_found(figures, what):
    assert figures[what]["precision"] >= 0.95


def test_every_share_is_right(figures):
    assert figures["share_accuracy"] == 1.0


def test_nothing_forbidden_is_found(figures):
    assert figures["forbidden_rate"] == 0


def test_every_quote_stands_where_it_says(figures):
    assert figures["evidence_exact"] == 1.0


def test_all_five_documents_were_scored(figures):
    assert figures["documents"] == 5


def test_the_connectie_is_owned_by_three_of_whom_one_share_is_known(room):
    rows = ask(room, "eigenaren", "De Connectie")
    found = {(row["eigenaar"], row["aandeel_procent"], row["grondslag"]) for row in rows}
    assert found == {
        ("Arnhem", 72, "niet vermeld"),
        ("Renkum", None, "niet vermeld"),
        ("Rheden", None, "niet vermeld"),
    }


def test_every_owner_is_given_with_the_words_that_say_so(room, shared):
    text = (shared / "seeds" / "000_b94909376c4e5afa.txt").read_text(encoding="utf-8")
    assert all(row["citaat"] in text for row in ask(room, "eigenaren", "De Connectie"))


def test_document_and_register_agree_on_who_takes_part(room):
    rows = ask(room, "deelnemers", "De Connectie")
    assert {(row["deelnemer"], row["soort_bron"]) for row in rows} == {
        (name, source)
        for name in ("Arnhem", "Renkum", "Rheden")
        for source in ("document", "register")
    }


@pytest.mark.parametrize("day", ["2026-05-16", "2023-06-30", "2016-02-29", "2025-12-31"])
def test_the_register_is_answered_as_its_tables_say(room, day):
    rows = ask(room, "deelnames", "Arnhem", "--datum", day)
    found = sorted(row["regeling"] for row in rows if row["soort_bron"] == "register")
    assert found == count_in_tables(ARNHEM, day)


def test_arnhem_takes_part_in_ten_arrangements_on_the_day_of_the_register(room):
    rows = ask(room, "deelnames", "Arnhem")
    assert len([row for row in rows if row["soort_bron"] == "register"]) == 10
