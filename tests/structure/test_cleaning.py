"""Signs that say nothing go before anything is read, and everything else stays where it was."""

from __future__ import annotations

import pytest

from kg.structure import clean_text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Ge\u00admeente\u200b Epe", "Gemeente Epe"),
        ("samen\u00ad\n  werking", "samenwerking"),
        ("samen-\nwerking", "samenwerking"),
        ("in- en\nuitvoer, zorg-\nen jeugd", "in- en\nuitvoer, zorg-\nen jeugd"),
        ("Noord-\nBrabant", "Noord-\nBrabant"),
        ("100\u00a0euro", "100 euro"),
        ("Su\u0301dwest", "Súdwest"),
        ("de raad  \nvan Epe ", "de raad\nvan Epe"),
        ("de  raad van  Epe   besluit", "de raad van Epe besluit"),
        ("Vitens  Arnhem  2,5%", "Vitens  Arnhem  2,5%"),
        ("| de  raad |  van  | Epe |", "| de  raad |  van  | Epe |"),
        ("  - de raad", "  - de raad"),
    ],
)
def test_what_says_nothing_goes(text, clean):
    assert clean_text(text).text == clean


@pytest.mark.parametrize(
    ("text", "word", "stored"),
    [
        ("De ge\u00admeente Epe", "gemeente", "ge\u00admeente"),
        ("De samen-\nwerking", "samenwerking", "samen-\nwerking"),
        ("In Su\u0301dwest", "Súdwest", "Su\u0301dwest"),
        ("Een cafe\u0301 telt", "café", "cafe\u0301"),
        ("de  raad van  Epe", "van Epe", "van  Epe"),
    ],
)
def test_the_way_back_leads_to_the_stored_word(text, word, stored):
    folded = clean_text(text)
    start = folded.text.index(word)

    found = text[folded.to_stored(start) : folded.to_stored_end(start + len(word))]

    assert found == stored


def test_a_plain_text_is_not_touched():
    assert clean_text("De gemeente Epe.\n\nEn verder niets.").cuts == ()
