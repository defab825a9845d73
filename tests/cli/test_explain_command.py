"""`kg explain`: why a document is read as it is."""

import pytest

pytestmark = pytest.mark.usefixtures("documents")


def test_each_claim_is_told_with_its_rule(kg):
    told = kg("explain", "documents/arnhem.txt").stdout
    assert "✓ 1. Arnhem is eigenaar van De Connectie · own." in told


def test_one_claim_is_told_alone(kg):
    told = kg("explain", "documents/arnhem.txt", "--claim", "1").stdout
    assert "Renkum" not in told


def test_a_claim_that_is_not_there_is_named_with_those_that_are(kg):
    run = kg("explain", "documents/oss.txt", "--claim", "7")
    assert run.returncode == 2
    assert "no claim 7; this document has claim" in run.stderr


def test_a_folder_is_refused_in_one_line(kg):
    run = kg("explain", "documents")
    assert (run.returncode, run.stderr) == (
        1,
        "kg: documents: is a folder; name one document in it\n",
    )


def test_a_page_is_written_for_a_browser(kg, tmp_path):
    kg("explain", "documents/arnhem.txt", "--html", "-o", "why.html")
    assert (tmp_path / "why.html").read_text(encoding="utf-8").startswith("<!doctype html>")
