"""Folding aliases and titles into the organisations."""

from collections.abc import Sequence

import pytest

from kg.errors import RegisterError
from kg.model import EntityType
from kg.registers.drafts import Draft, mint_iris
from kg.registers.names import fold_aliases, fold_titles
from kg.registers.tables import Row

DEN_HAAG = "https://identifier.overheid.nl/tooi/id/gemeente/gm0518"


def make_town(name: str, iri: str = "", aliases: Sequence[str] = ()) -> Draft:
    return Draft(name=name, type=EntityType.MUNICIPALITY, iri=iri, aliases=set(aliases))


def make_alias(name: str, alias: str, type_: str = "Municipality", **cells: str) -> Row:
    empty = {"iri": "", "legal_form": "", "preferred": "", "source": "test", "note": ""}
    return {"name": name, "alias": alias, "type": type_, **empty, **cells}


def make_body(name: str, roo_id: str) -> Draft:
    return Draft(name=name, type=EntityType.JOINT_ARRANGEMENT, roo_id=roo_id)


def make_title(name: str, body_roo_id: str, citation_title: str = "") -> Row:
    return {"name": name, "citation_title": citation_title, "body_roo_id": body_roo_id}


def test_an_alias_joins_its_organisation_by_iri():
    town = make_town("'s-Gravenhage", iri=DEN_HAAG)

    assert fold_aliases([town], [make_alias("'s-Gravenhage", "Haagje", iri=DEN_HAAG)]) == []
    assert town.aliases == {"Haagje"}


def test_an_alias_joins_its_organisation_by_name_and_type():
    company = Draft(name="Vitens N.V.", type=EntityType.COMPANY)

    assert fold_aliases([company], [make_alias("Vitens N.V.", "Vitens", "Company")]) == []
    assert company.aliases == {"Vitens"}


def test_a_preferred_alias_is_shown_and_the_official_name_becomes_an_alias():
    town = make_town("'s-Gravenhage", iri=DEN_HAAG)
    row = make_alias("'s-Gravenhage", "Den Haag", iri=DEN_HAAG, preferred="yes")

    fold_aliases([town], [row])

    assert (town.name, town.aliases) == ("Den Haag", {"'s-Gravenhage"})


def test_an_official_name_that_is_an_everyday_word_can_be_dropped():
    body = make_body("het participatiebedrijf", "7")
    row = make_alias("het participatiebedrijf", "Werkom", "JointArrangement", preferred="instead")

    fold_aliases([body], [row])

    assert (body.name, body.aliases) == ("Werkom", set())


def test_a_name_that_no_register_has_makes_one_new_organisation():
    rows = [
        make_alias("BNG Bank", "BNG", "Company", legal_form="NV"),
        make_alias("BNG Bank", "Bank Nederlandse Gemeenten", "Company", legal_form="NV"),
    ]

    [bank] = fold_aliases([], rows)

    assert (bank.name, bank.legal_form) == ("BNG Bank", "NV")
    assert bank.aliases == {"BNG", "Bank Nederlandse Gemeenten"}


def test_an_unknown_iri_is_an_error():
    with pytest.raises(RegisterError, match=r"no register has https://nowhere\.example/x"):
        fold_aliases([], [make_alias("X", "Y", iri="https://nowhere.example/x")])


def test_a_name_of_two_organisations_needs_an_iri():
    twins = [Draft(name="Ministerie van EZ", type=EntityType.NATIONAL_BODY) for _ in range(2)]

    with pytest.raises(RegisterError, match="is the name of 2 organisations"):
        fold_aliases(twins, [make_alias("Ministerie van EZ", "EZ", "NationalBody")])


def test_the_title_of_an_arrangement_is_an_alias_of_its_body():
    body = make_body("De Connectie", "7")
    title = "Gemeenschappelijke regeling De Connectie"

    fold_titles([body], [make_title(title, "7"), make_title(title.upper(), "7")])

    assert body.aliases == {title}


def test_a_title_of_two_bodies_or_of_none_is_no_alias():
    bodies = [make_body("A", "7"), make_body("B", "8")]
    titles = [make_title("Regeling", "7"), make_title("Regeling", "8")]
    bare = [make_title("Centrumregeling", "7"), make_title("Centrumregeling", "")]

    fold_titles(bodies, titles + bare)

    assert [body.aliases for body in bodies] == [set(), set()]


def test_a_title_that_names_another_organisation_is_no_alias():
    body, town = make_body("A", "7"), make_town("Arnhem", aliases=["Aernem"])

    fold_titles([body, town], [make_title("arnhem", "7", citation_title="Aernem")])

    assert body.aliases == set()


def test_two_organisations_of_one_slug_get_two_iris_in_a_fixed_order():
    drafts = [
        Draft(name="Delta", type=EntityType.JOINT_ARRANGEMENT, key="28218550"),
        Draft(name="DELTA", type=EntityType.COMPANY, key="9"),
        Draft(name="G40", type=EntityType.NETWORK),
        Draft(name="Common Ground", type=EntityType.PROGRAMME),
    ]

    mint_iris(drafts)

    assert [draft.iri.removeprefix("https://interbestuur.example/id/") for draft in drafts] == [
        "org-delta",
        "org-delta-9",
        "netwerk-g40",
        "programma-common-ground",
    ]
