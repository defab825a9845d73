"""What the fields of a record claim."""

from decimal import Decimal

import pytest

PART = ("Tiel", "participatesIn", "Avri")
OWN = ("Tiel", "ownsShareOf", "Vitens")


def avri(*fields: str) -> str:
    return "\n".join(["Verbonden partijen", "", "Avri", "Vestigingsplaats: Geldermalsen", *fields])


def vitens(*fields: str) -> str:
    return "\n".join(["Verbonden partijen", "", "Vitens", "Vestigingsplaats: Zwolle", *fields])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (avri(), {PART}),
        (vitens(), {OWN}),
        (avri("Deelnemers: Buren en Culemborg"),
         {PART, ("Buren", "participatesIn", "Avri"), ("Culemborg", "participatesIn", "Avri")}),
        (avri("Deelnemers tot 2020: Buren"), {PART, ("Buren", "participatesIn", "Avri", "ended")}),
        (avri("Bestuurlijk belang: de wethouder is lid van het algemeen bestuur"),
         {PART, ("Avri", "governedBy", "Tiel")}),
        (avri("Bestuurlijk belang: geen"), {PART}),
        (avri("Bijdrage: € 5.000"), {PART, ("Avri", "fundedBy", "Tiel")}),
        (avri("Bijdrage: geen"), {PART}),
        (avri("Bijdrage: nihil"), {PART}),
        (avri("Eigen vermogen: € 5.000"), {PART}),
        (avri("Programma: Bereikbaarheid"), {PART}),
        (vitens("Aandeelhouders: Ommen en Raalte"),
         {OWN, ("Ommen", "ownsShareOf", "Vitens"), ("Raalte", "ownsShareOf", "Vitens")}),
        (vitens("Dividend: € 5.000"), {OWN}),
    ],
)  # fmt: skip
def test_a_field_adds_what_it_says(say, text, expected):
    assert say(text, "Tiel") == expected


@pytest.mark.parametrize(
    ("field", "percent", "basis"),
    [
        ("Belang: 12,1%", "12.1", "capital"),
        ("Belang: 12,1 procent", "12.1", "capital"),
        ("Stemrecht: 5%", "5", "votes"),
        ("Aandeel gemeente: 0,17% van de aandelen", "0.17", "capital"),
        ("Belang: geen", None, "unspecified"),
        ("Aantal aandelen: 27.646", None, "unspecified"),
    ],
)
def test_the_field_of_an_interest_gives_the_share(find, field, percent, basis):
    share = find(vitens(field), "Tiel")[OWN].share
    assert (share.percent, share.basis) == (Decimal(percent) if percent else None, basis)


@pytest.mark.parametrize(
    "field",
    ["Aandeelhouders: Ommen 36,01%; Raalte 7,24%", "Aandelen in %: Ommen 36,01; Raalte 7,24"],
)
def test_a_list_of_owners_gives_each_its_own(find, field):
    found = find(vitens(field), "Tiel")
    shares = {row[0]: claim.share.percent for row, claim in found.items()}
    assert shares == {"Tiel": None, "Ommen": Decimal("36.01"), "Raalte": Decimal("7.24")}


@pytest.mark.parametrize(
    ("field", "euro", "year"),
    [
        ("Bijdrage 2022: € 5.000", "5000", 2022),
        ("Bijdrage: € 5.000", "5000", 2023),
        ("Bijdrage: € 4,6 miljoen", "4600000", 2023),
        ("Bijdrage 2022: 5.000", "5000", 2022),
        ("Bijdrage 2022 (x € 1.000): 412", "412000", 2022),
    ],
)
def test_the_field_of_a_contribution_gives_amount_and_year(find, field, euro, year):
    amount = find(avri(field), "Tiel")["Avri", "fundedBy", "Tiel"].amount
    assert (amount.euro, amount.year) == (Decimal(euro), year)


def test_a_contribution_of_nothing_is_no_amount(find):
    claim = find(avri("Bijdrage 2022: € 0"), "Tiel").get(("Avri", "fundedBy", "Tiel"))
    assert claim is None or claim.amount is None


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (avri(), "actual"),
        ("Verbonden partijen\n\nAvri\nPer 1 januari 2022 is de regeling opgeheven.\n", "ended"),
        ("Verbonden partijen\n\nAvri (in liquidatie)\nZetel: Tiel\n", "ended"),
        ("Verbonden partijen\n\nAvri in oprichting\nZetel: Tiel\n", "planned"),
    ],
)
def test_the_state_of_the_party_is_that_of_its_claims(find, text, modality):
    assert find(text, "Tiel")[PART].modality == modality


def test_a_party_that_was_dissolved_held_through_the_day_before(find):
    text = "Verbonden partijen\n\nAvri\nPer 1 januari 2022 is de regeling opgeheven.\n"
    assert find(text, "Tiel")[PART].period.through == "2021-12-31"


def test_a_stake_that_was_sold_is_over(find):
    text = vitens("Onze aandelen zijn in 2021 verkocht.", "Belang: 0,5%")
    assert find(text, "Tiel")[OWN].modality == "ended"


def test_without_an_issuer_only_the_named_take_part(say):
    assert say(avri("Deelnemers: Buren")) == {("Buren", "participatesIn", "Avri")}


def test_the_title_is_the_evidence_of_the_place(find):
    (evidence,) = find(avri(), "Tiel")[PART].evidence
    assert evidence.quote == "Avri"


def test_a_field_is_its_own_evidence(find):
    claim = find(avri("Bijdrage 2022: € 5.000"), "Tiel")["Avri", "fundedBy", "Tiel"]
    assert [evidence.quote for evidence in claim.evidence] == ["Bijdrage 2022: € 5.000"]


@pytest.mark.parametrize(
    ("fields", "modality", "period"),
    [
        (("Einddatum: 1 januari 2023",), "ended", (None, "2023-01-01")),
        (("Einddatum: 31 december 2030",), "actual", (None, "2030-12-31")),
        (("Ingangsdatum: 1 maart 2016",), "actual", ("2016-03-01", None)),
        (("Ingangsdatum: 2016", "Einddatum: 2012"), "actual", (None, None)),
    ],
)
def test_the_dates_of_a_record_are_those_of_its_members(find, fields, modality, period):
    claim = find(avri("Deelnemers: Buren", *fields))["Buren", "participatesIn", "Avri"]
    assert (claim.modality, (claim.period.start, claim.period.through)) == (modality, period)
