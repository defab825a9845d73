"""A picture of ownership → a page: owners above, owned below, the share on every line."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from kg.drawing.across import place_across
from kg.drawing.boxes import Box, BoxKind, Line, Scene, place_boxes
from kg.drawing.cards import make_card, make_mark
from kg.drawing.down import place_down
from kg.drawing.drawings import Drawing
from kg.drawing.grid import Link, build_grid, find_shares, is_bend
from kg.drawing.ports import ABOVE, add_ports
from kg.drawing.ranks import drop_cycles, rank_organisations, split_rows
from kg.drawing.summaries import ask_ownership, summarise_ownership

if TYPE_CHECKING:
    import networkx as nx

    from kg.analysis.pictures import Picture
    from kg.analysis.records import Tie
    from kg.drawing.grid import Grid

WIDEST_ROW, NARROW_ROW = 1000.0, 340.0
"""Pixels after which the owners (or owned) of a level go on in another row: screen and phone."""
GAP, BEND_ROOM = 22.0, 16.0
"""Room between two boxes of a row, and for a line that passes between them, in pixels."""


def draw_ownership(picture: Picture) -> Drawing:
    """The page that shows who owns the picture's focus and what the focus owns.

    Raises:
        DrawingError: if the page's own parts are missing or changed.
    """
    return Drawing(
        view="ownership",
        picture=picture,
        scene=lay_out_ownership(picture),
        narrow=lay_out_ownership(picture, NARROW_ROW),
        question=ask_ownership(picture),
        summary=summarise_ownership(picture),
    )


def lay_out_ownership(picture: Picture, widest: float = WIDEST_ROW) -> Scene:
    """The boxes and lines of an ownership drawing whose rows are at most `widest` pixels."""
    cards = {org.iri: make_card(org, has_kind=True) for org in picture.organisations}
    ranks = rank_organisations(_join_owners(picture), picture.focus)
    rooms = {iri: card.width + GAP for iri, card in cards.items()}
    rows = split_rows(ranks, _order_organisations(picture), rooms, widest)
    links = [_link(tie, ranks) for tie in picture.ties]
    grid = build_grid(rows, ranks, links)
    boxes = cards | {mark.id: mark for mark in map(make_mark, picture.ties)}
    bends = {cell for row in grid.rows for cell in row if is_bend(cell)}
    boxes |= {bend: Box(id=bend, kind=BoxKind.BEND) for bend in sorted(bends)}
    across = place_across(grid, _measure_rooms(grid, links, boxes))
    down = place_down(grid, {cell: boxes[cell].height for cell in across}, across, ABOVE)
    positions = {cell: (across[cell], down[cell]) for cell in across}
    ways, ports = add_ports(grid, boxes, positions)
    corners = tuple(Box(id=port, kind=BoxKind.BEND) for port in sorted(ports))
    return Scene(
        boxes=place_boxes((*corners, *reversed(boxes.values())), positions | ports),
        lines=tuple(line for tie in picture.ties for line in _trace(tie, ways[tie.id])),
        is_layered=True,
    )


def _join_owners(picture: Picture) -> nx.DiGraph:
    """Owner → owned once for each pair, without circles."""
    import networkx as nx

    owners = nx.DiGraph()
    owners.add_nodes_from(org.iri for org in picture.organisations)
    owners.add_edges_from((tie.subject, tie.object) for tie in picture.ties)
    return drop_cycles(owners, picture.focus)


def _measure_rooms(grid: Grid, links: list[Link], boxes: dict[str, Box]) -> dict[str, float]:
    """Cell → the width it keeps to itself: an organisation stands above or below its shares."""
    rooms = {cell: box.width + GAP for cell, box in boxes.items()}
    for iri, shares in find_shares(links, grid).items():
        rooms[iri] = max(rooms[iri], sum(rooms[share] for share in shares))
        if len(shares) == 1:
            rooms[shares[0]] = rooms[iri]
    return rooms | {cell: BEND_ROOM for cell in boxes if is_bend(cell)}


def _order_organisations(picture: Picture) -> list[str]:
    """IRIs by their largest share, unknown last, then by name: the order within a row."""
    largest = dict.fromkeys((org.iri for org in picture.organisations), 0.0)
    for tie in picture.ties:
        share = float(tie.percent or 0)
        for iri in (tie.subject, tie.object):
            largest[iri] = max(largest[iri], share)
    names = {org.iri: org.name.casefold() for org in picture.organisations}
    return sorted(largest, key=lambda iri: (-largest[iri], names[iri], iri))


def _link(tie: Tie, ranks: dict[str, int]) -> Link:
    if ranks[tie.subject] <= ranks[tie.object]:
        return Link(tie.id, tie.subject, tie.object)
    return Link(tie.id, tie.object, tie.subject)


def _trace(tie: Tie, way: tuple[str, ...]) -> list[Line]:
    """The stretches of a tie from its owner to its owned; the last one has the arrow."""
    stops = way if way[0] == tie.subject else way[::-1]
    stretches = list(itertools.pairwise(stops))
    return [
        Line(
            id=tie.id if index == len(stretches) else f"{tie.id}~{index}",
            tie=tie.id,
            source=source,
            target=target,
        )
        for index, (source, target) in enumerate(stretches, start=1)
    ]
