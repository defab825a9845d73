"""Noun phrases and pronominal adverbs point back at what the text named."""

import pytest


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Avri groeit. De regeling krimpt.", "De regeling", "Avri"),
        ("Avri groeit. Deze gemeenschappelijke regeling krimpt.",
         "Deze gemeenschappelijke regeling", "Avri"),
        ("Avri groeit. Het openbaar lichaam krimpt.", "Het openbaar lichaam", "Avri"),
        ("De Connectie groeit. De bedrijfsvoeringsorganisatie krimpt.",
         "De bedrijfsvoeringsorganisatie", "De Connectie"),
        ("Vitens groeit. De vennootschap krimpt.", "De vennootschap", "Vitens"),
        ("BNG Bank groeit. De bank krimpt.", "De bank", "BNG Bank"),
        ("Stichting Poolster groeit. De stichting krimpt.", "De stichting", "Stichting Poolster"),
        ("De G40 groeit. Het netwerk krimpt.", "Het netwerk", "G40"),
        ("Berenschot kwam. Het bureau ging.", "Het bureau", "Berenschot"),
        ("Waterschap Vechtstromen groeit. Het waterschap pompt.", "Het waterschap",
         "Waterschap Vechtstromen"),
        ("Omgevingsdienst Twente groeit. De omgevingsdienst krimpt.", "De omgevingsdienst",
         "Omgevingsdienst Twente"),
        ("GGD Twente en Avri groeien. De GGD krimpt.", "De GGD", "GGD Twente"),
    ],
)  # fmt: skip
def test_a_noun_phrase_is_the_last_body_of_its_kind(refer, text, words, name):
    assert refer(text)[words] == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "De regeling krimpt.",
        "Vitens groeit. De regeling krimpt.",
        "Avri groeit. Een regeling krimpt.",
        "Avri groeit. De GGD krimpt.",
        "Avri groeit. De omgevingsdienst krimpt.",
        "De regeling krimpt. Avri groeit.",
        "Avri groeit. De regelingen krimpen.",
        "Avri groeit. Deze regelgeving krimpt.",
    ],
)
def test_a_noun_phrase_without_an_antecedent_is_nothing(refer, text):
    assert {"Avri", "Vitens"} >= set(refer(text))


def test_the_nearest_antecedent_is_meant(refer):
    assert refer("Avri groeit. WSD krimpt. De regeling blijft.")["De regeling"] == ("WSD",)


def test_an_antecedent_far_away_is_forgotten(refer):
    text = f"Avri groeit. {'Het regent vandaag. ' * 40}De regeling krimpt."
    assert "De regeling" not in refer(text)


@pytest.mark.parametrize(
    ("text", "adverb"),
    [
        ("Avri, waarvan wij lid zijn, groeit.", "waarvan"),
        ("Avri, waarin wij meedoen, groeit.", "waarin"),
        ("Avri, waaraan wij betalen, groeit.", "waaraan"),
        ("Avri groeit. Daarvan zijn wij lid.", "Daarvan"),
        ("Avri groeit. Hierin doen wij mee.", "Hierin"),
    ],
)
def test_a_pronominal_adverb_is_the_body_before_it(refer, text, adverb):
    assert refer(text, None)[adverb] == ("Avri",)


@pytest.mark.parametrize(
    ("text", "adverb"),
    [
        ("Tiel, waarin veel gebeurt, groeit.", "waarin"),
        ("Avri groeit. Wij vragen ons af waarin wij meedoen.", "waarin"),
        ("Avri kent vele regelingen waarin wij meedoen.", "waarin"),
        ("Waarvan wij lid zijn is onbekend.", "Waarvan"),
    ],
)
def test_a_pronominal_adverb_without_such_a_body_is_nothing(refer, text, adverb):
    assert adverb not in refer(text, None)


def test_an_adverb_carries_its_preposition(resolve):
    found = resolve("Avri, waarmee men werkt, groeit.").references
    assert [(r.resolved_by, r.preposition) for r in found] == [
        ("literal", None),
        ("relative", "met"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Recreatieschap Drenthe groeit, GGD Drenthe niet. Het schap krimpt.", "Het schap",
         "Recreatieschap Drenthe"),
        ("Omgevingsdienst Twente en Avri groeien. De dienst krimpt.", "De dienst",
         "Omgevingsdienst Twente"),
        ("Vitens groeit. Het waterbedrijf krimpt.", "Het waterbedrijf", "Vitens"),
        ("Alliander N.V. groeit. De netbeheerder krimpt.", "De netbeheerder", "Alliander"),
        ("Avri groeit. Deze organisatie krimpt.", "Deze organisatie", "Avri"),
    ],
)  # fmt: skip
def test_a_noun_may_ask_for_a_part_of_the_name(refer, text, words, name):
    assert refer(text)[words] == (name,)


def test_the_organisation_without_a_pointer_is_nobody(refer):
    assert "De organisatie" not in refer("Avri groeit. De organisatie krimpt.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Avri groeit. Men is er lid van.", "van"),
        ("Avri groeit. Men neemt er sinds 2019 aan deel.", "aan"),
        ("Vitens groeit. Men heeft er 2% van.", "van"),
        ("Vitens groeit. Men heeft er geen belang in.", "in"),
    ],
)
def test_an_adverb_in_two_stands_at_its_preposition(resolve, text, words):
    found = [r for r in resolve(text).references if r.resolved_by == "relative"]
    assert [(r.span.of(text), r.preposition) for r in found] == [(words, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Avri groeit. Er is geld van het Rijk.",
        "Avri groeit. Er zijn twee leden van WSD.",
        "Men is er lid van.",
        "Avri groeit. Daar gaat men van uit.",
    ],
)
def test_er_before_an_object_of_its_own_is_no_adverb(resolve, text):
    assert not [r for r in resolve(text).references if r.resolved_by == "relative"]
