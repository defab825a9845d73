"""Whatever is wrong is said in one line on stderr, without a traceback, and the exit code tells."""

from __future__ import annotations

from subprocess import CompletedProcess

import pytest

BROKEN = b"PK\x03\x04\x00\x00\x00\x00\xff\xfe\x00\x01" * 20


def fails_in_one_line(run: CompletedProcess[str], *words: str) -> bool:
    """Whether a run failed with one line on stderr that holds these words, and wrote no answer."""
    assert run.stdout == ""
    assert run.stderr.startswith("kg: ")
    assert run.stderr.count("\n") == 1
    assert [word for word in words if word not in run.stderr] == []
    return run.returncode == 1


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_path_that_is_missing(command, kg):
    run = kg(command, "nergens.txt")

    assert run.returncode == 1
    assert run.stderr == "kg: nergens.txt: there is no such file; check the path\n"


@pytest.mark.parametrize("command", ["build", "extract"])
def test_a_file_that_is_empty(command, kg, tmp_path):
    (tmp_path / "leeg.txt").write_bytes(b"")

    run = kg(command, "leeg.txt")

    assert (run.returncode, run.stderr.count("\n")) == (1, 1)
    assert "leeg.txt: the file is empty" in run.stderr


def test_a_file_that_is_no_text(kg, tmp_path):
    (tmp_path / "archief.txt").write_bytes(BROKEN)

    run = kg("build", "archief.txt")

    assert fails_in_one_line(run, "archief.txt")


def test_a_file_that_may_not_be_read(kg, tmp_path):
    # A link to itself cannot be read by anyone, not even by the superuser.
    (tmp_path / "kring.txt").symlink_to("kring.txt")

    assert fails_in_one_line(kg("build", "kring.txt"), "kring.txt")


def test_a_manifest_that_is_broken(kg, documents):
    (documents / "documents.csv").write_text("naam,jaartal\nx,y\n", encoding="utf-8")

    assert fails_in_one_line(kg("build", documents), "documents.csv")


def test_a_manifest_that_is_missing(kg, documents):
    assert fails_in_one_line(kg("build", documents, "--manifest", "weg.csv"), "weg.csv")


def test_a_folder_without_documents(kg, tmp_path):
    (tmp_path / "niets").mkdir()

    assert fails_in_one_line(kg("build", "niets"))


def test_a_graph_that_is_not_there(kg):
    assert fails_in_one_line(kg("query", "eigenaren", "Arnhem"), "graph", "kg build")


@pytest.mark.parametrize("command", ["build", "export", "show", "validate", "visualise"])
def test_a_graph_elsewhere(command, kg):
    behind = {
        "build": ["documents"],
        "export": ["--format", "trig", "-o", "x.trig"],
        "show": ["Arnhem"],
        "visualise": ["network", "Arnhem", "-o", "x.html"],
    }

    run = kg(command, *behind.get(command, []), "--graph", "https://example.org/sparql")

    assert fails_in_one_line(run, "https://example.org/sparql", "only a graph on this machine")


def test_a_file_where_a_graph_should_be(kg, documents, tmp_path):
    (tmp_path / "graph").write_text("geen graaf", encoding="utf-8")

    assert fails_in_one_line(kg("build", documents))


def test_an_organisation_that_is_unknown_brings_the_nearest(kg, graph):
    commands = (["query", "eigenaren"], ["show"], ["visualise", "-o", "x.html", "ownership"])
    runs = [kg(*command, "De Konnectie", "--graph", graph) for command in commands]

    assert all(fails_in_one_line(run, "De Konnectie", "De Connectie") for run in runs)


def test_a_question_that_is_unknown_brings_the_nearest(kg, graph):
    assert fails_in_one_line(kg("query", "eigenaars", "--graph", graph), "eigenaars", "eigenaren")


def test_a_syntax_error_says_where(kg, graph):
    run = kg("query", "SELECT ?x WHERE {\n  ?x ?y\n}", "--graph", graph)

    assert fails_in_one_line(run, "line 3", "syntax error")


def test_a_query_that_would_leave_the_machine(kg, graph):
    run = kg("query", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "--graph", graph)

    assert fails_in_one_line(run, "SERVICE")


def test_a_query_file_that_is_missing(kg, graph):
    assert fails_in_one_line(kg("query", "-f", "weg.rq", "--graph", graph), "weg.rq")


def test_a_file_that_cannot_be_written(kg, documents):
    run = kg("extract", documents, "-o", "weg/claims.json")

    assert fails_in_one_line(run, "weg/claims.json")


def test_verbose_shows_where_in_the_code(kg):
    run = kg("build", "nergens.txt", "--verbose")

    assert run.returncode == 1
    assert run.stderr.startswith("kg: nergens.txt: there is no such file")
    assert "Traceback" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["bouw"],
        ["build"],
        ["extract", ".", "--format", "docx"],
        ["extract", ".", "--year", "vorig jaar"],
        ["query"],
        ["query", "eigenaren", "-f", "x.rq"],
        ["query", "--organisatie", "Arnhem"],
        ["query", "eigenaren", "--organisatie"],
        ["query", "eigenaren", "--organisatie", "a", "--organisatie", "b"],
        ["query", "eigenaren", "a", "2020", "te veel"],
        ["query", "SELECT * {}", "--jaar", "2020"],
        ["visualise", "ownership", "-o", "x.html"],
        ["visualise", "taart", "Arnhem", "-o", "x.html"],
        ["export", "--format", "trig"],
    ],
)
def test_wrong_usage_is_told_with_the_usage(arguments, kg):
    run = kg(*arguments)

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("Usage: kg")
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [["eigenaren"], ["eigenaren", "Arnhem", "--kleur", "rood"], ["eigenaren", "Arnhem", "2O23"]],
)
def test_a_parameter_that_does_not_fit_is_wrong_usage(arguments, kg, graph):
    run = kg("query", *arguments, "--graph", graph)

    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
