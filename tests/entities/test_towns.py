"""A phrase may mean the municipality named before, whoever speaks."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ermelo groeit. Die gemeente betaalt.", "Die gemeente", "Ermelo"),
        ("Deze brief komt van Ermelo; deze gemeente betaalt.", "deze gemeente", "Ermelo"),
        ("Zutphen is centrumgemeente. Putten betaalt de centrumgemeente.",
         "de centrumgemeente", "Zutphen"),
        ("Aan centrumgemeente Zutphen betaalt Putten. De centrumgemeente stuurt een rekening.",
         "De centrumgemeente", "Zutphen"),
        ("In de gemeente Ermelo werkt het zo: de gemeente betaalt.", "de gemeente", "Ermelo"),
        ("De gemeente Ermelo (hierna: de gemeente) groeit. Morgen betaalt de gemeente.",
         "de gemeente", "Ermelo"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("issuer", [None, "Tiel"])
def test_a_phrase_means_the_municipality_named_before(refer, text, words, name, issuer):
    assert refer(text, issuer)[words] == (name,)


def test_without_an_issuer_the_gemeente_is_the_last_one_named(refer):
    assert refer("Ermelo groeit. De gemeente betaalt.", None)["De gemeente"] == ("Ermelo",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ermelo groeit. De gemeente betaalt.", "De gemeente"),
        ("Wij betalen Ermelo en Putten. De gemeente groeit.", "De gemeente"),
    ],
)
def test_with_an_issuer_the_gemeente_is_the_issuer(refer, text, words):
    assert refer(text, "Tiel")[words] == ("Tiel",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ermelo en Putten groeien. Die gemeente betaalt.", "Die gemeente"),
        ("Die gemeente betaalt.", "Die gemeente"),
        ("Zutphen en Ermelo groeien. De centrumgemeente betaalt.", "De centrumgemeente"),
    ],
)
def test_who_is_not_settled_is_no_municipality(refer, text, words):
    assert words not in refer(text, None)
