"""Sentences of Dutch administrative prose."""

import pytest

from kg.structure import split_sentences


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij houden aandelen in Vitens N.V. en in Alliander.",
        "De bijdrage van 3,5 mln. euro aan Avri blijft gelijk.",
        "Zie blz. 12 voor art. 15 van het BBV.",
        "De gemeenten Tiel, Buren e.a. werken samen.",
        "Wethouder J. de Vries en mevr. A.B. Jansen zaten erbij.",
        "Wij dragen o.a. bij aan Avri.",
        "Dat is ca. 12,5% van 1.200 aandelen.",
        "Wij doen dit i.s.m. Ede en Barneveld.",
        "Op 1 jan. 2022 traden wij toe.",
        "Dat doet bv. Avri voor ons.",
        "Samen met St. Antonis doen wij mee.",
        "De coöperatie Dimpact U.A. groeit.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wij zijn eigenaar van Vitens N.V.", "De gemeente Ede ook."),
        ("Wij betalen 3 mln.", "Dat is veel."),
        ("Doen wij mee?", "Ja, graag."),
        ("Dat was in 2021.", "In 2022 stopten wij."),
        ('Hij zei: "Wij doen mee."', "Daarna vertrok hij."),
        ("Het werkt goed.", "'s-Gravenhage doet mee."),
        ("Wij stoppen ermee.", "€ 5.000 blijft over."),
        ("Het is klaar!", "12 gemeenten juichen."),
        ("Wij bezitten Vitens N.V.", "Daarin zitten wij al lang."),
    ],
)
def test_a_full_stop_before_a_new_sentence_ends_the_old(one: str, other: str) -> None:
    assert sentences(f"{one} {other}") == [one, other]


def test_a_line_break_that_is_left_ends_a_sentence() -> None:
    assert sentences("Deelnemers\nTiel en Buren") == ["Deelnemers", "Tiel en Buren"]


def test_a_sentence_without_an_end_is_one_too() -> None:
    assert sentences("Wij doen mee") == ["Wij doen mee"]


def test_only_the_stretch_asked_for_is_split() -> None:
    text = "Een. Twee. Drie."
    assert [text[a:b] for a, b in split_sentences(text, 5, 10)] == ["Twee."]


@pytest.mark.parametrize("text", ["", " ", "\n \n"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


def test_a_decimal_comma_and_a_point_between_digits_end_nothing() -> None:
    text = "Het belang is 12,5% van € 1.234.567,89 en groeit."
    assert sentences(text) == [text]


def test_a_legal_form_ends_a_sentence_before_a_name_with_its_verb() -> None:
    assert sentences("Dat doet Avri B.V. Tiel heeft 5%.") == [
        "Dat doet Avri B.V.",
        "Tiel heeft 5%.",
    ]
