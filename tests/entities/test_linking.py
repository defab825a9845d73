"""Linking: what the text defines, then the register, then an IRI of our own."""

import pytest

from kg.entities import Resolution


def iris(resolution: Resolution) -> list[str]:
    return [entity.iri.rsplit("/", 1)[1] for _, entity in resolution.linked]


def test_a_registered_name_gets_its_official_iri(resolve):
    assert iris(resolve("Wij bezoeken Arnhem.")) == ["gm0202"]


def test_a_department_beats_the_ministry_of_the_same_letters(link):
    text = "De dienst Onderwijs, Cultuur en Welzijn (OCW) groeit. Wij vragen OCW om raad."
    assert {kind for _, _, kind in link(text, "Den Haag", 2017)} == {"OrganisationalUnit"}


def test_without_a_definition_the_letters_are_the_ministry(link):
    ((_, _, kind),) = link("Wij vragen OCW om raad.", "Den Haag", 2017)
    assert kind == "NationalBody"


def test_a_unit_is_scoped_by_the_government_that_speaks(resolve):
    text = "Het team Wonen groeit."
    assert (iris(resolve(text, "Arnhem")), iris(resolve(text, "Ede"))) == (
        ["eenheid-gm0202-wonen"],
        ["eenheid-gm0228-wonen"],
    )


def test_a_local_audit_office_is_scoped_and_the_national_one_is_not(resolve):
    text = "De Rekenkamer sprak met de Algemene Rekenkamer."
    assert iris(resolve(text, "Arnhem")) == ["rekenkamer-gm0202", "oorg10229"]


def test_an_unknown_body_gets_an_iri_of_its_name(resolve):
    assert iris(resolve("Wij bezoeken Stichting Poolster.")) == ["org-stichting-poolster"]


def test_an_unknown_network_gets_an_iri_of_its_kind(resolve):
    assert iris(resolve("Wij kennen netwerken (PNB).", "Oss")) == ["netwerk-pnb"]


def test_the_same_unknown_name_is_one_entity(resolve):
    text = "Stichting Poolster groeit. Wij bezoeken stichting Poolster."
    assert len(set(iris(resolve(text)))) == 1


def test_other_spellings_of_an_unknown_name_are_its_aliases(resolve):
    text = "De Nieuwe Dienst Zuid (NDZ) is een gemeenschappelijke regeling. NDZ groeit."
    (entity,) = {entity for _, entity in resolve(text).linked}
    assert (entity.name, entity.aliases) == ("Nieuwe Dienst Zuid", ("NDZ",))


@pytest.mark.parametrize(
    ("name", "year", "code"),
    [
        ("Dantumadeel", 2005, "GM0065"),
        ("Dantumadeel", 2012, "GM1891"),
        ("Menaldumadeel", 2009, "GM0083"),
        ("Menaldumadeel", 2015, "GM1908"),
        ("De Friese Meren", 2014, "GM1921"),
        ("De Friese Meren", 2016, "GM1940"),
        ("Groningen", 2012, "GM0014"),
    ],
)
def test_the_year_tells_namesakes_apart(resolve, name, year, code):
    ((_, entity),) = resolve(f"Wij bezoeken de gemeente {name}.", None, year).linked
    assert entity.code == code


def test_two_words_for_one_body_are_one_entity(resolve):
    text = "Wij bezoeken 's-Gravenhage. Den Haag is mooi."
    assert len(set(iris(resolve(text)))) == 1


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        ("Arnhem", "Arnhem", "Municipality"),
        ("gemeente Arnhem", "Arnhem", "Municipality"),
        ("Utrecht", "Utrecht", "Municipality"),
        ("provincie Utrecht", "Utrecht", "Province"),
        ("Gelderland", "Gelderland", "Province"),
        ("Waterschap Vechtstromen", "Waterschap Vechtstromen", "WaterBoard"),
        ("Avri", "Avri", "JointArrangement"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân", "Municipality"),
    ],
)
def test_the_issuer_is_found_by_its_name(resolve, given, name, kind):
    issuer = resolve("Wij doen mee.", given).issuer
    assert (issuer.name, issuer.type.value) == (name, kind)


def test_an_issuer_that_no_register_knows_is_taken_as_a_municipality(resolve):
    issuer = resolve("Wij doen mee.", "gemeente Voorbeeldstad").issuer
    assert (issuer.name, issuer.type.value, issuer.code) == ("Voorbeeldstad", "Municipality", None)


def test_an_unknown_issuer_is_nobody(resolve):
    assert resolve("Wij doen mee.").issuer is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "De Heuvel Groep en het Gemeentelijk Werkbedrijf groeien.",
            ["OrganisationalUnit", "OrganisationalUnit"],
        ),
        ("De Heuvel Groep groeit.", ["JointArrangement"]),
    ],
)
def test_an_uncertain_name_takes_the_type_of_its_company(link, text, kinds):
    assert [kind for _, _, kind in link(text, "Den Haag")] == kinds


@pytest.mark.parametrize(
    ("text", "issuer", "iri"),
    [
        ("Castricum vraagt Bergen om raad.", None, "gm0373"),
        ("Gennep vraagt Bergen om raad.", None, "gm0893"),
        ("Wij vragen Bergen om raad.", "Venray", "gm0893"),
    ],
)
def test_the_company_of_a_namesake_tells_which_it_is(resolve, text, issuer, iri):
    assert iri in iris(resolve(text, issuer))


def test_a_team_that_bears_a_town_leaves_the_town_its_name(link):
    kinds = [kind for _, _, kind in link("Oudewater betaalt. Het team Oudewater groeit.", "Ede")]
    assert kinds == ["Municipality", "OrganisationalUnit"]
