"""Where things stand on the canvas."""

from __future__ import annotations

import itertools

import pytest

from kg.drawing.symbols import SYMBOLS

pytestmark = pytest.mark.browser

VIEWS = ("ownership", "network")


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("view", VIEWS)
def test_no_box_of_the_drawing_overlaps_another(visit, drawings, view, width):
    opened = visit(drawings[view], "#lang=en", width=width)
    opened.run("document.getElementById('faded')?.click()")
    boxes = opened.run(
        """() => kgPage.network.body.data.nodes.get().filter((n) => n.kind !== "bend")
          .map((n) => kgPage.network.getBoundingBox(n.id))"""
    )
    assert len(boxes) > 3
    for one, other in itertools.combinations(boxes, 2):
        is_apart = (
            one["right"] <= other["left"]
            or other["right"] <= one["left"]
            or one["bottom"] <= other["top"]
            or other["bottom"] <= one["top"]
        )
        assert is_apart, (one, other)


@pytest.mark.parametrize("view", VIEWS)
def test_names_fit_the_boxes_that_python_measured(visit, drawings, view):
    opened = visit(drawings[view])
    sizes = opened.run(
        """() => kgPage.network.body.data.nodes.get().filter((n) => n.kind === "organisation")
          .map((n) => [kgPage.network.body.nodes[n.id].shape.width,
                       n.widthConstraint.minimum + n.margin.left + n.margin.right])"""
    )
    assert all(drawn == measured for drawn, measured in sizes)


@pytest.mark.parametrize("view", VIEWS)
def test_places_are_the_same_at_every_opening_and_do_not_move(visit, drawings, view):
    positions = "kgPage.network.getPositions()"
    first = visit(drawings[view])
    before = first.run(positions)
    first.page.wait_for_timeout(500)
    assert first.run(positions) == before
    assert visit(drawings[view]).run(positions) == before


@pytest.mark.parametrize("view", VIEWS)
def test_the_legend_shows_one_shape_for_each_kind(visit, drawings, view):
    page = visit(drawings[view]).page
    kinds = page.locator("[data-type]").evaluate_all("all => all.map(e => e.dataset.type)")
    shapes = page.locator("[data-type] path").evaluate_all(
        "all => all.map(e => e.getAttribute('d'))"
    )
    assert len(set(shapes)) == len(kinds) == len(set(kinds))
    assert [SYMBOLS[kind].path for kind in kinds] == shapes
