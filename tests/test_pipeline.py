"""The order of the stages: a document in, an extraction out; many documents, one graph."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.documents import Failure
from kg.errors import DocumentError, ManifestError
from kg.knowledge import fingerprint_rules, open_knowledge
from kg.model import Document, Extraction
from kg.pipeline import (
    Progress,
    build_graph,
    extract_document,
    extract_documents,
)

TEXT = "De gemeente Ommen bezit 5% van de aandelen in Vitens.\n"


def read(text: str, issuer: str | None = None) -> Extraction:
    return extract_document(Document(name="zin.txt", text=text, issuer=issuer, year=2023))


def test_a_document_becomes_entities_claims_and_mentions() -> None:
    extraction = read(TEXT)
    names = {entity.iri: entity.name for entity in extraction.entities}
    ((subject, obj),) = [(names[c.subject], names[c.object]) for c in extraction.claims]
    assert (subject, obj, len(extraction.mentions)) == ("Ommen", "Vitens", 2)


def test_entities_stand_sorted_by_iri() -> None:
    iris = [e.iri for e in read("Tiel, Arnhem, Avri en Vitens praten.").entities]
    assert iris == sorted(iris)


def test_an_issuer_that_says_nothing_is_no_entity_of_the_text() -> None:
    extraction = read("Het regent.", "Tiel")
    assert (extraction.entities, extraction.issuer and extraction.issuer.name) == ((), "Tiel")


def test_an_issuer_that_is_tied_is_an_entity_though_no_word_names_it() -> None:
    extraction = read("Wij nemen deel aan Avri.", "Tiel")
    assert {entity.name for entity in extraction.entities} == {"Tiel", "Avri"}


def test_the_members_of_a_group_are_entities_once_they_are_tied() -> None:
    extraction = read("De Drentse gemeenten nemen deel aan de G40.")
    assert len(extraction.entities) == 13


def test_a_group_that_is_tied_to_nothing_adds_no_entities() -> None:
    assert read("De Drentse gemeenten liggen in het noorden.").entities == ()


@pytest.mark.parametrize("text", ["", "\n", "\u00ad", "Het regent."])
def test_a_text_without_organisations_gives_an_empty_extraction(text: str) -> None:
    extraction = read(text)
    assert (extraction.entities, extraction.claims, extraction.mentions) == ((), (), ())


def test_a_folder_is_read_in_order_with_its_manifest(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Wij nemen deel aan Avri.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Wij nemen deel aan WSD.", encoding="utf-8")
    manifest = "path,issuer,year\na.txt,Best,2022\nb.txt,Tiel,2023\n"
    (tmp_path / "documents.csv").write_text(manifest, encoding="utf-8")
    read_ones = [e.document for e in extract_documents(tmp_path) if isinstance(e, Extraction)]
    assert [(d.name, d.issuer, d.year) for d in read_ones] == [
        ("a.txt", "Best", 2022),
        ("b.txt", "Tiel", 2023),
    ]


def test_a_document_that_cannot_be_read_becomes_a_failure_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    results = list(extract_documents(tmp_path))
    assert {type(result) for result in results} == {Failure, Extraction}


def test_issuer_and_year_may_be_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Wij nemen deel aan Avri.", encoding="utf-8")
    (result,) = extract_documents(path, issuer="Tiel", year=2020)
    assert isinstance(result, Extraction)
    assert (result.document.issuer, result.document.year) == ("Tiel", 2020)


def test_a_broken_manifest_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "documents.csv").write_text("naam\na.txt\n", encoding="utf-8")
    with pytest.raises(ManifestError):
        list(extract_documents(tmp_path))


def test_a_build_reports_progress_and_failures(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.txt").write_text(TEXT, encoding="utf-8")
    (source / "b.txt").write_bytes(b"")
    seen: list[Progress] = []
    report = build_graph(source, tmp_path / "graph", with_registers=False, on_progress=seen.append)
    assert ([p.done for p in seen], [p.name for p in seen]) == ([1, 2], ["a.txt", "b.txt"])
    assert [failure.name for failure in report.failures] == ["b.txt"]


def test_a_build_of_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_bytes(b"")
    with pytest.raises(DocumentError, match="empty"):
        build_graph(tmp_path / "leeg.txt", tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


def test_the_fingerprint_of_the_rules_has_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", fingerprint_rules())


def test_own_names_and_rules_have_a_fingerprint_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name,type\nDe Kade,Network\n", encoding="utf-8")
    first = fingerprint_rules(tmp_path)
    (tmp_path / "names.csv").write_text("name,type\nDe Wal,Network\n", encoding="utf-8")

    assert len({first, fingerprint_rules(tmp_path), fingerprint_rules()}) == 3


def test_own_names_leave_those_of_others_alone(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name,type\nDe Kade,Network\n", encoding="utf-8")
    document = Document(name="zin.txt", text="Ommen en De Kade.", year=2023)

    own = extract_document(document, knowledge=open_knowledge(tmp_path))
    ours = extract_document(document)

    assert {one.name for one in own.entities} - {one.name for one in ours.entities} == {"De Kade"}


@pytest.fixture
def kg_output(tmp_path: Path) -> list[str]:
    """What `kg extract` prints twice, with other seeds for the order of sets."""
    (tmp_path / "a.txt").write_text(TEXT + "De Drentse gemeenten werken samen.", encoding="utf-8")
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-m", "kg", "extract", "a.txt", "--format", "json"]
    return [
        subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": root, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]


def test_two_runs_in_two_processes_say_the_same(kg_output):
    assert kg_output[0] == kg_output[1]
    assert json.loads(kg_output[0])["documents"][0]["claims"]


def test_an_issuer_that_no_register_knows_is_said_and_read_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("kg"), "propagate", True)
    tmp_path.joinpath("a.txt").write_text("Wij nemen deel aan Avri.", encoding="utf-8")
    (found,) = extract_documents(tmp_path / "a.txt", issuer="Asssen", year=2023)
    assert "did you mean Assen" in caplog.text
    assert isinstance(found, Extraction)
    assert len(found.claims) == 1


def test_an_arrangement_without_a_body_can_be_named() -> None:
    found = read("Renkum neemt deel aan de Centrumgemeenteregeling De Connectie.")
    assert "Centrumgemeenteregeling De Connectie" in {e.name for e in found.entities}
