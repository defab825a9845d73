"""The first word of a name that a text gave in full may stand for it."""

import pytest


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Werkzaak Rivierenland groeit. Werkzaak helpt mensen.", "Werkzaak"),
        ("De Stichting Dorpsmeer Zuid groeit. Wij helpen Dorpsmeer.", "Dorpsmeer"),
        ("Zonnedal Holding N.V. groeit. Het belang in Zonnedal is klein.", "Zonnedal"),
    ],
)
def test_the_first_word_of_a_name_stands_for_its_body(mention, text, short):
    first, *_, last = mention(text)
    assert (last.text, last.key) == (short, first.key)


@pytest.mark.parametrize(
    "text",
    [
        "Brabant Water N.V. groeit. Heel Brabant is blij.",
        "Omgevingsdienst Twente groeit. Omgevingsdienst is een lang woord.",
        "Gemeentelijk Belastingkantoor Twente groeit. Gemeentelijk beleid ook.",
        "Zonnedal Oost B.V. en Zonnedal West B.V. groeien. Zonnedal is mooi.",
        "Lentebloei Zorg B.V. groeit. Lentebloei is er weer, lentebloei in de tuin.",
    ],
)
def test_a_place_a_kind_or_a_word_of_two_bodies_does_not(mention, text):
    assert all(" " in found.text for found in mention(text))
