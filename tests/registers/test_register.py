"""The register as a whole."""

import shutil
from collections import Counter
from decimal import Decimal

import pytest

from kg.model import Period
from kg.registers import REGISTER_DATE, read_register
from kg.registers.tables import find_folder

TOOI = "https://identifier.overheid.nl/tooi/id/"
MINTED = "https://interbestuur.example/id/"
TITLE_OF_WERKOM = "Gemeenschappelijke regeling participatiebedrijf Zaanstad Purmerend"


@pytest.fixture(scope="module")
def entities():
    return {one.iri: one for one in read_register().entities}


def test_entities_are_sorted_by_iri_and_each_iri_stands_once(entities):
    iris = [one.iri for one in read_register().entities]

    assert iris == sorted(entities)


def test_the_register_holds_every_kind_of_organisation(entities):
    counts = Counter(one.type.value for one in entities.values())

    assert counts["Municipality"] == 605
    assert counts["Province"] == 12
    assert counts["WaterBoard"] == 32
    assert counts["JointArrangement"] == 454
    for kind in ("Adviser", "Association", "Company", "Network", "Programme", "NationalBody"):
        assert counts[kind] >= 12, kind


@pytest.mark.parametrize(
    ("iri", "name", "alias"),
    [
        (TOOI + "gemeente/gm0518", "Den Haag", "'s-Gravenhage"),
        (TOOI + "gemeente/gm0796", "'s-Hertogenbosch", "Den Bosch"),
        (TOOI + "provincie/pv21", "Fryslân", "Friesland"),
        (TOOI + "waterschap/ws0621", "Waterschap Rivierenland", "Rivierenland"),
        (TOOI + "waterschap/ws0653", "Wetterskip Fryslân", "Wetterskip Fryslan"),
        (TOOI + "so/so0889", "De Connectie", "Gemeenschappelijke regeling De Connectie"),
        (TOOI + "so/so0460", "Veiligheidsregio Fryslân", "VRF"),
        (TOOI + "so/so0895", "Werkom", TITLE_OF_WERKOM),
        (TOOI + "ministerie/mnre1109", "Ministerie van Onderwijs, Cultuur en Wetenschap", "OCW"),
        (TOOI + "ministerie/mnre1130", "Ministerie van Infrastructuur en Waterstaat", "IenW"),
        (MINTED + "org-bng-bank", "BNG Bank", "Bank Nederlandse Gemeenten"),
        (MINTED + "org-vitens", "Vitens", "Vitens N.V."),
        (MINTED + "org-berenschot", "Berenschot", "Bureau Berenschot"),
        (MINTED + "netwerk-g40", "G40", "Stedennetwerk G40"),
        (
            MINTED + "programma-nationaal-programma-groningen",
            "Nationaal Programma Groningen",
            "NPG",
        ),
        (MINTED + "org-unie-van-waterschappen", "Unie van Waterschappen", "UvW"),
    ],
)
def test_an_organisation_is_known_by_its_names(entities, iri, name, alias):
    assert entities[iri].name == name
    assert alias in entities[iri].aliases


@pytest.mark.parametrize(
    ("iri", "type_", "legal_form"),
    [
        (TOOI + "so/so0889", "JointArrangement", "BVO"),
        (TOOI + "so/so0476", "JointArrangement", "OL"),
        (MINTED + "org-vitens", "Company", "NV"),
        (MINTED + "org-dimpact", "Company", "COOP"),
        (MINTED + "org-platform31", "Foundation", "stichting"),
        (MINTED + "org-unie-van-waterschappen", "Association", "vereniging"),
        (MINTED + "org-divosa", "Association", "vereniging"),
        (TOOI + "zbo/zb000193", "NationalBody", None),
        (MINTED + "org-stadt-bocholt", "Region", None),
    ],
)
def test_an_organisation_has_its_kind_and_legal_form(entities, iri, type_, legal_form):
    assert (entities[iri].type, entities[iri].legal_form) == (type_, legal_form)


def test_abbreviations_that_mean_something_else_are_no_aliases(entities):
    aliases = {alias for one in entities.values() for alias in one.aliases}

    assert not aliases & {"GR", "HR", "KB", "ONS", "het participatiebedrijf"}


def test_a_municipality_knows_its_province_its_code_and_its_last_day(entities):
    haren = entities[TOOI + "gemeente/gm0017"]

    assert haren.province == TOOI + "provincie/pv20"
    assert haren.code == "GM0017"
    assert haren.period == Period(through="2018-12-31")


def test_a_body_exists_through_the_day_before_the_register_ends_it(entities):
    assert entities[TOOI + "so/so0889"].period == Period(start="2016-03-01", through="2025-12-31")


def test_the_counts_of_open_rows_are_those_of_the_source():
    register = read_register()

    of_roo = [one for one in register.participations if one.register == "roo"]
    assert len(register.arrangements) == 1186
    assert len(of_roo) == 9516
    assert sum(one.period.through is None for one in register.arrangements) == 451
    assert sum(one.period.through is None for one in of_roo) == 3551


def test_every_participation_points_at_organisations_or_acts_that_the_register_holds(entities):
    register = read_register()
    acts = {one.iri for one in register.arrangements}

    for one in register.participations:
        assert one.member in entities, one.member_name
        assert one.vehicle in entities or one.vehicle in acts
        assert one.arrangement in acts or (one.arrangement is None and one.register == "networks")


def test_a_bare_arrangement_is_an_act_and_no_organisation(entities):
    register = read_register()
    bare = [one for one in register.arrangements if one.form == "RZM"]

    assert len(bare) == 137
    assert not [one for one in bare if one.body or one.iri in entities]


def test_versions_point_at_each_other():
    by_iri = {one.iri: one for one in read_register().arrangements}

    for one in by_iri.values():
        assert one.next is None or by_iri[one.next].previous == one.iri


def test_a_participation_names_its_record_organs_and_distribution_key():
    register = read_register()
    [utrecht] = [
        one
        for one in register.participations
        if one.key == Decimal("16.33") and one.register == "roo"
    ]

    assert utrecht.table == "participants"
    assert utrecht.record.count("/") == 1
    assert utrecht.organs == ("College van burgemeester en wethouders",)
    assert utrecht.joined is not None


def test_a_participation_lies_within_its_version_of_the_arrangement():
    register = read_register()
    acts = {one.iri: one.period for one in register.arrangements}

    for one in register.participations:
        if one.arrangement:
            act = acts[one.arrangement]
            assert (act.start or "") <= (one.period.start or "")
            assert one.period.through == act.through


def test_only_versions_that_never_held_end_before_they_begin():
    periods = [one.period for one in read_register().arrangements]

    empty = [one for one in periods if one.through and one.start and one.through < one.start]
    assert len(empty) == 4


def test_a_former_municipality_without_code_is_known_by_its_name():
    [boskoop] = [
        one for one in read_register().participations if one.member_name == "Gemeente Boskoop"
    ]

    assert boskoop.member == TOOI + "gemeente/gm0499"


def test_network_members_carry_the_moment_of_their_list(entities):
    members = [one for one in read_register().participations if one.vehicle.endswith("netwerk-g4")]

    assert {entities[one.member].name for one in members} == {
        "Amsterdam",
        "Den Haag",
        "Rotterdam",
        "Utrecht",
    }
    assert {one.as_of for one in members} == {"2023"}


def test_mergers_name_both_sides():
    [meierijstad] = {
        one.event for one in read_register().changes if one.successor.endswith("gm1948")
    }
    merged = [one for one in read_register().changes if one.event == meierijstad]

    assert {one.predecessor.rpartition("/")[2] for one in merged} == {"gm0844", "gm0846", "gm0860"}
    assert {(one.kind, one.day) for one in merged} == {("Samenvoeging", "2017-01-01")}


def test_regions_say_how_old_and_how_made_they_are():
    regions = read_register().regions

    assert len(regions) == 5665
    assert len({one.division for one in regions}) == 16
    assert sum(not one.is_published for one in regions) == 121


def test_the_shipped_register_is_read_once_and_another_folder_anew(tmp_path):
    folder = shutil.copytree(find_folder(), tmp_path / "registers")

    assert read_register() is read_register()
    assert read_register(folder) == read_register()
    assert read_register(folder).date == REGISTER_DATE == "2026-05-16"
