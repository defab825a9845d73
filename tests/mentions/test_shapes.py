"""Every shape carries its own example and counterexample."""

import pytest

from kg.mentions import Shape, read_shapes
from kg.mentions.shapes import find_shaped_names

SHAPES = read_shapes()


def names(text: str, shape: Shape) -> list[str]:
    return [
        text[n.start : n.end]
        for n in find_shaped_names(text, frozenset())
        if n.shape.id == shape.id
    ]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: s.id)
def test_a_shape_finds_the_name_in_its_example(shape: Shape) -> None:
    text, expected = shape.example
    assert [n.rstrip(".") for n in names(text, shape)][:1] == [expected.rstrip(".")]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: s.id)
def test_a_shape_leaves_its_counterexample_alone(shape: Shape) -> None:
    assert names(shape.counterexample, shape) == []
