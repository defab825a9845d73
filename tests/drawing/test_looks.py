"""Kinds can be told apart without colour, and colours can be seen."""

from __future__ import annotations

import pytest

from kg.drawing.canvas import EDGE, INK, PAPER, QUIET
from kg.drawing.strokes import STROKES, UNKNOWN_DASHES, choose_dashes, choose_width
from kg.drawing.symbols import SYMBOLS
from kg.model import EntityType, Modality, Relation


def measure_contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_kind_of_organisation_has_a_shape_of_its_own():
    assert set(SYMBOLS) == set(EntityType)
    assert len({symbol.path for symbol in SYMBOLS.values()}) == len(EntityType)


def test_every_kind_of_tie_has_dashes_and_head_of_its_own():
    looks = [(stroke.dashes, stroke.head) for stroke in STROKES.values()]
    looks.append((UNKNOWN_DASHES, STROKES[Relation.OWNS_SHARE_OF].head))
    assert set(STROKES) == set(Relation)
    assert len(set(looks)) == len(Relation) + 1


@pytest.mark.parametrize("relation", list(Relation))
def test_lines_have_at_least_3_to_1_against_paper(relation):
    assert measure_contrast(STROKES[relation].colour, PAPER) >= 4.5


@pytest.mark.parametrize(("colour", "least"), [(INK, 7), (QUIET, 4.5), (EDGE, 3)])
def test_text_and_borders_can_be_seen(colour, least):
    assert measure_contrast(colour, PAPER) >= least


def test_an_unknown_share_is_dashed_and_thin_and_a_plan_looks_different_again():
    unknown = choose_dashes(Relation.OWNS_SHARE_OF, Modality.ACTUAL, None)
    plan = choose_dashes(Relation.OWNS_SHARE_OF, Modality.PLANNED, None)
    assert unknown
    assert plan not in ([], unknown)
    assert choose_width(None) == 1.5
