"""The whole register: the graph says what the tables say."""

from __future__ import annotations

import pytest

from kg.graph import GraphStore, make_graph, make_text_value, validate_graph
from kg.registers import Register, participations_on, read_register

ON_A_DAY = """SELECT DISTINCT ?member ?arrangement WHERE {
  ?m a org:Membership ; org:member ?member ; ib:underArrangement ?arrangement .
  OPTIONAL { ?m schema:validFrom ?from }
  OPTIONAL { ?m schema:validThrough ?through }
  FILTER(!BOUND(?from) || STR(?from) <= SUBSTR(?day, 1, STRLEN(STR(?from))))
  FILTER(!BOUND(?through) || STR(?through) >= SUBSTR(?day, 1, STRLEN(STR(?through))))
}"""


@pytest.fixture(scope="module")
def national() -> Register:
    return read_register()


@pytest.fixture(scope="module")
def national_graph(national: Register) -> GraphStore:
    return make_graph([], register=national)


@pytest.mark.parametrize("day", ["2000-01-01", "2023-06-30", "2025-12-31", "2026-05-16"])
def test_who_took_part_on_a_day_is_what_the_tables_say(
    national: Register, national_graph: GraphStore, day: str
) -> None:
    answer = national_graph.query(ON_A_DAY, {"day": make_text_value(day)})
    found = {(member.text, arrangement.text) for member, arrangement in answer.rows}
    assert found == {(one.member, one.arrangement) for one in participations_on(national, day)}


def test_arnhem_takes_part_in_ten_arrangements_on_the_register_date(
    national_graph: GraphStore,
) -> None:
    sparql = ON_A_DAY.replace("?member", "gm:gm0202").replace("gm:gm0202 ?arr", "?arr", 1)
    assert len(national_graph.query(sparql, {"day": make_text_value("2026-05-16")})) == 10


def test_every_participation_is_a_claim_of_the_register(
    national: Register, national_graph: GraphStore
) -> None:
    answer = national_graph.query(
        "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a ib:ParticipationClaim }"
    )
    assert answer.rows[0][0].text == str(len(national.participations))


def test_every_arrangement_keeps_its_predecessor(
    national: Register, national_graph: GraphStore
) -> None:
    answer = national_graph.query(
        "SELECT ?new ?old { ?new a ib:Arrangement ; dcterms:replaces ?old . ?old a ib:Arrangement }"
    )
    assert {(new.text, old.text) for new, old in answer.rows} == {
        (one.iri, one.previous) for one in national.arrangements if one.previous
    }


def test_the_national_graph_is_sound(national_graph: GraphStore) -> None:
    """The four warnings are versions that were replaced on the day they were to begin."""
    assert [(one.severity, one.shape) for one in validate_graph(national_graph)] == [
        ("warning", "LifetimeForward")
    ] * 4
