"""Every text is there in both languages, and says the same things."""

from __future__ import annotations

import string
from decimal import Decimal

import pytest

from kg.drawing.dates import show_date
from kg.drawing.words import list_texts, read_words, repeat, say, show_number
from kg.model import EntityType, Modality, Relation, ShareBasis

WORDS = read_words()
ENUMS = (
    ("type", EntityType),
    ("relation", Relation),
    ("modality", Modality),
    ("basis", ShareBasis),
)


@pytest.mark.parametrize("key", sorted(WORDS))
def test_both_languages_are_there_with_the_same_places_to_fill_in(key):
    dutch, english = (
        {place or "" for _, place, _, _ in string.Formatter().parse(WORDS[key][language])}
        for language in ("nl", "en")
    )
    assert set(WORDS[key]) == {"nl", "en"}
    assert dutch - {""} == english - {""}


@pytest.mark.parametrize(("prefix", "kinds"), ENUMS)
def test_every_kind_has_a_word(prefix, kinds):
    assert {f"{prefix}.{kind.value}" for kind in kinds} <= set(WORDS)


def test_what_is_filled_in_is_never_filled_in_again():
    assert say("legend.gone")["nl"] == "bestaat niet meer"
    assert say("network.heading", name="{name}")["nl"] == "Met wie is {name} verbonden?"


def test_a_place_that_is_not_filled_in_is_an_error():
    with pytest.raises(KeyError):
        say("network.heading")


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [
        ("43.2", "43,2", "43.2"),
        ("100", "100", "100"),
        ("1234.50", "1.234,5", "1,234.5"),
        ("1E+3", "1.000", "1,000"),
    ],
)
def test_numbers_have_the_marks_of_their_language(number, dutch, english):
    assert show_number(Decimal(number)) == {"nl": dutch, "en": english}


def test_lists_end_with_and():
    texts = [repeat("Arnhem"), repeat("Renkum"), repeat("Rheden")]
    assert list_texts(texts)["nl"] == "Arnhem, Renkum en Rheden"
    assert list_texts(texts[:1])["en"] == "Arnhem"


@pytest.mark.parametrize("odd", ["", "2023-13", "gisteren", "12-a-4"])
def test_what_is_no_date_stays_as_it_is(odd):
    assert show_date(odd)["nl"] == odd
