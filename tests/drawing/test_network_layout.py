"""Networks: no box on a box, few boxes on lines, the same places every time."""

from __future__ import annotations

import itertools

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.drawing.boxes import Box, BoxKind
from kg.drawing.clearing import clear_lines, push_apart
from kg.drawing.network import lay_out_network
from kg.drawing.spread import NARROW, spread_boxes
from kg.model import EntityType, Relation


def make_boxes(graph: nx.Graph) -> list[Box]:
    return [
        Box(id=name, kind=BoxKind.ORGANISATION, width=80 + 40 * (number % 4), height=36)
        for number, name in enumerate(sorted(graph))
    ]


def is_overlapping(one: Box, other: Box, places: dict[str, tuple[float, float]]) -> bool:
    (x1, y1), (x2, y2) = places[one.id], places[other.id]
    across, down = abs(x1 - x2) * 2, abs(y1 - y2) * 2
    return across < one.width + other.width and down < one.height + other.height


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 25), st.integers(0, 10_000))
def test_boxes_of_any_network_do_not_overlap(size, seed):
    graph = nx.relabel_nodes(nx.gnp_random_graph(size, 0.2, seed=seed), str)
    boxes = make_boxes(graph)
    places = spread_boxes(graph, boxes, "0")
    assert not [pair for pair in itertools.combinations(boxes, 2) if is_overlapping(*pair, places)]


def test_the_lines_of_a_star_pass_beside_the_boxes():
    graph = nx.relabel_nodes(nx.star_graph(20), str)
    boxes = make_boxes(graph)
    places = spread_boxes(graph, boxes, "0")
    points = np.array([places[box.id] for box in boxes])
    sizes = np.array([[box.width, box.height] for box in boxes])
    number = {box.id: index for index, box in enumerate(boxes)}
    lines = np.array([(number[a], number[b]) for a, b in graph.edges])
    assert clear_lines(points, sizes, lines, np.zeros(len(lines)))[1] == 0


def test_boxes_in_the_same_place_are_pushed_apart():
    points = push_apart(np.zeros((5, 2)), np.full((5, 2), 50.0))
    apart = np.abs(points[:, None] - points[None]).max(axis=2)
    assert apart[~np.eye(5, dtype=bool)].min() >= 50


def test_a_drawing_for_a_phone_suits_a_phone_better_than_one_for_a_screen(own, paint):
    ties = [own("Arnhem", f"Bedrijf {number} NV") for number in range(20)]
    picture = paint("Arnhem", *ties)
    scenes = lay_out_network(picture), lay_out_network(picture, NARROW)
    wide, narrow = (max(scene.size[at] / NARROW[at] for at in (0, 1)) for scene in scenes)
    assert narrow < wide


def test_ties_between_the_same_two_are_drawn_side_by_side(own, paint):
    both = [
        own("Arnhem", "X NV", 10),
        own("Arnhem", "X NV", id="other", relation=Relation.ADVISED_BY),
    ]
    back = own("X NV", "Arnhem", id="back", relation=Relation.FUNDED_BY)
    lines = lay_out_network(paint("Arnhem", *both, back)).lines
    sides = [line.bow if line.source == "Arnhem" else -line.bow for line in lines]
    assert len(set(sides)) == 3


def test_the_same_network_in_another_order_is_the_same_drawing(own, paint):
    ties = [own(f"Gemeente {number % 7}", f"Bedrijf {number} NV") for number in range(15)]
    assert lay_out_network(paint("Gemeente 0", *ties)) == lay_out_network(
        paint("Gemeente 0", *reversed(ties))
    )


def test_three_hundred_organisations_are_laid_out(own, paint):
    ties = [own(f"G {number}", f"De regeling {number % 12}") for number in range(288)]
    hub = [own("Arnhem", f"De regeling {number}", id=f"hub{number}") for number in range(12)]
    types = {"Arnhem": EntityType.MUNICIPALITY}
    scene = lay_out_network(paint("Arnhem", *ties, *hub, types=types))
    assert len(scene.boxes) == 301
