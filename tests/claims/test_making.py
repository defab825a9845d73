"""A frame found in a clause becomes claims: subjects, objects, qualifiers."""

import pytest

from kg.claims.ruleset import open_rules


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tiel neemt samen met Buren deel aan Avri.",
         {("Tiel", "participatesIn", "Avri"), ("Buren", "participatesIn", "Avri")}),
        ("Net als Buren neemt Tiel deel aan Avri.",
         {("Tiel", "participatesIn", "Avri"), ("Buren", "participatesIn", "Avri")}),
        ("Tiel neemt deel aan Avri, net als in Buren.",
         {("Tiel", "participatesIn", "Avri"), ("Buren", "participatesIn", "Avri")}),
        ("Tiel neemt deel aan Avri en aan WSD.",
         {("Tiel", "participatesIn", "Avri"), ("Tiel", "participatesIn", "WSD")}),
        ("Tiel, Buren en Ede werken samen.",
         {("Buren", "collaboratesWith", "Tiel"), ("Buren", "collaboratesWith", "Ede"),
          ("Ede", "collaboratesWith", "Tiel")}),
        ("Tiel werkt met Buren en Ede samen.",
         {("Buren", "collaboratesWith", "Tiel"), ("Ede", "collaboratesWith", "Tiel")}),
        ("De wethouders van Tiel en Buren zitten in het bestuur van Avri.",
         {("Avri", "governedBy", "Tiel"), ("Avri", "governedBy", "Buren")}),
    ],
)  # fmt: skip
def test_every_subject_meets_every_object(say, text, expected):
    assert say(text) == expected


def test_what_something_was_called_until_some_year_it_still_came_of(say):
    text = "De naam van Avri was tot 2019 Senzer."
    assert say(text, "Tiel") == {("Avri", "resultedFrom", "Senzer")}


def test_a_whole_province_works_with_the_issuer_only(say):
    found = say("Wij werken met de Drentse gemeenten samen.", "Assen", 2024)
    assert (len(found), all("Assen" in row for row in found)) == (11, True)


def test_the_issuer_stands_in_for_a_government_that_is_left_out(say):
    text = "Alle milieutaken zijn ondergebracht bij Avri."
    assert say(text, "Tiel") == {("Tiel", "delegatesTo", "Avri")}


def test_without_an_issuer_nobody_stands_in(say):
    assert say("Alle milieutaken zijn ondergebracht bij Avri.") == set()


def test_the_issuer_does_not_stand_in_for_somebody_else(say):
    text = "Onbekendstad neemt deel aan Avri. De buurgemeenten nemen deel aan WSD."
    assert say(text, "Tiel") == set()


def test_nor_for_people_and_bodies_of_other_kinds(say):
    text = (
        "Inwoners nemen deel aan de G40. Vier bedrijven zijn lid van Avri. Ouders betalen € 300 "
        "aan WSD. Ondernemers hebben 30% van de aandelen in Vitens. De G40 neemt deel aan de GGU."
    )
    assert say(text, "Tiel") == set()


def test_a_second_subject_keeps_its_own_object(say):
    assert ("Tiel", "participatesIn", "WSD") not in say(
        "Tiel neemt deel aan Avri en Buren aan WSD."
    )


def test_the_vehicle_before_stands_in_for_one_that_is_left_out(say):
    text = "Avri haalt het afval op. Deelnemers zijn Tiel en Buren."
    assert say(text) == {("Tiel", "participatesIn", "Avri"), ("Buren", "participatesIn", "Avri")}


@pytest.mark.parametrize(
    ("text", "row", "how"),
    [
        ("Tiel neemt deel aan Avri.", ("Tiel", "Avri"), "literal"),
        ("Wij nemen deel aan Avri.", ("Ede", "Avri"), "issuer"),
        ("Tiel en Buren groeien. Beide gemeenten nemen deel aan Avri.", ("Tiel", "Avri"),
         "group:enumerated"),
        ("Tiel neemt deel aan de GR Avri.", ("Tiel", "Avri"), "alias"),
    ],
)  # fmt: skip
def test_a_claim_is_as_sure_as_rule_and_resolution(find, text, row, how):
    claim = find(text, "Ede")[row[0], "participatesIn", row[1]]
    weights = open_rules().weights
    value = weights.find_precision(claim.rule) * weights.find_factor(how)
    assert (claim.confidence, claim.resolved_by) == (round(value, 2), how)


def test_a_claim_names_its_rule_and_its_sentence(find):
    text = "Het regent. Tiel neemt deel aan Avri. Het stopt."
    claim = find(text)["Tiel", "participatesIn", "Avri"]
    assert (claim.rule, claim.evidence[0].quote) == (
        "part.deelnemen-aan",
        "Tiel neemt deel aan Avri.",
    )


@pytest.mark.parametrize(
    ("text", "modality", "through"),
    [
        ("Tiel is per 1 januari 2023 uit Avri getreden.", "ended", "2022-12-31"),
        ("Tiel treedt per 1 januari 2027 uit Avri.", "actual", "2026-12-31"),
        ("Tiel overweegt uit te treden uit Avri.", "actual", None),
    ],
)
def test_an_exit_says_until_when_a_membership_holds(find, text, modality, through):
    claim = find(text)["Tiel", "participatesIn", "Avri"]
    assert (claim.modality, claim.period.through) == (modality, through)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Buren wordt lid van Avri.", "planned"),
        ("Buren was nooit lid van Avri.", "denied"),
        ("Is Buren lid van Avri? Ja, al jaren.", "actual"),
    ],
)
def test_a_membership_to_come_or_never_held_is_told_apart(find, text, modality):
    assert find(text)["Buren", "participatesIn", "Avri"].modality == modality


def test_a_question_claims_nothing(say):
    assert say("Is Buren lid van Avri? Dat weten wij niet.") == set()


def test_a_network_takes_no_part_in_itself(say):
    assert say("Wij werken samen in Avri.", "Avri") == set()


def test_company_between_two_networks_joins_the_later_one(say):
    assert say("Wij zitten in de G40 en, met Buren, in de M50.", "Tiel") == {
        ("Tiel", "participatesIn", "G40"),
        ("Tiel", "participatesIn", "M50"),
        ("Buren", "participatesIn", "M50"),
    }
