"""Taking part on a day: the same as the register's own table says."""

from __future__ import annotations

import pytest

from kg.graph import GraphStore
from kg.queries import Cell, find_organisation, run_question
from kg.registers import participations_on

MEMBERS = ("Arnhem", "Oss", "Ede", "GM0363", "Rotterdam", "waterschap Rijn en IJssel", "PV25")


def list_participations(store: GraphStore, member: str, **more: str) -> list[dict[str, Cell]]:
    answer = run_question(store, "deelnames", {"organisatie": member, **more})
    return [row for row in answer.iterate_rows() if row["soort_bron"] == "register"]


def test_arnhem_takes_part_in_ten_arrangements_on_the_register_date(store):
    rows = list_participations(store, "Arnhem")

    names = [row["verband"] for row in rows]
    assert len(rows) == 10
    assert "De Connectie" not in names  # its body ended on the last day of 2025
    assert {(row["bron"], row["peildatum"]) for row in rows} == {
        ("Register van overheidsorganisaties", "2026-05-16")
    }


def test_arnhem_took_part_in_de_connectie_in_the_middle_of_2023(store):
    rows = list_participations(store, "Arnhem", datum="2023-06-30")

    [row] = [row for row in rows if row["verband"] == "De Connectie"]
    assert (row["van"], row["tot_en_met"]) == ("2016-03-01", "2025-02-14")


@pytest.mark.parametrize("member", MEMBERS)
@pytest.mark.parametrize("day", ["2026-05-16", "2023-06-30", "2018-01-01"])
def test_the_answer_is_what_the_tables_say(member, day, store, register):
    rows = list_participations(store, member, datum=day)

    expected = participations_on(register, day, find_organisation(store, member).iri)
    assert sorted(str(row["verband_iri"]) for row in rows) == sorted(
        {one.vehicle for one in expected}
    )


def test_a_body_that_ended_shows_who_took_part_on_its_last_day(store):
    answer = run_question(store, "deelnemers", {"organisatie": "De Connectie"})

    found = [(row["deelnemer"], row["soort_bron"]) for row in answer.iterate_rows()]
    assert found == [
        ("Arnhem", "document"), ("Arnhem", "register"), ("Renkum", "document"),
        ("Renkum", "register"), ("Rheden", "document"), ("Rheden", "register"),
    ]  # fmt: skip
    assert {row["op_datum"] for row in answer.iterate_rows()} == {"2025-12-31"}


def test_a_dutch_date_is_read_too(store):
    rows = list_participations(store, "Arnhem", datum="30-6-2023")

    assert rows == list_participations(store, "Arnhem", datum="2023-06-30")


def test_a_list_of_members_says_of_when_it_is(store):
    answer = run_question(store, "deelnames", {"organisatie": "Arnhem"})

    [row] = [row for row in answer.iterate_rows() if row["soort_bron"] == "ledenlijst"]
    assert (row["verband"], row["soort"], row["peildatum"]) == ("G40", "netwerk", "2022-07")


def test_a_municipality_that_did_not_exist_yet_is_not_counted_as_absent(store):
    given = {"organisatie": "Omgevingsdienst Brabant Noord", "provincie": "Noord-Brabant"}

    names = [
        row["gemeente"] for row in run_question(store, "niet-deelnemers", given).iterate_rows()
    ]
    assert "Tilburg" in names
    assert not {"Oss", "Schijndel", "Uden"} & set(names)
