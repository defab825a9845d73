"""`kg show`, `kg visualise`, `kg export`, `kg validate` and `kg` itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest


def test_show_tells_what_an_organisation_is_and_its_ties(kg, graph):
    lines = kg("show", "gemeente Arnhem", "--graph", graph).stdout.splitlines()

    assert re.search(r"^code +GM0202$", "\n".join(lines), re.MULTILINE)
    place = lines.index("is eigenaar van:")
    assert lines[place + 3].split()[:3] == ["De", "Connectie", "72"]
    assert any("waarvan Arnhem voor 72% eigenaar is" in line for line in lines)


@pytest.mark.parametrize("view", ["ownership", "network"])
def test_a_page_is_one_file_with_the_sentence_in_it(view, kg, graph, tmp_path):
    run = kg("visualise", view, "De Connectie", "-o", "page.html", "--graph", graph)

    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "kg: written: page.html\n")
    assert page.lower().startswith("<!doctype html>")
    assert "waarvan Arnhem voor 72% eigenaar is" in page
    assert list(tmp_path.iterdir()) == [tmp_path / "page.html"]


@pytest.mark.parametrize("form", ["trig", "turtle", "nquads", "jsonld"])
def test_an_export_can_be_read_by_others(form, kg, graph, tmp_path):
    import pyoxigraph as ox

    assert kg("export", "--format", form, "-o", "all", "--graph", graph).returncode == 0

    formats = {
        "trig": ox.RdfFormat.TRIG,
        "turtle": ox.RdfFormat.TURTLE,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
    names = {
        quad.object.value
        for quad in ox.parse(path=str(tmp_path / "all"), format=formats[form])
        if quad.predicate.value.endswith("prefLabel")
    }
    assert {"Arnhem", "De Connectie", "Oss"} <= names


def test_exporting_twice_gives_the_same_bytes(kg, graph, tmp_path):
    for name in ("een", "twee"):
        kg("export", "--format", "nquads", "-o", name, "--graph", graph)

    assert (tmp_path / "een").read_bytes() == (tmp_path / "twee").read_bytes()


def test_a_sound_graph_is_valid(kg, graph):
    run = kg("validate", "--graph", graph)

    assert (run.returncode, run.stderr) == (0, "")
    assert "violation" not in run.stdout


def test_a_quote_that_is_not_what_the_document_says_is_found(kg, documents, tmp_path):
    kg("build", documents, "--no-registers")
    [text] = [
        path
        for path in (tmp_path / "graph").glob("versions/*/texts/*.txt")
        if "72%" in path.read_text(encoding="utf-8")
    ]
    text.write_text(text.read_text(encoding="utf-8").replace("72%", "27%"), encoding="utf-8")

    run = kg("validate")

    assert run.returncode == 1
    assert "violation" in run.stdout
    assert "the quote is not what stands there" in run.stdout


def test_the_version_is_that_of_the_package(kg):
    from importlib.metadata import version

    assert kg("--version").stdout == f"kg {version('kg')}\n"


def test_help_fits_a_terminal_of_eighty_columns_and_has_no_boxes(kg):
    commands = ["build", "extract", "visualise", "evaluate", "rules"]
    pages = [kg("--help"), *(kg(command, "-h") for command in commands)]

    assert {page.returncode for page in pages} == {0}
    assert max(len(line) for page in pages for line in page.stdout.splitlines()) <= 80
    assert all(page.stdout.isascii() for page in pages)
    assert "..." not in pages[0].stdout.partition("Commands:")[2]


def test_without_a_command_the_help_is_shown(kg):
    run = kg()

    assert run.returncode == 2
    assert "Commands:" in run.stdout + run.stderr


def test_json_on_the_screen_is_utf8_whatever_the_locale(tmp_path):
    (tmp_path / "dantumadiel.txt").write_text(
        "Dantumadiel werkt samen met Súdwest-Fryslân.\n", encoding="utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-m", "kg", "extract", "dantumadiel.txt", "--format", "json"],
        cwd=tmp_path,
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=True,
    )

    names = {one["name"] for one in json.loads(run.stdout)["documents"][0]["entities"]}
    assert "Súdwest-Fryslân" in names
