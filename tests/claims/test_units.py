"""Departments belong to the issuer, or to the unit that holds them."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het team Wonen groeit.", {("Tiel", "hasUnit", "Wonen")}),
        ("Een team Wonen was er tot 2012.", {("Tiel", "hasUnit", "Wonen", "ended")}),
        ("Tot 2019 had de gemeente een team Wonen.", {("Tiel", "hasUnit", "Wonen", "ended")}),
        ("Het team Wonen is in 2018 verdwenen.", {("Tiel", "hasUnit", "Wonen", "ended")}),
        ("De RDM kent de teams Wonen en Zorg.", set()),
        ("De politie heeft een team Wonen.", set()),
        ("Dit doet Buren, die daar een team Wonen heeft.", {("Buren", "hasUnit", "Wonen")}),
        ("De teams Wonen en Zorg groeien.",
         {("Tiel", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Zorg")}),
        ("Het cluster Werk & Inkomen groeit.", {("Tiel", "hasUnit", "Werk & Inkomen")}),
        ("Het team Wonen van de dienst Stad groeit.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("Het team Wonen binnen het cluster Stad groeit.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("Onder de directie Stad vallen de teams Wonen en Zorg.",
         {("Stad", "hasUnit", "Wonen"), ("Stad", "hasUnit", "Zorg"), ("Tiel", "hasUnit", "Stad")}),
        ("Avri heeft een afdeling Inzameling.", {("Avri", "hasUnit", "Inzameling")}),
        ("De afdeling Inzameling van Avri groeit.", {("Avri", "hasUnit", "Inzameling")}),
        ("Ommen telt drie afdelingen: Wonen, Zorg en Werk.",
         {("Ommen", "hasUnit", "Wonen"), ("Ommen", "hasUnit", "Zorg"),
          ("Ommen", "hasUnit", "Werk")}),
        ("Binnen Avri zijn er twee teams: Wonen en Zorg.",
         {("Avri", "hasUnit", "Wonen"), ("Avri", "hasUnit", "Zorg")}),
        ("Ommen richt een eigen afdeling Wonen in.", {("Ommen", "hasUnit", "Wonen")}),
        ("De dienst Stad bestaat uit de teams Wonen en Zorg.",
         {("Stad", "hasUnit", "Wonen"), ("Stad", "hasUnit", "Zorg"), ("Tiel", "hasUnit", "Stad")}),
        ("Binnen de dienst Stad zijn de teams Wonen en Zorg gevormd.",
         {("Stad", "hasUnit", "Wonen"), ("Stad", "hasUnit", "Zorg"), ("Tiel", "hasUnit", "Stad")}),
        ("De dienst Stad, waar het team Wonen onder valt, groeit.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("De teams Wonen en Zorg vormen samen de dienst Stad.",
         {("Stad", "hasUnit", "Wonen"), ("Stad", "hasUnit", "Zorg"), ("Tiel", "hasUnit", "Stad")}),
        ("Een onderdeel van Avri, de unit Schoon, veegt.", {("Avri", "hasUnit", "Schoon")}),
        ("Het team Wonen doet dit; Ede en Ommen hebben er geen.",
         {("Tiel", "hasUnit", "Wonen")}),
        ("Het team Wonen hangt onder de dienst Stad.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("Tot de dienst Stad behoort het team Wonen.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("Er is een team Wonen voor dit werk; dat team is onderdeel van de dienst Stad.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("Het team Wonen maakt deel uit van de dienst Stad.",
         {("Stad", "hasUnit", "Wonen"), ("Tiel", "hasUnit", "Stad")}),
        ("De afdeling Wonen van Buren groeit. De afdeling Wonen verhuist.",
         {("Buren", "hasUnit", "Wonen")}),
        ("De afdeling Wonen is opgegaan in de afdeling Zorg.",
         {("Tiel", "hasUnit", "Wonen", "ended"), ("Tiel", "hasUnit", "Zorg"),
          ("Zorg", "resultedFrom", "Wonen")}),
        ("Wij willen een team Wonen.", {("Tiel", "hasUnit", "Wonen", "planned")}),
        ("De voormalige dienst Stad werkte goed.", {("Tiel", "hasUnit", "Stad", "ended")}),
        ("De teams groeien.", set()),
        ("Tiel en Buren hebben een gezamenlijk team Wonen.",
         {("Buren", "collaboratesWith", "Tiel")}),
    ],
)  # fmt: skip
def test_a_unit_has_its_holder(say, text, expected):
    assert say(text, "Tiel") == expected


def test_without_an_issuer_a_unit_has_no_holder(say):
    assert say("Het team Wonen groeit.") == set()


def test_under_the_heading_of_a_body_its_units_are_its_own(say):
    text = "Avri\n\nHet team Inzameling groeit."
    assert ("Avri", "hasUnit", "Inzameling") in say(text, "Tiel")


def test_a_unit_that_is_not_there_is_denied(say):
    assert say("Wij hebben geen team Wonen.", "Tiel") == {("Tiel", "hasUnit", "Wonen", "denied")}


@pytest.mark.parametrize(
    "text",
    [
        "Richt een eigen afdeling Contractbeheer in.",
        "Op het Wilhelmina College werkt het team Zorg met leerlingen.",
        "Vorig jaar kreeg de bibliotheek een afdeling Jeugd.",
        "Buren heeft haar organisatie veranderd. De afdeling Samenleving is nieuw.",
        "Avri is gegroeid. De afdeling Inzameling telt nu vijftig mensen.",
        "De wethouder van Buren en het hoofd van de afdeling Ruimte waren er ook.",
        "Tiel zit niet in de Dienst Noord; die dienst is een gemeenschappelijke regeling.",
    ],
)
def test_a_unit_that_another_body_may_hold_is_not_guessed_to_be_the_issuers(say, text):
    assert not [c for c in say(text, "Tiel") if c[:2] == ("Tiel", "hasUnit") and len(c) == 3]
