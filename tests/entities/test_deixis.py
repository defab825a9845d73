"""Who "wij" and "de gemeente" are: the issuer, unless somebody else speaks."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij betalen.", "Wij"),
        ("Dat doen we.", "we"),
        ("Onze gemeente betaalt.", "Onze gemeente"),
        ("De gemeente betaalt.", "De gemeente"),
        ("De eigen gemeente betaalt.", "De eigen gemeente"),
        ("Het college betaalt.", "Het college"),
        ("Het college van burgemeester en wethouders betaalt.",
         "Het college van burgemeester en wethouders"),
        ("Ons college betaalt.", "Ons college"),
        ("De gemeenteraad besluit.", "De gemeenteraad"),
        ("Onze raad besluit.", "Onze raad"),
        ("Burgemeester en wethouders besluiten.", "Burgemeester en wethouders"),
        ("Het gemeentebestuur besluit.", "Het gemeentebestuur"),
        ("De burgemeester zit voor.", "De burgemeester"),
        ("Onze wethouder zit voor.", "Onze wethouder"),
        ("Dat gebeurt voor ons.", "ons"),
        ("Zij werken met ons.", "ons"),
        ("Onze bijdrage stijgt.", "Onze"),
        ("Ons aandeel stijgt.", "Ons"),
    ],
)  # fmt: skip
def test_these_words_stand_for_the_issuer(refer, text, words):
    assert refer(text, "Tiel") == {words: ("Tiel",)}


@pytest.mark.parametrize(
    "text",
    [
        "Een gemeente betaalt.",
        "Welke gemeente betaalt?",
        "Deze gemeente betaalt.",
        "De gemeenten betalen.",
        "Men betaalt.",
        "De bonsai groeit.",
        "De weg is lang.",
        "Het gemeentehuis is groot.",
        "De wijsheid groeit.",
    ],
)
def test_these_words_do_not(refer, text):
    assert refer(text, "Tiel") == {}


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente Ede betaalt.",
        "Het college van Ede betaalt.",
        "De raad van Ede besluit.",
        "De burgemeester van Ede zit voor.",
        "Wethouder Jansen van Ede zit voor.",
        "De gemeente 's-Gravenhage betaalt.",
        "Burgemeester en wethouders van Ede besluiten.",
    ],
)
def test_a_name_behind_the_words_takes_their_place(refer, text):
    assert ("Tiel",) not in refer(text, "Tiel").values()


@pytest.mark.parametrize(
    "text",
    [
        'De directeur zei: "Wij doen aan alles mee."',
        "De directeur zei: \u201cWij doen aan alles mee.\u201d",
        "De directeur zei: \u201eOnze gemeente doet mee.\u201d",
        "De directeur zei: \u2018Wij doen aan alles mee.\u2019",
    ],
)
def test_who_is_quoted_is_not_the_issuer(refer, text):
    assert refer(text, "Tiel") == {}


def test_behind_the_quotation_the_issuer_speaks_again(refer):
    text = 'De directeur zei: "Wij doen aan alles mee." Onze gemeente niet.'
    assert refer(text, "Tiel") == {"Onze gemeente": ("Tiel",)}


@pytest.mark.parametrize("words", ["De gemeente", "Het college", "De raad"])
def test_without_an_issuer_or_a_name_the_third_person_is_somebody_unknown(refer, words):
    assert refer(f"{words} besluit.", None) == {words: ("<issuer>",)}


@pytest.mark.parametrize("words", ["Het college", "De raad"])
def test_without_an_issuer_but_with_a_name_the_third_person_is_nobody(refer, words):
    assert words not in refer(f"{words} van Tiel groeit. {words} besluit.", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Wij betalen.", "Wij"), ("Onze gemeente betaalt.", "Onze gemeente"),
     ("Onze bijdrage stijgt.", "Onze")],
)  # fmt: skip
def test_without_an_issuer_the_first_person_is_somebody_unknown(refer, text, words):
    assert refer(text, None) == {words: ("<issuer>",)}


@pytest.mark.parametrize(
    ("text", "issuer", "words"),
    [
        ("De provincie betaalt.", "provincie Drenthe", "De provincie"),
        ("Gedeputeerde Staten besluiten.", "provincie Drenthe", "Gedeputeerde Staten"),
        ("Het waterschap pompt.", "Waterschap Vechtstromen", "Het waterschap"),
        ("Onze bijdrage stijgt.", "Waterschap Vechtstromen", "Onze"),
    ],
)
def test_each_kind_of_government_has_its_own_words(refer, text, issuer, words):
    assert refer(text, issuer)[words][0] in {"Drenthe", "Waterschap Vechtstromen"}


def test_a_water_board_says_wij_but_is_no_municipality(refer):
    text = "Wij pompen. De gemeente betaalt. De raad besluit."
    assert refer(text, "Waterschap Vechtstromen") == {"Wij": ("Waterschap Vechtstromen",)}


def test_a_possessive_carries_its_preposition(resolve):
    (reference,) = resolve("Onze bijdrage stijgt.", "Tiel").references
    assert (reference.preposition, reference.resolved_by) == ("van", "issuer")


def test_wij_carries_none(resolve):
    (reference,) = resolve("Wij betalen.", "Tiel").references
    assert reference.preposition is None


def test_the_province_without_a_name_is_that_of_the_issuer(refer):
    assert refer("De provincie betaalt.", "Almelo") == {"De provincie": ("Overijssel",)}


def test_the_province_with_a_name_is_that_one(refer):
    assert refer("De provincie Utrecht betaalt.", "Almelo") == {"Utrecht": ("Utrecht",)}


@pytest.mark.parametrize(
    "text", ["Ermelo levert een wethouder.", "De drie gemeenten wijzen elk twee burgemeesters aan."]
)
def test_whom_others_send_is_not_of_the_issuer(refer, text):
    assert ("Tiel",) not in refer(text, "Tiel").values()


def test_the_last_of_a_list_may_be_us(refer):
    assert refer("Avri is van Ermelo, Putten en ons.", "Tiel")["ons"] == ("Tiel",)


@pytest.mark.parametrize("words", ["Onze dienst", "Onze organisatie", "Ons", "Wij"])
def test_a_joint_body_speaks_of_itself(refer, words):
    assert refer(f"{words} bestuur groeit.", "Omgevingsdienst Twente")[words] == (
        "Omgevingsdienst Twente",
    )
