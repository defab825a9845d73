"""Names that a list in brackets introduces, and enumerations cut into items."""

import pytest

from kg.mentions.lists import find_listed_networks
from kg.mentions.runs import split_list


def listed(text: str) -> list[str]:
    return sorted(text[a:b] for a, b in find_listed_networks(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij zitten in netwerken (PNB, M7 en G40).", ["G40", "M7", "PNB"]),
        ("Onze samenwerkingsverbanden (de ABC; het DEF) groeien.", ["ABC", "DEF"]),
        ("Vaste (AB, C7) als de tijdelijke netwerken (DEF) tellen.", ["AB", "C7", "DEF"]),
        ("Onze allianties (Groot Veld) groeien.", ["Groot Veld"]),
        ("Onze computers (PNB, M7) zijn traag.", []),
        ("Onze netwerken (zie hieronder, op blz. 3) groeien.", []),
        ("Onze netwerken groeien.", []),
    ],
)
def test_a_bracket_behind_networks_lists_their_names(text: str, expected: list[str]) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ede, Tiel en Buren", ["Ede", "Tiel", "Buren"]),
        ("Ede en Tiel", ["Ede", "Tiel"]),
        ("Ede; Tiel; Buren", ["Ede", "Tiel", "Buren"]),
        ("Ede alsmede Tiel", ["Ede", "Tiel"]),
        ("Ede, en Tiel", ["Ede", "Tiel"]),
        ("Werk & Inkomen", ["Werk & Inkomen"]),
        ("Ede", ["Ede"]),
        ("", []),
    ],
)
def test_an_enumeration_is_cut_into_items(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in split_list(text)] == expected


def test_a_listed_network_of_the_register_is_that_network(mention):
    found = {m.text: len(m.candidates) for m in mention("Wij kennen netwerken (PNB en G40).")}
    assert found == {"PNB": 0, "G40": 1}
