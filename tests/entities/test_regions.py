"""A region adjective stands for its municipalities when the register has exactly so many."""

import pytest


@pytest.mark.parametrize(
    ("group", "year", "size"),
    [
        ("De veertien Twentse gemeenten", 2022, 14),
        ("Veertien Twentse gemeenten", 2022, 14),
        ("de acht Achterhoekse gemeenten", 2020, 8),
        ("De zeven Drechtstedengemeenten", 2021, 7),
        ("De zeven Drechtsteden-gemeenten", 2021, 7),
        ("De andere dertien Twentse gemeenten", 2022, 14),
    ],
)
def test_a_region_of_the_right_number_resolves(refer, group, year, size):
    assert len(refer(f"Gisteren: {group} betalen.", None, year)[group]) == size


@pytest.mark.parametrize(
    "group",
    ["De vijftien Twentse gemeenten", "De Twentse gemeenten", "De vier Verweggistanse gemeenten",
     "Zeven Drechtstedengemeenten", "Drie Twentse gemeenten", "De zes Hollandse gemeenten"],
)  # fmt: skip
def test_a_region_of_another_number_or_none_is_nobody(refer, group):
    assert refer(f"{group} betalen.", None, 2022) == {}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("In de regio Twente werken veertien gemeenten samen.", "veertien gemeenten"),
        ("De veertien gemeenten in de regio Twente betalen.", "De veertien gemeenten"),
    ],
)
def test_a_region_may_stand_beside_the_number(refer, text, group):
    assert len(refer(text, None, 2022)[group]) == 14


@pytest.mark.parametrize("group", ["Alle gemeenten", "De twaalf gemeenten"])
def test_all_municipalities_of_a_province_are_those_of_the_register(refer, group):
    assert len(refer(f"{group} in de provincie Drenthe betalen.", None, 2022)[group]) == 12


def test_the_municipalities_in_a_province_may_be_some(refer):
    assert "De gemeenten" not in refer("De gemeenten in de provincie Drenthe betalen.")
