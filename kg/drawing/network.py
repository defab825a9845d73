"""A picture of a network → a page: every tie between the organisations around one of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.drawing.boxes import Line, Scene, place_boxes
from kg.drawing.cards import make_card
from kg.drawing.drawings import Drawing
from kg.drawing.spread import NARROW, WIDE, spread_boxes
from kg.drawing.summaries import ask_network, summarise_network

if TYPE_CHECKING:
    from kg.analysis.pictures import Picture
    from kg.analysis.records import Tie

LONGER = 0.18
"""How much longer a line wants to be for each further tie between the same organisations."""
BOW = 0.16
"""How much further aside each next tie between the same two organisations curves."""


def draw_network(picture: Picture) -> Drawing:
    """The page that shows every tie around the picture's focus.

    Raises:
        DrawingError: if the page's own parts are missing or changed.
    """
    return Drawing(
        view="network",
        picture=picture,
        scene=lay_out_network(picture),
        narrow=lay_out_network(picture, NARROW),
        question=ask_network(picture),
        summary=summarise_network(picture),
    )


def lay_out_network(picture: Picture, paper: tuple[float, float] = WIDE) -> Scene:
    """The boxes and lines of a network drawing for a paper of this width and height in pixels."""
    import networkx as nx

    cards = tuple(make_card(org, has_kind=False) for org in picture.organisations)
    between: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in picture.ties:
        between[_pair(tie)].append(tie)
    near = nx.Graph()
    near.add_nodes_from(sorted(card.id for card in cards))
    for (one, other), ties in sorted(between.items()):
        more = len(ties) - 1
        near.add_edge(one, other, length=1 + LONGER * more, bow=BOW * more / 4)
    return Scene(
        boxes=place_boxes(cards, spread_boxes(near, cards, picture.focus, paper)),
        lines=tuple(line for pair in sorted(between) for line in _fan(between[pair])),
    )


def _pair(tie: Tie) -> tuple[str, str]:
    return (tie.subject, tie.object) if tie.subject < tie.object else (tie.object, tie.subject)


def _fan(ties: list[Tie]) -> list[Line]:
    """The lines between two organisations, side by side: none hides another."""
    ordered = sorted(ties, key=lambda tie: (tie.relation.value, tie.id))
    middle = (len(ordered) - 1) / 2
    lines = []
    for index, tie in enumerate(ordered):
        bow = (index - middle) * BOW
        is_forward = tie.subject < tie.object
        lines.append(
            Line(
                id=tie.id,
                tie=tie.id,
                source=tie.subject,
                target=tie.object,
                bow=round(bow if is_forward else -bow, 3),
            )
        )
    return lines
