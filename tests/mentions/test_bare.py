"""A name that only its role makes known is no plain word, topic or person."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij houden aandelen in Zandwind.", "Zandwind"),
        ("Het dagelijks bestuur van Zandwind vergadert.", "Zandwind"),
        ("De heffing is ondergebracht bij Zandbank Zuid.", "Zandbank Zuid"),
        ("Wij treden toe tot Zandwind.", "Zandwind"),
        ("Zandwind is ontstaan uit twee diensten.", "Zandwind"),
        ("De bijdrage aan Zandwind is € 20.", "Zandwind"),
    ],
)
def test_a_role_makes_a_name(find, text, name):
    assert name in find(text)


@pytest.mark.parametrize(
    "text",
    [
        "De heffing is ondergebracht bij Financiën.",
        "De bijdrage aan Zorg is € 20.",
        "Wij zijn lid van Facebook.",
        "De aandelen van Kees Smit zijn verkocht.",
        "Wij treden toe tot Beraad; dat beraad duurt lang.",
        "De begroting van Programma 4 sluit.",
    ],
)
def test_a_plain_word_stays_one(find, text):
    assert find(text) == []
