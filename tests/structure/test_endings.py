"""Patterns that end where a text does."""

import re

import pytest

from kg.structure.endings import Ending, find_endings


@pytest.mark.parametrize(
    ("pattern", "endings"),
    [
        ("te $", {"te "}),
        ("(?:in|te) (?:de )?$", {"in ", "te ", "n de ", "e de "}),
        ("gemeente $", {"ente "}),
        (" +van +$", {" van "}),
        (r"\w+ $", {" "}),
        (r"(?:van )?\w*$", {"", "van "}),
        ("(?:de )*$", {"", "de "}),
        ("[ab]c$", {"ac", "bc"}),
    ],
)
def test_how_a_text_ends_before_a_pattern_fits(pattern, endings):
    assert find_endings(re.compile(pattern)) == endings


@pytest.mark.parametrize("text", ["wij wonen in de ", "IN DE ", "in  de ", "in de \n"])
def test_it_finds_what_its_pattern_finds(text):
    pattern = re.compile(r"in +de +$", re.IGNORECASE)
    assert str(Ending(pattern).search(text)) == str(pattern.search(text))


def test_nothing_is_tried_where_a_text_ends_otherwise():
    assert Ending("in de $").search("in de gemeente ") is None


def test_a_match_of_nothing_is_none_where_words_are_needed():
    assert Ending("(?:de )?$", needs_words=True).search("Tiel") is None
