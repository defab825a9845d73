"""`kg query`: named questions and their parameters, free SPARQL, six formats, two kinds of help."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    "words",
    [
        ["De Connectie"],
        ["--organisatie", "De Connectie"],
        ["--organisatie=De Connectie"],
        ["--jaar", "2023", "De Connectie"],
        ["--", "De Connectie"],
    ],
)
def test_parameters_are_options_or_bare_words(words, kg, graph):
    run = kg("query", "eigenaren", "--format", "json", "--graph", graph, *words)

    [row] = json.loads(run.stdout)["rows"]
    assert (row["eigenaar"], row["aandeel_procent"], row["jaar"]) == ("Arnhem", 72, 2023)


def test_a_question_may_be_asked_by_its_english_name(kg, graph):
    assert "Arnhem" in kg("query", "owners", "De Connectie", "--graph", graph).stdout


def test_the_table_shows_question_answer_and_sentence(kg, graph):
    lines = kg("query", "eigenaren", "De Connectie", "--graph", graph).stdout.splitlines()

    assert lines[0] == "Van wie is een organisatie? (organisatie: De Connectie)"
    assert lines[2].split()[:3] == ["eigenaar", "soort", "aandeel_procent"]
    assert lines[4].split()[:3] == ["Arnhem", "gemeente", "72"]
    assert any("waarvan Arnhem voor 72% eigenaar is" in line for line in lines)
    assert "_iri" not in "".join(lines)


def test_no_answer_is_not_told_as_a_fact(kg, graph):
    run = kg("query", "eigenaren", "Oss", "--graph", graph)

    assert run.returncode == 0
    assert "geen antwoord in de bronnen; dat wil niet zeggen dat het niet zo is" in run.stdout


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("csv", "naam\r\nArnhem\r\n"),
        ("tsv", "naam\nArnhem\n"),
        ("md", "| naam |\n"),
        ("xml", '<?xml version="1.0"'),
        ("json", '{\n "head": {'),
        ("table", "naam\n------\nArnhem\n"),
    ],
)
def test_free_sparql_in_every_format(form, start, kg, graph):
    sparql = 'SELECT ?naam { ?x skos:notation "GM0202" ; skos:prefLabel ?naam }'

    run = kg("query", sparql, "--format", form, "--graph", graph)

    assert run.stdout.replace("\r\n", "\n").startswith(start.replace("\r\n", "\n"))


def test_sparql_from_a_file(kg, graph, tmp_path):
    (tmp_path / "vraag.rq").write_text("# van mij\nASK { gm:gm0202 ?p ?o }", encoding="utf-8")

    assert kg("query", "-f", "vraag.rq", "--graph", graph).stdout.split() == [
        "answer",
        "------",
        "ja",
    ]


def test_an_iri_is_shown_by_its_prefix(kg, graph):
    sparql = 'SELECT ?x { ?x skos:notation "GM0202" }'

    assert kg("query", sparql, "--graph", graph).stdout.split()[-1] == "gm:gm0202"


def test_the_list_names_each_question_with_its_parameters(kg):
    from kg.queries import list_questions

    run = kg("query", "--list")

    lines = run.stdout.splitlines()
    assert [line.split()[0] for line in lines if line[0] != " "] == [
        question.id for question in list_questions()
    ]
    assert "--organisatie ORGANISATION [--jaar YEAR]" in run.stdout
    assert run.stderr == ""


def test_the_help_of_a_question_shows_its_parameters(kg):
    run = kg("query", "eigenaren", "--help")

    assert run.stdout.startswith(
        "Usage: kg query eigenaren --organisatie ORGANISATION [--jaar YEAR] [OPTIONS]\n"
    )
    assert 'Example: kg query eigenaren --organisatie "De Connectie"' in run.stdout
    assert max(map(len, run.stdout.splitlines())) <= 80


def test_the_help_of_the_command_shows_its_options(kg):
    run = kg("query", "--help")

    assert run.returncode == 0
    assert "--list" in run.stdout


def test_no_parameter_of_a_question_hides_an_option_of_the_command():
    from kg.queries import list_questions

    names = {one.name for question in list_questions() for one in question.parameters}

    assert names.isdisjoint(
        {"file", "graph", "format", "output", "list", "help", "quiet", "verbose"}
    )
