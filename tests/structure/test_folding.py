"""Folding makes texts comparable and knows the way back to what is stored."""

import pytest

from kg.structure import fold_text, smooth_text

NOISE = {
    "no-break space": ("de gemeente\u00a0Ede", "de gemeente Ede"),
    "thin space": ("€\u202f5.000 van Ede", "€ 5.000 van Ede"),
    "curly apostrophe": ("de gemeente \u2019s-Gravenhage", "de gemeente 's-Gravenhage"),
    "low and high quotes": ("\u201ewij doen mee\u201d", '"wij doen mee"'),
    "non-breaking hyphen": ("Noord\u2011Brabant", "Noord-Brabant"),
    "en dash": ("2015\u20132018", "2015-2018"),
    "soft hyphen": ("samen\u00adwerking", "samenwerking"),
    "zero-width space": ("Ede\u200b en Tiel", "Ede en Tiel"),
    "byte order mark": ("\ufeffEde doet mee", "Ede doet mee"),
    "combining accent": ("Su\u0301dwest-Frysla\u0302n", "Súdwest-Fryslân"),
    "ligature": ("\u0132sselstein en ge\u0133kt", "IJsselstein en geijkt"),
    "hyphen at a line end": ("de samen-\nwerking in Ede", "de samenwerking in Ede"),
    "ampersand": ("Werk &amp; Inkomen", "Werk & Inkomen"),
    "run of spaces": ("Peel   en Maas", "Peel en Maas"),
    "wrap": (
        "De bedrijfsvoering ligt sinds jaar en dag bij De\nConnectie.",
        "De bedrijfsvoering ligt sinds jaar en dag bij De Connectie.",
    ),
}


@pytest.mark.parametrize(("stored", "folded"), NOISE.values(), ids=NOISE.keys())
def test_noise_is_folded_away(stored: str, folded: str) -> None:
    assert fold_text(stored).text == folded


@pytest.mark.parametrize("stored", [stored for stored, _ in NOISE.values()], ids=NOISE.keys())
def test_every_folded_letter_knows_where_it_is_stored(stored: str) -> None:
    folded = fold_text(stored)
    letters = {i: c for i, c in enumerate(folded.text) if c.isascii() and c.isalnum()}
    moved = {i: c for i, c in letters.items() if c.lower() not in "ij"}
    assert {i: stored[folded.to_stored(i)] for i in moved} == moved


@pytest.mark.parametrize(
    ("stored", "name", "expected"),
    [
        ("Bij Su\u0301dwest-Frysla\u0302n zo", "Súdwest-Fryslân", "Su\u0301dwest-Frysla\u0302n"),
        ("Bij Peel   en Maas zo", "Peel en Maas", "Peel   en Maas"),
        ("Bij de Omge-\nvingsdienst zo", "Omgevingsdienst", "Omge-\nvingsdienst"),
        ("Bij Al\u00admelo zo", "Almelo", "Al\u00admelo"),
        ("Bij Werk &amp; Inkomen zo", "Werk & Inkomen", "Werk &amp; Inkomen"),
        ("Bij \u0132sselstein zo", "IJsselstein", "\u0132sselstein"),
        ("Bij Urk  en Ede", "Urk", "Urk"),
    ],
)
def test_a_name_is_quoted_as_it_is_stored(stored: str, name: str, expected: str) -> None:
    folded = fold_text(stored)
    start = folded.text.index(name)
    end = start + len(name)
    assert stored[folded.to_stored(start) : folded.to_stored_end(end)] == expected


def test_a_name_at_the_very_end_keeps_its_last_accent() -> None:
    stored = "\u00ad in Fryslan\u0302"
    folded = fold_text(stored)
    assert stored[folded.to_stored_end(len(folded.text)) - 1] == "\u0302"


def test_a_clean_text_is_folded_to_itself() -> None:
    text = "Arnhem werkt samen met Ede.\nDat blijft zo."
    assert fold_text(text).text == text


def test_folding_twice_changes_nothing() -> None:
    once = fold_text("Peel  en Maas en \u2019s\u2011Gravenhage, Su\u0301dwest &amp; co").text
    assert fold_text(once).text == once


def test_an_empty_text_folds_to_nothing() -> None:
    assert fold_text("").text == ""


def test_smoothing_moves_nothing() -> None:
    stored = "„Wij”,\u00a0zei\u202fhij,   doen\u00ad mee;\nNoord\u2011Brabant ook."
    assert len(smooth_text(stored)) == len(stored)


def test_smoothing_joins_a_wrapped_sentence() -> None:
    stored = "De gemeenten Tiel en Buren nemen samen deel aan de\nregeling."
    assert smooth_text(stored) == stored.replace("\n", " ")


def test_smoothing_leaves_a_list_its_lines() -> None:
    stored = "Deelnemers:\n- Tiel\n- Buren"
    assert smooth_text(stored) == stored
