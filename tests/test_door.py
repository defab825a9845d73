"""The front door: five lines of Python, from documents to an answer that shows itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

SENTENCES = (
    "De Connectie is een gemeenschappelijke regeling, waarvan Arnhem voor 72% eigenaar is.\n"
    "Samen met de gemeenten Renkum en Rheden neemt Arnhem deel aan De Connectie.\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    (folder / "begroting.txt").write_text(SENTENCES, encoding="utf-8")
    rows = "path,issuer,year,title\nbegroting.txt,Arnhem,2023,Begroting <b>2023</b>\n"
    (folder / "documents.csv").write_text(rows, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.build(folder, tmp_path_factory.mktemp("graph") / "g") as graph:
        yield graph


def test_every_name_of_the_door_is_there():
    assert set(kg.__all__) <= set(dir(kg))
    assert all(getattr(kg, name) is not None for name in kg.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'kg' has no attribute 'opne'"):
        kg.opne  # noqa: B018


def test_everything_may_be_imported_at_once():
    code = "from kg import *; print(open.__module__)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "kg.door.graphs\n"


def test_read_gives_documents_with_issuer_and_year(folder):
    [document] = kg.read(folder)

    assert (document.name, document.issuer, document.year) == ("begroting.txt", "Arnhem", 2023)


def test_a_path_that_is_not_there_is_one_clear_error(tmp_path):
    with pytest.raises(kg.KgError, match="niets"):
        kg.read(tmp_path / "niets.txt")


def test_what_cannot_be_read_stops_no_others(folder, tmp_path):
    (tmp_path / "leeg.txt").write_text("")

    found = kg.read([tmp_path / "leeg.txt", folder])

    assert [one.name for one in found] == ["begroting.txt"]
    assert [one.name for one in found.failures] == ["leeg.txt"]


def test_extract_gives_claims_with_their_sentence(folder):
    [extraction] = kg.extract(folder)

    owned = [claim for claim in extraction.claims if claim.share]
    assert [claim.share.percent for claim in owned if claim.share] == [72]
    assert "waarvan Arnhem voor 72% eigenaar is" in owned[0].evidence[0].quote


def test_owners_are_rows_with_share_source_and_quote(graph):
    [row] = [row for row in graph.owners("De Connectie") if row["aandeel_procent"]]

    assert (row["eigenaar"], row["aandeel_procent"], row["jaar"]) == ("Arnhem", 72, 2023)
    assert row["citaat"].startswith("De Connectie is een gemeenschappelijke regeling")


def test_holdings_participants_and_participations(graph):
    assert "De Connectie" in [row["bezit"] for row in graph.holdings("GM0202")]
    sources = {(r["deelnemer"], r["soort_bron"]) for r in graph.participants("De Connectie")}
    assert {("Rheden", "register"), ("Rheden", "document")} <= sources
    register = [r for r in graph.participations("Arnhem") if r["soort_bron"] == "register"]
    assert len(register) == 10


def test_participations_on_another_day(graph):
    rows = graph.participations("Arnhem", on="2023-06-30")

    assert ("De Connectie", "2025-02-14") in [(row["verband"], row["tot_en_met"]) for row in rows]


def test_any_question_may_be_asked_by_name(graph):
    assert graph.questions()["eigenaren"] == "Van wie is een organisatie?"
    assert len(graph.ask("owners", organisation="De Connectie", year=None)) > 0
    assert graph.ask("organisaties", soort="provincie")[0]["naam"] == "Drenthe"


def test_an_unknown_name_says_which_are_near(graph):
    with pytest.raises(kg.KgError, match="did you mean: De Connectie"):
        graph.owners("De Conectie")


def test_sparql_gives_a_table(graph):
    table = graph.query('SELECT ?naam { ?x skos:notation "GM0202" ; skos:prefLabel ?naam }')

    assert (table.columns, list(table), len(table)) == (("naam",), [{"naam": "Arnhem"}], 1)
    assert repr(table) == "<Table: 1 rows of naam>"


def test_a_data_frame_keeps_the_unknown_missing(graph):
    pytest.importorskip("pandas")
    frame = graph.owners("De Connectie").df()

    assert frame["aandeel_procent"].dropna().tolist() == [72]
    assert str(frame["jaar"].dtype) == "Int64"


def test_without_pandas_the_error_says_what_to_install(graph, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(kg.KgError, match="pip install pandas"):
        graph.owners("De Connectie").df()


def test_a_table_shows_itself_escaped(graph):
    page = graph.owners("De Connectie")._repr_html_()

    assert "<td>72</td>" in page
    assert "Begroting &lt;b&gt;2023&lt;/b&gt;" in page
    assert "eigenaar_iri" not in page


def test_a_graph_shows_a_card(graph):
    assert repr(graph).startswith("<Graph: 1 documents, ")
    page = graph._repr_html_()
    assert "<td>peildatum van de registers</td><td>2026-05-16</td>" in page
    assert "<td>soort: gemeente</td><td>605</td>" in page


@pytest.mark.parametrize(("view", "focus"), [("ownership", "De Connectie"), ("network", "Arnhem")])
def test_a_drawing_shows_itself_and_saves(view, focus, graph, tmp_path):
    drawing = graph.visualise(view, focus)

    page = drawing.save(tmp_path / "page.html").read_text(encoding="utf-8")
    assert "De Connectie" in page
    assert "<iframe" in drawing._repr_html_()


def test_an_unknown_view_names_the_known(graph):
    with pytest.raises(kg.KgError, match="ownership or network"):
        graph.visualise("taart", "Arnhem")


def test_rdflib_reads_the_same_graph(graph):
    rows = graph.rdf.query("SELECT ?n { gm:gm0202 skos:prefLabel ?n }")

    assert {str(row.n) for row in rows} == {"Arnhem"}


def test_export_is_text(graph):
    assert 'skos:prefLabel "De Connectie"@nl' in graph.export("trig")


def test_a_graph_on_disk_is_opened_by_its_folder(tmp_path):
    with pytest.raises(kg.KgError, match="kg build"):
        kg.open(tmp_path)


def test_asking_prints_nothing_and_writes_nothing(graph, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    graph.ask("deelnemers", organisatie="De Connectie")._repr_html_()

    assert capsys.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []
