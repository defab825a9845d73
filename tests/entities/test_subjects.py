"""A pronoun for one body or government means the subject of what went before, else nobody."""

import pytest


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Stichting Kulturhus draait goed. Zij ontvangt geld van ons.", "Zij", "Kulturhus"),
        ("Avri haalt het afval op. Het werkt ook voor Buren.", "Het", "Avri"),
        ("Wij kopen zout in bij Avri. Het levert ook aan Buren.", "Het", "Avri"),
        ("Avri groeit. Haar bestuur vroeg om raad.", "Haar bestuur", "Avri"),
        ("Culemborg ligt dichtbij; zij zit in een andere regio.", "zij", "Culemborg"),
    ],
)
def test_a_pronoun_means_the_subject_before_it(refer, text, pronoun, meant):
    assert any(meant in name for name in refer(text, "Tiel").get(pronoun, ()))


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Avri groeit. Het is mooi weer.", "Het"),
        ("Avri zou meedoen, maar dat ging niet door.", "dat"),
        ("Culemborg en Tiel groeien. Zij zit in een regio.", "Zij"),
        ("Avri groeit.\n\nZij ontvangt geld.", "Zij"),
        ("Wij zijn tevreden over Avri en Vitens. Het levert niets op.", "Het"),
    ],
)
def test_a_pronoun_without_one_subject_before_it_means_nobody(refer, text, pronoun):
    assert pronoun not in refer(text, "Tiel")


def test_us_both_is_the_issuer_and_whom_the_text_named_last(refer):
    text = "Culemborg int niet zelf. Avri doet het voor ons beiden."
    assert refer(text, "Tiel")["ons beiden"] == ("Tiel", "Culemborg")


def test_a_bare_number_is_a_province_that_was_said_to_count_so_many(refer):
    text = "Flevoland telt zes gemeenten. De zes zitten aan tafel."
    assert "Urk" in refer(text, "Dronten")["De zes"]


def test_each_of_a_number_is_the_enumeration_before_it(refer):
    text = "Tiel, Ede en Culemborg doen mee. Ieder van de drie levert een lid."
    assert refer(text)["Ieder van de drie"] == ("Tiel", "Ede", "Culemborg")


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Tiel werkt met Culemborg. Zij delen een griffier.", "Zij", ("Tiel", "Culemborg")),
        ("Tiel en Ede zijn eigenaar. Elk bezit de helft.", "Elk", ("Tiel", "Ede")),
        ("Met Tiel en Ede doet Zwolle mee. Dit is voor hen.", "hen", ("Zwolle", "Tiel", "Ede")),
        ("Samen met Ede is Tiel lid van Avri. De dienst groeit.", "De dienst", ("Avri",)),
    ],
)
def test_a_pronoun_of_several_means_all_of_them(refer, text, words, meant):
    assert refer(text)[words] == meant
