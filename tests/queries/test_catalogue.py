"""The files of the questions: complete, findable by any of their names, and refused when broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import QuestionError, UnknownQuestionError
from kg.queries import find_question, list_questions
from kg.queries.catalogue import read_question

GOOD = """#: id: proef
#: title_nl: Wie?
#: title_en: Who?
#: description_nl: Iedereen.
#: description_en: Everybody.
#: view: table
#: parameter: jaar; year; default=2023; Jaar | Year
#: example: jaar=2024
#: expect: wie=Arnhem; aandeel=
# een opmerking
SELECT ?wie WHERE { ?wie ib:referenceYear ?vraag_jaar }
"""


def test_there_are_at_least_the_questions_that_were_promised():
    promised = {
        "eigenaren", "bezit", "deelnames", "deelnemers", "partners", "taken", "bestuur",
        "geldstromen", "adviseurs", "gedeeld", "voorgenomen-en-beeindigd", "tegenspraak",
        "bronnen", "documenten",
    }  # fmt: skip

    assert promised <= {question.id for question in list_questions()}


def test_every_name_belongs_to_one_question():
    names = [name for one in list_questions() for name in (one.id, *one.aliases)]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)


@pytest.mark.parametrize("question", list_questions(), ids=lambda question: question.id)
def test_every_parameter_is_used_and_every_variable_asked_is_a_parameter(question):
    asked = set(re.findall(r"\?vraag_(\w+)", question.sparql))

    assert asked == {parameter.name for parameter in question.parameters}
    assert set(question.example) <= asked
    assert all(one.label_nl and one.label_en for one in question.parameters)


@pytest.mark.parametrize("name", ["eigenaren", "owners", "OWNERS", " Eigenaren "])
def test_a_question_is_found_by_id_and_by_its_english_name(name):
    assert find_question(name).id == "eigenaren"


def test_an_unknown_question_names_the_nearest():
    with pytest.raises(UnknownQuestionError, match="did you mean: eigenaren"):
        find_question("eigenaar")


def test_a_header_gives_what_it_says(tmp_path):
    question = read_question(write(tmp_path, GOOD))

    [parameter] = question.parameters
    assert (parameter.name, parameter.type, parameter.default) == ("jaar", "year", "2023")
    assert (question.example, question.expected) == (
        {"jaar": "2024"},
        ({"wie": "Arnhem", "aandeel": ""},),
    )
    assert question.sparql == "SELECT ?wie WHERE { ?wie ib:referenceYear ?vraag_jaar }"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("#: id: proef\n", "", "'id'"),
        ("view: table", "view: taart", "taart"),
        ("; year;", "; eeuw;", "eeuw"),
        ("default=2023", "misschien", "misschien"),
        ("#: example", "#: exempel", "exempel"),
        ("; Jaar | Year", "", "unpack"),
    ],
)
def test_a_broken_header_is_refused_with_the_name_of_its_file(old, new, message, tmp_path):
    path = write(tmp_path, GOOD.replace(old, new))

    with pytest.raises(QuestionError, match=rf"^proef\.rq: .*{message}"):
        read_question(path)


def write(folder: Path, text: str) -> Path:
    path = folder / "proef.rq"
    path.write_text(text, encoding="utf-8")
    return path
