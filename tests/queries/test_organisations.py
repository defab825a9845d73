"""From what a user types to one organisation, or to an error that helps."""

from __future__ import annotations

import pytest

from kg.errors import ParameterError, UnknownOrganisationError
from kg.model import EntityType
from kg.queries import find_organisation


@pytest.mark.parametrize(
    "text",
    [
        "Arnhem",
        "gemeente Arnhem",
        "de Gemeente ARNHEM",
        " arnhem ",
        "GM0202",
        "gm0202",
        "gm:gm0202",
        "https://identifier.overheid.nl/tooi/id/gemeente/gm0202",
        "<https://identifier.overheid.nl/tooi/id/gemeente/gm0202>",
    ],
)
def test_arnhem_is_found_however_it_is_written(text, store):
    assert find_organisation(store, text).label == "gemeente Arnhem"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("de connéctie", "De Connectie"),
        ("GR De Connectie", "De Connectie"),
        ("so0889", "De Connectie"),
        ("Den Haag", "gemeente Den Haag"),
        ("'s-Gravenhage", "gemeente Den Haag"),
        ("Friesland", "provincie Fryslân"),
        ("provincie utrecht", "provincie Utrecht"),
        ("IGUO", "Intergemeentelijke uitvoeringsorganisatie"),
        ("centrumgemeenteregeling de connectie", "Centrumgemeenteregeling De Connectie"),
    ],
)
def test_names_aliases_and_codes(text, label, store):
    assert find_organisation(store, text).label == label


def test_a_name_of_two_kinds_asks_which_one(store):
    with pytest.raises(ParameterError) as caught:
        find_organisation(store, "Utrecht")

    assert "gemeente Utrecht (Municipality, GM0344)" in str(caught.value)
    assert "provincie Utrecht (Province, PV26)" in str(caught.value)


def test_a_wanted_kind_answers_that_question(store):
    found = find_organisation(store, "Utrecht", types=[EntityType.PROVINCE])

    assert (found.name, found.code) == ("Utrecht", "PV26")


def test_an_unknown_name_names_the_nearest(store):
    with pytest.raises(UnknownOrganisationError, match="did you mean: De Connectie"):
        find_organisation(store, "De Conectie")


def test_names_that_begin_with_the_text_come_first(store):
    with pytest.raises(UnknownOrganisationError, match="did you mean: Rijssen, "):
        find_organisation(store, "Rijss")


def test_a_name_that_two_bear_is_refused_with_both(store):
    with pytest.raises(ParameterError, match=r"Bergen \(L\).*Bergen \(NH\)"):
        find_organisation(store, "Bergen")


@pytest.mark.parametrize(
    "text", ["", '"} ; DROP ALL #', "<x> <y>", "http://a b", "gm:gm0202> }", "\x00", "x" * 5000]
)
def test_what_names_nothing_is_refused_in_one_line(text, store):
    with pytest.raises(UnknownOrganisationError) as caught:
        find_organisation(store, text)

    assert "\n" not in str(caught.value)


def test_an_iri_that_is_no_organisation_is_unknown(store):
    with pytest.raises(UnknownOrganisationError):
        find_organisation(store, "https://interbestuur.example/def#Claim")


def test_a_hostile_name_is_found_by_itself(store):
    name = '=Kwaad" } ; DROP ALL # <img src=x onerror=alert(1)> | `x` \u202e'

    assert find_organisation(store, name).iri == "https://interbestuur.example/id/org-hostile"
