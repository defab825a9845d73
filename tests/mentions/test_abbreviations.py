"""Abbreviations that a text defines, in both orders."""

import pytest

from kg.mentions.abbreviations import find_abbreviations, is_abbreviation, is_initials


def defined(text: str, name: str) -> list[str]:
    start = text.index(name)
    return [a.short for a in find_abbreviations(text, [(start, start + len(name))])]


@pytest.mark.parametrize(
    "text",
    [
        "De Omgevingsdienst Veld (ODV) groeit.",
        "De Omgevingsdienst Veld (hierna: ODV) groeit.",
        'De Omgevingsdienst Veld (hierna te noemen "ODV") groeit.',
        "De Omgevingsdienst Veld (verder: de ODV) groeit.",
        "De Omgevingsdienst Veld (kortweg ODV) groeit.",
        "De Omgevingsdienst Veld (ODV, sinds 2013) groeit.",
        "De Omgevingsdienst Veld, verder ODV, groeit.",
        "De Omgevingsdienst Veld, hierna te noemen de ODV, groeit.",
        "ODV (Omgevingsdienst Veld) groeit.",
    ],
)
def test_a_definition_gives_its_short_form(text: str) -> None:
    assert defined(text, "Omgevingsdienst Veld") == ["ODV"]


@pytest.mark.parametrize(
    "text",
    [
        "De Omgevingsdienst Veld (2013) groeit.",
        "De Omgevingsdienst Veld (zie bijlage) groeit.",
        "De Omgevingsdienst Veld (Wgr) groeit.",
        "De Omgevingsdienst Veld (GR) groeit.",
        "De Omgevingsdienst Veld groeit (ODV).",
        "De Omgevingsdienst Veld (A) groeit.",
        "De Omgevingsdienst Veld (Tiel) groeit.",
        "XYZ (Omgevingsdienst Veld) groeit.",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert defined(text, "Omgevingsdienst Veld") == []


@pytest.mark.parametrize("short", ["ODRA", "M7", "G40", "BNG", "VRGZ", "RUDD"])
def test_two_capitals_may_abbreviate(short: str) -> None:
    assert is_abbreviation(short)


@pytest.mark.parametrize("short", ["AVG", "BBV", "B&W", "Wmo", "Tiel", "DB", "CAO"])
def test_laws_organs_and_words_abbreviate_no_organisation(short: str) -> None:
    assert not is_abbreviation(short)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ODRA", "Omgevingsdienst Regio Arnhem"),
        ("VNG", "Vereniging van Nederlandse Gemeenten"),
        ("SZW", "Sociale Zaken en Werkgelegenheid"),
        ("BsGW", "Belastingsamenwerking Gemeenten en Waterschappen"),
    ],
)
def test_initials_stand_in_order_in_the_long_name(short: str, long: str) -> None:
    assert is_initials(short, long)


@pytest.mark.parametrize(
    ("short", "long"), [("GR", "Werkzaak"), ("ARDO", "Omgevingsdienst Regio Arnhem")]
)
def test_other_letters_are_no_initials(short: str, long: str) -> None:
    assert not is_initials(short, long)


def test_a_defined_abbreviation_is_a_mention_wherever_it_stands(mention):
    text = "De Omgevingsdienst Regio Arnhem (ODRA) groeit. Later kromp ODRA."
    found = [(m.text, m.source) for m in mention(text)]
    assert found[1:] == [("ODRA", "abbreviation"), ("ODRA", "abbreviation")]


def test_a_definition_beats_the_register(mention):
    text = "De dienst Onderwijs, Cultuur en Welzijn (OCW) groeit. Wij vragen OCW."
    assert {m.candidates for m in mention(text) if m.text == "OCW"} == {()}


def test_a_province_in_brackets_is_no_abbreviation_of_a_municipality(mention):
    text = "Wij bezoeken Middelburg (Zuid-Holland). De provincie Zuid-Holland betaalt."
    assert [m.candidates[0].name for m in mention(text)][1:] == ["Zuid-Holland", "Zuid-Holland"]
