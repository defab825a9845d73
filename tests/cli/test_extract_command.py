"""`kg extract`: four formats, a file or the screen, and documents that fail stop no others."""

from __future__ import annotations

import csv
import io
import json


def test_json_holds_each_document_with_issuer_and_year_of_the_manifest(kg, documents):
    run = kg("extract", documents, "--format", "json")

    found = json.loads(run.stdout)["documents"]
    assert [(one["document"], one["issuer"], one["year"]) for one in found] == [
        ("arnhem.txt", "Arnhem", 2023),
        ("oss.txt", "Oss", 2022),
    ]


def test_json_holds_the_share_and_the_words_that_say_so(kg, documents):
    run = kg("extract", documents / "arnhem.txt", "--format", "json")

    [document] = json.loads(run.stdout)["documents"]
    [owned] = [one for one in document["claims"] if one["predicate"] == "ownsShareOf"]
    text = (documents / "arnhem.txt").read_text(encoding="utf-8")
    evidence = owned["evidence"]
    assert owned["share_percent"] == 72.0
    assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_same_documents_give_the_same_bytes(kg, documents):
    first = kg("extract", documents, "--format", "json").stdout

    assert kg("extract", documents, "--format", "json").stdout == first


def test_the_table_shows_who_what_share_and_sentence(kg, documents):
    lines = kg("extract", documents).stdout.splitlines()

    assert lines[0] == "arnhem.txt (Arnhem, 2023)"
    assert lines[1].split() == ["wie", "relatie", "wat", "aandeel"]
    assert "Arnhem  is eigenaar van  De Connectie  72% (grondslag niet vermeld)" in lines
    assert any(line.strip().startswith("zin: ") for line in lines)


def test_csv_has_one_row_per_claim(kg, documents):
    run = kg("extract", documents, "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(run.stdout)))
    [owned] = [row for row in rows if row["predicate"] == "ownsShareOf"]
    assert (owned["subject"], owned["object"]) == ("Arnhem", "De Connectie")
    assert (owned["document"], owned["share_percent"], owned["year"]) == (
        "arnhem.txt",
        "72.0",
        "2023",
    )


def test_trig_is_the_graph_of_these_documents(kg, documents):
    import rdflib

    run = kg("extract", documents, "--format", "trig")

    graph = rdflib.Dataset()
    graph.parse(data=run.stdout, format="trig")
    assert 'skos:prefLabel "Arnhem"@nl' in run.stdout
    assert len(graph) > 50


def test_issuer_and_year_can_be_given_with_the_command(kg, documents):
    run = kg("extract", documents / "oss.txt", "--issuer", "Oss", "--year", "2024")

    assert run.stdout.startswith("oss.txt (Oss, 2024)\n")


def test_a_document_that_says_nothing_is_listed_as_such(kg, tmp_path):
    (tmp_path / "leeg.txt").write_text("Het was een mooie zomer.\n", encoding="utf-8")

    run = kg("extract", "leeg.txt")

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines()[1] == "geen relaties gevonden"


def test_output_goes_to_a_file(kg, documents, tmp_path):
    run = kg("extract", documents, "--format", "json", "-o", "claims.json")

    assert run.stdout == ""
    assert run.stderr == "kg: written: claims.json\n"
    assert len(json.loads((tmp_path / "claims.json").read_bytes())["documents"]) == 2


def test_quiet_says_nothing_of_a_file_that_was_written(kg, documents):
    run = kg("extract", documents, "-o", "claims.txt", "--quiet")

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_a_document_that_cannot_be_read_stops_no_other(kg, documents):
    (documents / "leeg.txt").write_bytes(b"")

    run = kg("extract", documents, "--format", "json")

    assert run.returncode == 1
    assert len(json.loads(run.stdout)["documents"]) == 2
    assert run.stderr == f"kg: {documents}/leeg.txt: the file is empty; check that it was saved\n"
