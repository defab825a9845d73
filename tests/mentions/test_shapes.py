"""Every shape carries its own example and counterexample."""

import pytest

from kg.mentions import Shape, read_shapes
from kg.mentions.shaped import find_shaped_names

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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "de Woondeal Veldland en de Regio Deal Venland",
            ["Woondeal Veldland", "Regio Deal Venland"],
        ),
        ("de Milieudienst Regio Veldland en Tiel", ["Milieudienst Regio Veldland", "Tiel"]),
        ("Recreatieschap Veld en GR Meerwerk", ["Recreatieschap Veld", "GR Meerwerk"]),
        ("het Team Vastgoed en Directie Ruimte", ["Vastgoed", "Ruimte"]),
        ("het Veiligheidshuis Veld en het RIEC Veen", ["Veiligheidshuis Veld", "RIEC Veen"]),
        (
            "de teams Vergunningen, Toezicht en Handhaving, Groen en Projecten",
            ["Vergunningen, Toezicht en Handhaving", "Groen", "Projecten"],
        ),
        ('de fusieorganisatie "De Lek" start', ["De Lek"]),
    ],
)
def test_names_beside_each_other_are_kept_apart(find, text, names):
    assert find(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Inwoners hebben het plan onderzocht.",
        "Gedeputeerde Staten hebben de begroting onderzocht.",
        "De fractie Nieuw Links heeft de cijfers onderzocht.",
        "Leerlingen worden begeleid door School Zuid.",
        "Wij maken de Agenda Wonen en de Jeugd-agenda.",
        "Cluster 1 en Team A hebben tien medewerkers.",
    ],
)
def test_an_organ_a_party_or_a_letter_is_no_name(find, text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vorm: gemeenschappelijke regeling Taak: afval", []),
        ("gemeenschappelijke regeling Opgeheven per 2020", []),
        ("C.3 Waterbron N.V.", ["Waterbron N.V."]),
        ("Over een gezamenlijke dienst praten wij", []),
        ("de gemeenschappelijke regeling Bleekveld Bijdrage 2021: 5",
         ["gemeenschappelijke regeling Bleekveld"]),
    ],
)  # fmt: skip
def test_labels_and_numbers_of_a_record_are_no_part_of_a_name(text, expected):
    found = find_shaped_names(text, frozenset())
    assert [text[n.start : n.end] for n in found] == expected
