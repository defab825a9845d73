"""Number words are numbers."""

import re

import pytest

from kg.entities.counting import NUMBER, read_number


@pytest.mark.parametrize(
    ("words", "number"),
    [("twee", 2), ("Zes", 6), ("veertien", 14), ("negentien", 19), ("eenentwintig", 21),
     ("tweeëndertig", 32), ("zesenveertig", 46), ("12", 12)],
)  # fmt: skip
def test_a_number_is_read_in_words_and_in_figures(words, number):
    assert read_number(words) == number


def test_the_longest_number_word_is_taken():
    assert re.findall(NUMBER, "zesentwintig gemeenten") == ["zesentwintig"]
