"""A gold folder that is wrong is refused with the file and the remedy."""

from __future__ import annotations

import json

import pytest

from kg.errors import GoldError
from kg.evaluation import evaluate_folders
from kg.evaluation.names import GoldNames, normalise_name
from tests.evaluation.conftest import GOLD


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(GoldError, match="nergens: no such folder; give a folder of gold files"):
        evaluate_folders([tmp_path / "nergens"])


def test_a_folder_without_gold(tmp_path):
    with pytest.raises(GoldError, match="no gold files"):
        evaluate_folders([tmp_path])


def test_gold_without_its_text(broken):
    (broken / "text" / "twee.txt").unlink()

    with pytest.raises(GoldError, match=r"twee\.json: no text of this name .* put twee\.txt there"):
        evaluate_folders([broken])


def test_a_folder_of_texts_that_is_not_there(broken):
    with pytest.raises(GoldError, match="give the folder of the texts with --text"):
        evaluate_folders([broken], text=broken / "nergens")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", r"twee\.json: this is no JSON .*; mend it"),
        ("[]", r"twee\.json: this is no JSON object"),
        ("{}", r"twee\.json: it has no list 'entities'"),
        (
            json.dumps({**GOLD["twee"], "relations": [{"s": "Tiel", "p": "hasUnit"}]}),
            r"twee\.json: row 1 of 'relations' has no 'o'",
        ),
    ],
)
def test_a_gold_file_that_is_broken(broken, content, said):
    (broken / "gold" / "twee.json").write_text(content, encoding="utf-8")

    with pytest.raises(GoldError, match=said):
        evaluate_folders([broken])


def test_texts_may_lie_beside_the_gold(broken):
    for text in (broken / "text").iterdir():
        text.rename(broken / "gold" / text.name)
    (broken / "text").rmdir()

    assert len(evaluate_folders([broken / "gold"]).scores) == 3


def test_the_inner_folder_finds_its_texts_too(broken):
    assert len(evaluate_folders([broken / "gold"]).scores) == 3


def test_two_folders_with_a_document_of_one_name(broken):
    with pytest.raises(GoldError, match="two gold documents are called 'drie'; rename one"):
        evaluate_folders([broken, broken])


def test_a_held_out_document_that_gold_does_not_have(broken):
    (broken / "held.txt").write_text("vier\n", encoding="utf-8")

    with pytest.raises(GoldError, match="no gold document is called 'vier'"):
        evaluate_folders([broken], held=broken / "held.txt")


@pytest.mark.parametrize(
    ("name", "bare"),
    [("de gemeente Tiel", "tiel"), ("Afdeling Zorg", "zorg"), ("Vitens N.V.", "vitens")],
)
def test_names_are_compared_without_what_goes_before_and_behind(name, bare):
    assert normalise_name(name) == bare


def test_a_name_that_gold_does_not_have_is_marked():
    assert GoldNames([]).find(["De Connectie"]) == "?connectie"
