"""Known names: the longest, whole words only, in every accepted spelling."""

import pytest

from kg.mentions import Gazetteer
from kg.model import Entity, EntityType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij gaan met Bergen op Zoom in zee.", ["Bergen op Zoom"]),
        ("Wij gaan met Noord-Beveland in zee.", ["Noord-Beveland"]),
        ("Zij zag Haarlemmerliede en Spaarnwoude.", ["Haarlemmerliede en Spaarnwoude"]),
        ("Wij gaan met Utrechtse Heuvelrug in zee.", ["Utrechtse Heuvelrug"]),
        ("Wij huren bij Omgevingsdienst Regio Arnhem.", ["Omgevingsdienst Regio Arnhem"]),
        (
            "De Veiligheids- en Gezondheidsregio Gelderland-Midden groeit.",
            ["Veiligheids- en Gezondheidsregio Gelderland-Midden"],
        ),
    ],
)
def test_the_longest_name_wins(find, text, expected):
    assert find(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Arnhemse bedrijven en Zwollenaren",
        "een Edese school",
        "Nieuw-Arnhem en Arnhem-Zuid",
        "de Ommense raad",
        "Westvoorn-achtige polders",
        "het IJssellandschap",
        "Oldebroekerweg",
        "_Arnhem_",
        "G400 of M70",
        "de ODRA-taken",
    ],
)
def test_a_part_of_a_word_is_no_name(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    "text",
    ["(Arnhem)", "Arnhem's beleid", "“Arnhem”", "Arnhem/Ede"[:6], "Arnhem- en", "Arnhem, dat"],
)
def test_a_name_may_touch_a_mark(find, text):
    assert find(text) == ["Arnhem"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Den Haag", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("Sudwest-Fryslan", "Súdwest-Fryslân"),
        ("ARNHEM", "Arnhem"),
        ("DE CONNECTIE", "De Connectie"),
        ("BNG Bank", "BNG Bank"),
        ("waterschap Vechtstromen", "Waterschap Vechtstromen"),
        ("Wetterskip Fryslân", "Wetterskip Fryslân"),
        ("omgevingsdienst Twente", "Omgevingsdienst Twente"),
    ],
)
def test_a_spelling_leads_to_its_organisation(mention, text, name):
    found = mention(f"Bij {text}.")
    assert name in {n for m in found for e in m.candidates for n in (e.name, *e.aliases)}


@pytest.mark.parametrize("text", ["arnhem", "de connectie", "vitens", "best", "WATER"])
def test_lower_case_and_plain_words_are_no_names(find, text):
    assert find(f"Wij gaan {text} bezoeken.") == []


def test_namesakes_are_all_candidates(mention):
    (found,) = mention("Wij vragen Utrecht om raad.")
    assert {entity.type for entity in found.candidates} == {
        EntityType.MUNICIPALITY,
        EntityType.PROVINCE,
    }


def test_the_order_of_the_entities_does_not_matter() -> None:
    one, other = (
        Entity(iri=f"x:{name}", name=name, type=EntityType.MUNICIPALITY) for name in ("Aa", "Bee")
    )
    first, second = Gazetteer([one, other]), Gazetteer([other, one])
    assert list(first.find("Aa en Bee")) == list(second.find("Aa en Bee"))


def test_a_name_is_looked_up_without_its_decoration(gazetteer):
    assert [e.name for e in gazetteer.look_up("de gemeente arnhem")] == ["Arnhem"]


def test_an_iri_leads_to_its_entity(gazetteer):
    (arnhem,) = gazetteer.look_up("Arnhem")
    assert gazetteer.entity(arnhem.iri) == arnhem


def test_what_is_not_known_is_not_found(gazetteer):
    assert (gazetteer.look_up("Nergenshuizen"), gazetteer.entity("x:y")) == ((), None)


def test_a_national_register_gives_many_spellings(gazetteer):
    assert len(gazetteer) > 4000
