"""One organisation with all that the sources say of it."""

from __future__ import annotations

import pytest

from kg.errors import UnknownOrganisationError
from kg.queries import read_profile


@pytest.fixture(scope="module")
def profile(store):
    return read_profile(store, "De Connectie")


def test_it_says_who_it_is(profile):
    details = dict(profile.details)

    assert profile.organisation.label == "De Connectie"
    assert details["soort"] == "gemeenschappelijke regeling"
    assert details["rechtsvorm"] == "bedrijfsvoeringsorganisatie"
    assert details["bestond tot en met"] == "2025-12-31"


def test_ties_stand_by_relation_seen_from_the_organisation(profile):
    ties = {group.relation: [row["ander"] for row in group.rows] for group in profile.ties}

    assert ties["krijgt geld van"] == ["Arnhem"]
    assert ties["komt voort uit"] == ["Intergemeentelijke uitvoeringsorganisatie"]
    assert ties["is eigendom van"] == ["Arnhem", "Arnhem", "Arnhem", "Renkum", "Rheden"]


def test_a_tie_carries_share_year_modality_and_quote(profile):
    [row] = [
        row
        for group in profile.ties
        for row in group.rows
        if row["relatie"] == "heeft als deelnemer" and row["modaliteit"] == "beëindigd"
    ]

    assert (row["ander"], row["jaar"], row["tot_en_met"]) == ("Arnhem", 2023, "2025")
    assert row["citaat"] == "Eind 2025 stapt Arnhem uit."


def test_participations_hold_on_the_date(store):
    today, then = read_profile(store, "Arnhem"), read_profile(store, "Arnhem", date="2023-06-30")

    assert (today.date, then.date) == ("2026-05-16", "2023-06-30")
    assert "De Connectie" in [
        row["verband"]
        for row in then.participations.iterate_rows()
        if row["soort_bron"] == "register"
    ]


def test_documents_that_name_it(profile):
    titles = [row["bron"] for row in profile.documents.iterate_rows()]

    assert titles == ["Begroting 2023", "Jaarstukken 2023"]


def test_an_unknown_organisation(store):
    with pytest.raises(UnknownOrganisationError):
        read_profile(store, "Niemandsland")
