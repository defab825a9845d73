"""What the register says as of a day."""

import pytest

from kg.model import Period
from kg.registers import (
    Arrangement,
    Participation,
    Register,
    municipalities_of,
    participations_on,
    read_register,
)

GEMEENTE = "https://identifier.overheid.nl/tooi/id/gemeente/"
PROVINCIE = "https://identifier.overheid.nl/tooi/id/provincie/"
ARNHEM = GEMEENTE + "gm0202"

ARNHEM_IN_JUNE_2023 = {
    "Gemeenschappelijke Regeling Veiligheids- en Gezondheidsregio Gelderland-Midden",
    "Gemeenschappelijke regeling Gelders Archief, Ministerie van Onderwijs, Cultuur en Wetenschap",
    "Gemeenschappelijke regeling Omgevingsdienst Regio Arnhem",
    "Gemeenschappelijke regeling Recreatieschap Over-Betuwe",
    "Gemeenschappelijke regeling Regio Arnhem-Nijmegen",
    "Gemeenschappelijke regeling intergemeentelijke uitvoeringsorganisatie",
    "Gemeenschappelijke regeling park Lingezegen",
    "Modulaire gemeenschappelijke regeling sociaal domein centraal Gelderland (MGR)",
    "Regeling Bedrijfsvoeringsorganisatie Doelgroepenvervoer Regio Arnhem-Nijmegen (DRAN)",
    "Statuten van het openbaar lichaam Euregio Rijn-Waal",
}
"""Counted by hand in the source rows."""


def make_arrangement(
    start: str, through: str | None = None, carried_until: str | None = None
) -> Arrangement:
    return Arrangement(
        iri="regeling",
        name="Regeling",
        form="OL",
        period=Period(start=start, through=through),
        body="body",
        previous=None,
        next=None,
        themes=(),
        roo_id="1",
        carried_until=carried_until,
    )


def make_participation(
    start: str | None, arrangement: str | None = "regeling", member: str = "town"
) -> Participation:
    return Participation(
        member=member,
        member_name=member,
        vehicle="body",
        arrangement=arrangement,
        period=Period(start=start),
        joined=start,
        organs=(),
        key=None,
        register="roo",
        table="participants",
        record="1/2",
        as_of=None,
    )


def make_register(arrangement: Arrangement, *participations: Participation) -> Register:
    return Register(
        date="2026-05-16",
        entities=(),
        arrangements=(arrangement,),
        participations=participations,
        changes=(),
        regions=(),
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-12-31", False),
        ("2016-01-01", True),
        ("2025-12-31", True),
        ("2026-01-01", False),
    ],
)
def test_an_arrangement_is_in_force_from_its_first_through_its_last_day(day, expected):
    assert make_arrangement("2016-01-01", through="2025-12-31").is_in_force(day) is expected
    assert make_arrangement("2016-01-01", carried_until="2025-12-31").is_in_force(day) is expected


def test_a_participant_counts_from_the_day_it_joined():
    early, late = make_participation("2016-01-01"), make_participation("2020-01-01")
    register = make_register(make_arrangement("2016-01-01"), early, late)

    assert participations_on(register, "2019-12-31") == (early,)
    assert participations_on(register, "2020-01-01") == (early, late)


def test_a_question_can_be_of_one_participant():
    mine, theirs = make_participation("2016"), make_participation("2016", member="other")
    register = make_register(make_arrangement("2016-01-01"), mine, theirs)

    assert participations_on(register, "2020-01-01", "other") == (theirs,)


def test_networks_answer_no_question_about_a_day():
    network = make_participation(None, arrangement=None)

    assert participations_on(make_register(make_arrangement("2016"), network), "2020-01-01") == ()


def test_arnhem_takes_part_in_ten_arrangements_on_the_register_date():
    register = read_register()

    found = participations_on(register, register.date, ARNHEM)

    assert len(found) == 10
    assert not [one for one in found if one.vehicle.endswith("/so0889")], "De Connectie has ended"


def test_arnhem_took_part_in_these_arrangements_in_june_2023():
    register = read_register()
    names = {one.iri: one.name for one in register.arrangements}

    found = participations_on(register, "2023-06-30", ARNHEM)

    assert len(found) == 10
    assert {names[one.arrangement or ""] for one in found} == ARNHEM_IN_JUNE_2023


def test_the_last_day_of_a_body_is_the_last_day_of_its_open_arrangement():
    register = read_register()

    vehicles = [
        {one.vehicle.rpartition("/")[2] for one in participations_on(register, day, ARNHEM)}
        for day in ("2025-12-31", "2026-01-01")
    ]

    assert ["so0889" in found for found in vehicles] == [True, False]


@pytest.mark.parametrize("body", ["so0035", "so0791", "so1013"])
def test_a_body_that_ended_before_its_arrangement_began_does_not_close_it(body):
    register = read_register()

    found = participations_on(register, register.date)

    assert body in {one.vehicle.rpartition("/")[2] for one in found}


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2017-01-01", 388),
        ("2018-01-01", 380),
        ("2019-01-01", 355),
        ("2020-01-01", 355),
        ("2021-01-01", 352),
        ("2022-06-30", 344),
        ("2023-01-01", 342),
        ("2024-01-01", 342),
        ("2026-05-16", 342),
    ],
)
def test_the_number_of_municipalities_is_right_in_every_year(day, count):
    register = read_register()
    provinces = [one.iri for one in register.entities if one.type == "Province"]

    assert sum(len(municipalities_of(register, iri, day)) for iri in provinces) == count


@pytest.mark.parametrize(
    ("province", "day", "count"),
    [
        ("pv20", "2017-01-01", 23),
        ("pv20", "2018-01-01", 20),
        ("pv20", "2019-01-01", 12),
        ("pv20", "2020-06-30", 12),
        ("pv20", "2021-01-01", 10),
        ("pv22", "2005-01-01", 12),
        ("pv22", "2026-05-16", 12),
    ],
)
def test_the_municipalities_of_a_province_are_right_in_every_year(province, day, count):
    assert len(municipalities_of(read_register(), PROVINCIE + province, day)) == count


def test_a_municipality_exists_through_its_last_day():
    register = read_register()

    counts = [
        GEMEENTE + "gm0017"
        in {one.iri for one in municipalities_of(register, PROVINCIE + "pv20", day)}
        for day in ("2018-12-31", "2019-01-01")
    ]

    assert counts == [True, False], "Haren went over into Groningen on 1 January 2019"
