"""Owners above what they own, nothing on top of anything."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.drawing.boxes import BoxKind, Scene
from kg.drawing.ownership import lay_out_ownership
from kg.drawing.ranks import drop_cycles, rank_organisations


def find_overlaps(scene: Scene) -> list[tuple[str, str]]:
    """Pairs of visible boxes that share a pixel."""
    seen = [box for box in scene.boxes if box.kind is not BoxKind.BEND]
    return [
        (one.id, other.id)
        for index, one in enumerate(seen)
        for other in seen[index + 1 :]
        if abs(one.x - other.x) * 2 < one.width + other.width
        and abs(one.y - other.y) * 2 < one.height + other.height
    ]


def find_height(scene: Scene, name: str) -> float:
    return next(box.y for box in scene.boxes if box.id == name)


def test_the_three_owners_stand_above_with_their_shares_between(connectie):
    scene = lay_out_ownership(connectie)
    shares = {box.tie: box for box in scene.boxes if box.kind is BoxKind.SHARE}
    for tie in connectie.ties:
        assert find_height(scene, tie.subject) < shares[tie.id].y < find_height(scene, tie.object)
    assert shares["Arnhem>De Connectie"].lines == ("72%",)
    assert shares["Renkum>De Connectie"].lines == ("aandeel onbekend",)


def test_every_tie_is_drawn_from_owner_to_the_top_of_what_is_owned(connectie):
    scene = lay_out_ownership(connectie)
    places = {box.id: box for box in scene.boxes}
    for tie in connectie.ties:
        stretches = [line for line in scene.lines if line.tie == tie.id]
        owned = places[tie.object]
        assert stretches[0].source == tie.subject
        assert stretches[-1].id == tie.id
        assert places[stretches[-1].target].y == pytest.approx(owned.y - owned.height / 2, abs=1)
        assert abs(places[stretches[-1].target].x - owned.x) < owned.width / 2


def test_the_largest_owner_comes_first(own, paint):
    ties = [own("Ede", "X NV", 5), own("Oss", "X NV", 60), own("Epe", "X NV")]
    scene = lay_out_ownership(paint("X NV", *ties))
    order = sorted(
        ("Ede", "Oss", "Epe"), key=lambda name: next(b.x for b in scene.boxes if b.id == name)
    )
    assert order == ["Oss", "Ede", "Epe"]


@pytest.mark.parametrize("widest", [340.0, 1000.0])
def test_forty_owners_fill_several_rows_without_overlap(own, paint, widest):
    ties = [own(f"Gemeente {number}", "X NV", 2) for number in range(40)]
    scene = lay_out_ownership(paint("X NV", *ties), widest)
    rows = {box.y for box in scene.boxes if box.id.startswith("Gemeente")}
    assert len(rows) > 3
    assert scene.size[0] < widest * 1.4
    assert find_overlaps(scene) == []


def test_owners_of_each_other_are_drawn_once_each(own, paint):
    ties = [own("A NV", "B NV", 50), own("B NV", "C NV", 50), own("C NV", "A NV", 25)]
    scene = lay_out_ownership(paint("A NV", *ties))
    assert {line.tie for line in scene.lines} == {"A NV>B NV", "B NV>C NV", "C NV>A NV"}
    assert find_overlaps(scene) == []


def test_an_organisation_alone_is_one_box_in_the_middle(paint):
    (box,) = lay_out_ownership(paint("Arnhem")).boxes
    assert (box.x, box.y) == (0, 0)


def test_dropping_circles_keeps_every_pair_and_leaves_none():
    graph = nx.DiGraph([("A", "B"), ("B", "C"), ("C", "A"), ("C", "D")])
    acyclic = drop_cycles(graph, "A")
    assert nx.is_directed_acyclic_graph(acyclic)
    assert {frozenset(edge) for edge in acyclic.edges} == {frozenset(edge) for edge in graph.edges}


def test_an_owner_of_owner_and_owned_stands_above_both():
    graph = nx.DiGraph([("A", "B"), ("B", "focus"), ("A", "focus"), ("focus", "D"), ("A", "D")])
    assert rank_organisations(graph, "focus") == {"focus": 0, "B": -1, "A": -2, "D": 1}


names = st.sampled_from([f"{letter} NV" for letter in "ABCDEFGH"])
pairs = st.lists(
    st.tuples(names, names).filter(lambda pair: pair[0] != pair[1]), unique=True, max_size=14
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pairs=pairs)
def test_whatever_owns_whatever_nothing_overlaps_and_every_tie_is_drawn(own, paint, pairs):
    ties = [own(owner, owned, 10) for owner, owned in pairs]
    scene = lay_out_ownership(paint("A NV", *ties))
    assert find_overlaps(scene) == []
    assert {line.id for line in scene.lines if "~" not in line.id} == {tie.id for tie in ties}
    assert scene == lay_out_ownership(paint("A NV", *reversed(ties)))
