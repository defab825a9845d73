"""A scene → pyvis: every box and line with its place, size and looks; no physics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.drawing.boxes import BoxKind
from kg.drawing.cards import (
    ABOVE,
    LEFT,
    MARK_ABOVE,
    MARK_SIDE,
    MARK_SIZE,
    NAME_SIZE,
    RIGHT,
)
from kg.drawing.facts import show_mark, show_share
from kg.drawing.lettering import FACE
from kg.drawing.strokes import STROKES, choose_arrow, choose_dashes, choose_width
from kg.drawing.words import Text, repeat, say
from kg.model import Relation

if TYPE_CHECKING:
    from pyvis.network import Network

    from kg.analysis.pictures import Picture
    from kg.analysis.records import Organisation, Tie
    from kg.drawing.boxes import Box, Line, Scene

BEND_OPTIONS: dict[str, Any] = {
    "label": " ",
    "shape": "dot",
    "size": 0.5,
    "borderWidth": 0,
    "color": "rgba(0,0,0,0)",
}
"""A bend is there for its lines only."""

RADIUS = 6
"""Of a box's corners in pixels; vis-network counts it as room around the box as well."""

WIDE, NARROW = "wide", "narrow"
"""The two scenes that one page holds; the page shows the one that suits its width."""

Options = dict[str, Any]
"""Options of vis-network, by its own names."""

INK, PAPER, EDGE, ACCENT, QUIET = "#16202b", "#ffffff", "#6b7785", "#154273", "#4f5b67"
"""Text, card, card's border, focus, kind of organisation; text at least 4.5:1, borders 3:1."""


def fill_canvas(network: Network, picture: Picture, scene: Scene, name: str) -> None:
    """Add every box and line of a scene to a directed pyvis network; ids begin with its name."""
    organisations = {org.iri: org for org in picture.organisations}
    ties = {tie.id: tie for tie in picture.ties}
    for box in scene.boxes:
        if box.kind is BoxKind.ORGANISATION:
            options = _describe_card(
                box,
                organisations[box.id],
                has_kind=scene.is_layered,
                is_focus=box.id == picture.focus,
            )
            if organisations[box.id].is_gone(picture.day):
                options["shapeProperties"] |= {"borderDashes": [5, 4]}
                options["borderWidth"] = 2
        elif box.kind is BoxKind.SHARE:
            options = _describe_mark(box, ties[box.tie])
        else:
            options = BEND_OPTIONS
        network.add_node(
            f"{name}|{box.id}",
            scene=name,
            kind=box.kind.value,
            x=box.x,
            y=box.y,
            physics=False,
            fixed=True,
            **options,
        )
    for line in scene.lines:
        options = _describe_line(line, ties[line.tie], scene)
        options |= {"id": f"{name}|{line.id}", "scene": name}
        network.add_edge(f"{name}|{line.source}", f"{name}|{line.target}", **options)


def _describe_card(
    box: Box, organisation: Organisation, *, has_kind: bool, is_focus: bool
) -> Options:
    name = "\n".join(box.lines)
    background, ink, quiet = (ACCENT, PAPER, PAPER) if is_focus else (PAPER, INK, QUIET)
    return {
        # Plain labels only: vis-network's label markup fails on backslashes and entities. The page
        # writes the kind below the name itself.
        "label": name,
        "labels": repeat(name),
        "kindOf": say(f"type.{organisation.type.value}") if has_kind else {},
        "quiet": quiet,
        "organisation": organisation.iri,
        "type": organisation.type.value,
        "isFocus": is_focus,
        "shape": "box",
        "borderWidth": 1.25,
        "color": _colour(background, ACCENT if is_focus else EDGE),
        "font": {"align": "left", "face": FACE, "size": NAME_SIZE, "color": ink},
        "shapeProperties": {"borderRadius": RADIUS},
        **_fix_size(box, (ABOVE, RIGHT, ABOVE, LEFT), "top" if has_kind else "middle"),
    }


def _describe_mark(box: Box, tie: Tie) -> Options:
    labels = show_mark(tie)
    colour = STROKES[tie.relation].colour
    return {
        "label": labels["nl"],
        "labels": labels,
        "tie": tie.id,
        "shape": "box",
        "borderWidth": 1,
        "color": _colour(PAPER, colour),
        "shapeProperties": {
            "borderRadius": RADIUS,
            "borderDashes": [3, 3] if tie.percent is None else False,
        },
        "font": {"face": FACE, "size": MARK_SIZE, "color": colour},
        **_fix_size(box, (MARK_ABOVE, MARK_SIDE, MARK_ABOVE, MARK_SIDE)),
    }


def _fix_size(box: Box, margin: tuple[int, int, int, int], valign: str = "middle") -> Options:
    """A box of exactly the size that was measured; `margin` is top, right, bottom, left."""
    top, right, bottom, left = margin
    return {
        "margin": {"top": top, "right": right, "bottom": bottom, "left": left},
        "widthConstraint": {"minimum": box.width - left - right},
        "heightConstraint": {"minimum": box.height - top - bottom, "valign": valign},
    }


def _colour(background: str, border: str) -> Options:
    plain = {"background": background, "border": border}
    return {**plain, "highlight": plain, "hover": plain}


def _describe_line(line: Line, tie: Tie, scene: Scene) -> Options:
    stroke = STROKES[tie.relation]
    is_last = line.id == tie.id
    width = choose_width(tie.percent)
    has_mark = not scene.is_layered and tie.relation is Relation.OWNS_SHARE_OF
    labels: Text = show_share(tie.share) if has_mark and tie.percent is not None else {}
    return {
        "tie": tie.id,
        "label": labels.get("nl", ""),
        "labels": labels,
        "width": width,
        "color": {"color": stroke.colour, "highlight": stroke.colour, "hover": stroke.colour},
        "dashes": choose_dashes(tie.relation, tie.modality, tie.percent) or False,
        "arrows": {
            "to": {
                "enabled": bool(stroke.head) and is_last,
                "type": stroke.head or "arrow",
                "scaleFactor": choose_arrow(width) * (1 if stroke.head == "arrow" else 0.7),
            }
        },
        "smooth": _choose_curve(line, scene),
        "font": {"face": FACE, "size": MARK_SIZE, "color": stroke.colour, "strokeWidth": 4},
    }


def _choose_curve(line: Line, scene: Scene) -> Options | bool:
    if scene.is_layered:
        return {
            "enabled": True,
            "type": "cubicBezier",
            "forceDirection": "vertical",
            "roundness": 0.5,
        }
    if not line.bow:
        return {"enabled": False, "type": "continuous", "roundness": 0.5}
    side = "curvedCW" if line.bow > 0 else "curvedCCW"
    return {"enabled": True, "type": side, "roundness": abs(line.bow)}
