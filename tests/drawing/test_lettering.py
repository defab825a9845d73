"""Text fits the boxes that are made for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.drawing.lettering import clean_label, measure_width, wrap_label


@given(st.text(max_size=80))
def test_no_line_is_wider_than_asked_and_there_are_never_more_lines_than_asked(text):
    lines = wrap_label(text, 120, 14, lines=3)
    assert 1 <= len(lines) <= 3
    assert all(measure_width(line, 14) <= 120 for line in lines)


@given(st.text(max_size=40))
def test_a_clean_label_has_no_control_or_direction_characters(text):
    assert all(letter.isprintable() for letter in clean_label(text))


def test_names_break_at_spaces():
    assert wrap_label("Omgevingsdienst Regio Arnhem", 150, 14) == (
        "Omgevingsdienst",
        "Regio Arnhem",
    )


def test_a_word_that_is_too_long_breaks_with_a_hyphen_between_its_parts():
    assert wrap_label("Bedrijfsvoeringsorganisatie", 150, 14) == (
        "Bedrijfsvoerings-",
        "organisatie",
    )


def test_what_does_not_fit_ends_with_dots():
    *_, last = wrap_label("een naam die veel te lang is voor deze kaart", 60, 14, lines=2)
    assert last.endswith("…")


def test_an_empty_name_still_gives_a_box_that_can_be_seen():
    assert wrap_label("\u200b", 100, 14) == ("?",)
