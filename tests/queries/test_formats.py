"""Every format: what a machine reads back is what was said, and no cell acts on its reader."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from kg.errors import ParameterError
from kg.graph import Kind, Rows, Value
from kg.queries import FORMATS, Answer, format_answer, plain_text, run_question, run_sparql
from kg.queries.answers import make_answer
from kg.queries.cells import make_cell
from kg.queries.markup import write_answer

XSD = "http://www.w3.org/2001/XMLSchema#"
NS = {"s": "http://www.w3.org/2005/sparql-results#"}
EVIL = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "＝1"]


def literal(text: str, datatype: str = "string", language: str = "") -> Value:
    return Value(kind=Kind.LITERAL, text=text, datatype=XSD + datatype, language=language)


def answer_of(*values: Value) -> Answer:
    row = tuple(values)
    return make_answer(Rows(form="select", columns=tuple("abcdefgh"[: len(row)]), rows=(row,)))


def read_xml(answer: Answer) -> ET.Element:
    return ET.fromstring(format_answer(answer, "xml"))  # noqa: S314 - our own output


@pytest.mark.parametrize("text", EVIL)
def test_a_text_that_a_spreadsheet_would_calculate_is_made_harmless(text):
    page = format_answer(answer_of(literal(text)), "csv")

    assert list(csv.reader(io.StringIO(page, newline="")))[1] == [f"'{text}"]


def test_negative_numbers_stay_numbers():
    answer = answer_of(
        literal("-12.50", "decimal"), literal("-3", "integer"), literal("-1e3", "double")
    )

    assert format_answer(answer, "csv") == "a,b,c\r\n-12.50,-3,-1000.0\r\n"


def test_csv_quotes_what_it_must_and_leaves_unknown_empty():
    answer = answer_of(literal('a "b", c\nd'), Value(kind=Kind.UNBOUND))

    assert format_answer(answer, "csv") == 'a,b\r\n"a ""b"", c\nd",\r\n'


def test_tsv_has_one_line_per_row():
    assert (
        format_answer(answer_of(literal("a\tb\nc"), literal("=x")), "tsv") == "a\tb\na b c\t'=x\n"
    )


def test_json_of_a_question_has_columns_and_rows(store):
    page = json.loads(
        format_answer(run_question(store, "owners", {"organisatie": "so0889"}), "json")
    )

    assert page["columns"][:3] == ["eigenaar", "soort", "aandeel_procent"]
    shares = [(row["eigenaar"], row["aandeel_procent"]) for row in page["rows"]]
    assert shares == [("Arnhem", 72), ("Arnhem", 70), ("Renkum", None), ("Rheden", None)]


def test_json_of_sparql_is_that_of_the_w3c():
    values = [
        Value(kind=Kind.IRI, text="urn:x"),
        literal("ja", "string", "nl"),
        literal("1", "integer"),
    ]
    page = json.loads(
        format_answer(answer_of(*values, Value(kind=Kind.UNBOUND), literal("x")), "json")
    )

    assert page["head"] == {"vars": ["a", "b", "c", "d", "e"]}
    assert page["results"]["bindings"] == [
        {
            "a": {"type": "uri", "value": "urn:x"},
            "b": {"type": "literal", "value": "ja", "xml:lang": "nl"},
            "c": {"type": "literal", "value": "1", "datatype": XSD + "integer"},
            "e": {"type": "literal", "value": "x"},
        }
    ]


def test_ask_in_both_formats_of_the_w3c(store):
    answer = run_sparql(store, "ASK { gm:gm0202 a org:Organization }")

    assert json.loads(format_answer(answer, "json")) == {"head": {}, "boolean": True}
    assert read_xml(answer).findtext("s:boolean", namespaces=NS) == "true"


def test_xml_reads_back_as_what_was_said():
    text = 'a < b & "c" \x07\n😀'
    values = (literal(text, "string", "nl"), Value(kind=Kind.UNBOUND), literal("7.5", "decimal"))
    page = read_xml(answer_of(*values))

    assert [one.get("name") for one in page.findall("s:head/s:variable", NS)] == ["a", "b", "c"]
    first, last = page.findall("s:results/s:result/s:binding", NS)
    assert first.findtext("s:literal", namespaces=NS) == 'a < b & "c" \n😀'
    assert [one.get("datatype") for one in last] == [XSD + "decimal"]


def test_markdown_shows_the_columns_for_people_and_nothing_acts(store):
    page = format_answer(run_question(store, "bezit", {"organisatie": "Renkum"}), "md")

    assert "_iri" not in page
    assert "<" not in page
    assert "\x1b" not in page
    assert r"=HYPERLINK(&quot;" not in page
    assert r"\| &lt;script&gt;" in page
    assert len({line.replace(r"\|", "").count("|") for line in page.splitlines()}) == 1


def test_html_escapes_every_cell(store):
    page = write_answer(run_question(store, "bezit", {"organisatie": "Renkum"}))

    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_html_says_how_many_rows_it_leaves_out(store):
    page = write_answer(run_question(store, "organisaties", {"soort": "gemeente"}), most=10)

    assert "10 van 605 rijen getoond" in page
    assert page.count("<tr>") == 11


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_every_question_result(form, store):
    page = format_answer(run_question(store, "bezit", {"organisatie": "Renkum"}), form)

    assert page.endswith("\n")
    assert "Kwaad" in page


def test_an_unknown_format_names_the_known():
    with pytest.raises(ParameterError, match="choose from: csv, tsv, json, xml, md"):
        format_answer(answer_of(), "docx")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (literal("12", "integer"), 12),
        (literal("twaalf", "integer"), "twaalf"),
        (literal("0.10", "decimal"), Decimal("0.10")),
        (literal("NaN", "decimal"), "NaN"),
        (literal("true", "boolean"), True),
        (literal("2023-06", "gYearMonth"), "2023-06"),
        (literal("INF", "double"), "INF"),
        (Value(kind=Kind.BLANK, text="b0"), "_:b0"),
        (Value(kind=Kind.UNBOUND), None),
    ],
)
def test_a_term_becomes_a_python_value_when_it_is_one(value, cell):
    assert make_cell(value) == cell


def test_plain_text_cannot_move_hide_or_turn():
    assert plain_text("a\x1b]0;x\x07 \u202eb\u200b\nc\x9b31m\ud800") == "a]0;x b c31m"
