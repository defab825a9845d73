"""From a graph on disk to ownership and network."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.analysis import Picture, Tie, make_picture, read_network, read_ownership
from kg.analysis.describing import describe_things
from kg.errors import ParameterError, UnknownOrganisationError
from kg.graph import make_graph
from kg.model import Modality, Relation, Share, Span
from kg.registers import REGISTER_DATE, read_register
from kg.vocabulary import TOOI, make_iri

ARNHEM, RENKUM = TOOI + "gemeente/gm0202", TOOI + "gemeente/gm0274"
CONNECTIE, BEHEER = TOOI + "so/so0889", make_iri("org", "Beheer")


def find_tie(picture: Picture, subject: str, object_: str) -> Tie:
    return next(tie for tie in picture.ties if (tie.subject, tie.object) == (subject, object_))


def test_ownership_goes_up_to_owners_and_down_to_what_is_owned(store):
    graph = read_ownership(store, CONNECTIE)
    assert sorted(graph.edges()) == sorted(
        [(ARNHEM, CONNECTIE), (RENKUM, CONNECTIE), (CONNECTIE, BEHEER)]
    )


def test_an_ownership_carries_every_sentence_for_and_against_it(store):
    tie = find_tie(make_picture(read_ownership(store, CONNECTIE)), ARNHEM, CONNECTIE)
    (said,), (other,) = tie.supporting, tie.contradicting
    assert said.quote == "De Connectie is een regeling, waarvan Arnhem voor 72% eigenaar is."
    assert (said.title, said.issuer, said.year) == ("Begroting 2023", "Arnhem", 2023)
    assert said.span == Span(start=0, end=len(said.quote))
    assert said.confidence == Decimal("0.93")
    assert said.url == "https://voorbeeld.example/begroting"
    assert other.share == Share(percent=Decimal(70))
    assert (other.document, other.year) == ("renkum.txt", 2021)


def test_an_unknown_share_stays_unknown_from_graph_to_picture(store):
    picture = make_picture(read_ownership(store, CONNECTIE))
    assert find_tie(picture, RENKUM, CONNECTIE).percent is None
    total = next(one for one in picture.sums if one.owned == CONNECTIE)
    assert (total.known, total.unknown) == (Decimal(72), Decimal(28))
    indirect = {(one.owner, one.owned): one.percent for one in picture.indirect}
    assert indirect == {(ARNHEM, BEHEER): Decimal("43.2"), (RENKUM, BEHEER): None}


def test_the_depth_limits_how_far_ownership_is_followed(store):
    graph = read_ownership(store, BEHEER, depth=1)
    assert set(graph) == {BEHEER, CONNECTIE}
    assert graph.graph["owners_read"] == {BEHEER}


def test_reading_twice_gives_the_same_picture(store):
    one, other = (make_picture(read_ownership(store, CONNECTIE)) for _ in range(2))
    assert one == other


def test_a_network_holds_every_kind_of_tie_of_one_step(store):
    picture = make_picture(read_network(store, ARNHEM))
    kinds = sorted((tie.relation.value, tie.object) for tie in picture.ties)
    assert kinds == [
        ("collaboratesWith", RENKUM),
        ("ownsShareOf", CONNECTIE),
        ("ownsShareOf", CONNECTIE),
    ]


def test_a_second_step_reaches_what_the_neighbours_are_tied_to(store):
    assert BEHEER not in read_network(store, ARNHEM, steps=1)
    assert BEHEER in read_network(store, ARNHEM, steps=2)


def test_a_limit_keeps_the_middle_and_says_how_many_there_were(store):
    graph = read_network(store, ARNHEM, steps=2, limit=2)
    assert (len(graph), graph.graph["found"]) == (2, 4)
    assert ARNHEM in graph


def test_an_organisation_that_the_graph_does_not_know_is_an_error(store):
    with pytest.raises(UnknownOrganisationError, match="knows no organisation"):
        read_ownership(store, "https://voorbeeld.example/niemand")


def test_text_that_is_no_iri_never_reaches_a_query(store):
    with pytest.raises(ParameterError, match="no IRI"):
        describe_things(store, ["https://a.example/> } DROP ALL #"])


def test_a_participation_ends_with_the_body_that_carried_it():
    register = make_graph([], register=read_register(), started="2026-01-01T00:00:00Z")
    tie = find_tie(make_picture(read_network(register, ARNHEM)), ARNHEM, CONNECTIE)
    assert (tie.relation, tie.modality) == (Relation.PARTICIPATES_IN, Modality.ENDED)
    assert tie.period.through == "2025-12-31"
    assert {source.register_date for source in tie.supporting} == {REGISTER_DATE}
    assert all(source.register and source.record for source in tie.supporting)
