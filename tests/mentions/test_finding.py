"""All finders together: one mention per place, the longest first, quoted as stored."""

from itertools import pairwise

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wij bezoeken gemeenschappelijke regeling Bleekveld.",
            ["gemeenschappelijke regeling Bleekveld"],
        ),
        ("Wij bezoeken Stichting Het Grote Plein en Tiel.", ["Stichting Het Grote Plein", "Tiel"]),
        ("Wij bezoeken N.V. Waterbron.", ["N.V. Waterbron"]),
        ("Wij bezoeken Waterbron Holding B.V. graag.", ["Waterbron Holding B.V"]),
        ("Wij bezoeken de teams Wonen en Zorg.", ["Wonen", "Zorg"]),
        ("Wij bezoeken het cluster Werk & Inkomen.", ["Werk & Inkomen"]),
        ("Bureau Veldman rekende het na.", ["Veldman"]),
    ],
)
def test_a_name_is_known_by_its_shape(find, text, expected):
    assert find(text) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Wij bezoeken Tiel.", "register"),
        ("Wij bezoeken Stichting Het Grote Plein.", "shape:stichting"),
        ("Wij kennen netwerken (PNB).", "list"),
    ],
)
def test_a_mention_says_how_it_was_found(mention, text, source):
    assert [m.source for m in mention(text)] == [source]


def test_mentions_stand_in_text_order_and_never_overlap(mention):
    text = (
        "De Omgevingsdienst Regio Arnhem (ODRA), Tiel, Stichting Het Plein en Vitens N.V. praten."
    )
    spans = [m.span for m in mention(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("de gemeente\u00a0\u2019s\u2011Gravenhage", "\u2019s\u2011Gravenhage"),
        ("wij bezoeken Su\u0301dwest-Frysla\u0302n graag", "Su\u0301dwest-Frysla\u0302n"),
        ("wij bezoeken Al\u00admelo graag", "Al\u00admelo"),
        ("wij bezoeken Peel  en Maas graag", "Peel  en Maas"),
        ("De organisatie van ons werk ligt al vele jaren bij De\nConnectie.", "De\nConnectie"),
    ],
)
def test_a_mention_quotes_the_stored_words(find, text, stored):
    assert find(text) == [stored]


@pytest.mark.parametrize("text", ["", "\n", "Wij doen niets.", "\u00ad\u200b"])
def test_a_text_without_names_has_no_mentions(find, text):
    assert find(text) == []


def test_two_companies_before_a_legal_form_stay_two(find):
    assert find("Wij bezoeken Alliander en Vitens N.V. graag.") == ["Alliander", "Vitens N.V."]
