"""The first and the second, the former and the latter: one of what a sentence before lists."""

import pytest

TWO = "Tiel doet mee aan Avri en Vitens. "
TOWNS = "Zwolle en Kampen zijn buren. "


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (f"{TWO}De eerste is groot.", "De eerste", "Avri"),
        (f"{TWO}De tweede is klein.", "De tweede", "Vitens"),
        (f"{TOWNS}Laatstgenoemde gemeente groeit.", "Laatstgenoemde gemeente", "Kampen"),
        (f"{TOWNS}Eerstgenoemde betaalt.", "Eerstgenoemde", "Zwolle"),
        (f"{TOWNS}De laatste betaalt ook.", "De laatste", "Kampen"),
    ],
)
def test_an_ordinal_means_one_of_the_two_before_it(refer, text, words, meant):
    assert refer(text)[words] == (meant,)


def test_the_latter_two_are_the_end_of_a_longer_list(refer):
    text = "Zwolle, Kampen en Ommen overleggen. Laatstgenoemde twee betalen."
    assert refer(text)["Laatstgenoemde twee"] == ("Kampen", "Ommen")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{TWO}De eerste fase is klaar.", "De eerste"),
        ("Tiel doet mee aan Avri. De eerste is groot.", "De eerste"),
        ("Zwolle, Kampen en Ommen overleggen. De tweede is klein.", "De tweede"),
        (f"{TWO}De tweede helft van het jaar was nat.", "De tweede"),
    ],
)
def test_an_ordinal_of_anything_else_means_nobody(refer, text, words):
    assert words not in refer(text)


def test_the_water_board_is_the_only_one_the_text_names(refer):
    text = "Het waterschap betaalt mee. Wetterskip Fryslân is akkoord."
    assert refer(text, "Leeuwarden")["Het waterschap"] == ("Wetterskip Fryslân",)


def test_thereby_far_from_any_body_means_none(refer):
    text = "Avri groeit. Dat is mooi. Het weer is goed. Daarbij werken wij samen."
    assert "Daarbij" not in refer(text, "Tiel")


def test_the_second_may_leave_out_the_verb_of_the_first(refer):
    text = f"{TOWNS}De eerste sloot zich aan bij Avri, de tweede bij Vitens."
    assert refer(text)["de tweede"] == ("Kampen",)
