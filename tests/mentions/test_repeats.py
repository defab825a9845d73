"""A name introduced in full is found again without what came with it."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Veldbron N.V. is van ons. De aandelen in Veldbron stegen.", "Veldbron"),
        ("De aandelen in RWM NV stegen. Het afval haalt RWM op.", "RWM"),
        ("De Stichting Zorg Dichtbij groeit. Wij helpen Zorg Dichtbij.", "Zorg Dichtbij"),
        ("De werkorganisatie HLTsamen groeit. Daar is HLTsamen blij mee.", "HLTsamen"),
        ("De werkorganisatie Meerveld groeit. Daar is Meerveld blij mee.", "Meerveld"),
        ("De afdeling Mens & Werk groeit. Wij helpen Mens & Werk.", "Mens & Werk"),
        ("Zij zijn geadviseerd door Kompaan. Eerder deed Kompaan dat ook.", "Kompaan"),
    ],
)
def test_a_name_stands_for_its_body_wherever_it_stands(mention, text, name):
    first, *_, last = mention(text)
    assert (last.text, last.key) == (name, first.key)


@pytest.mark.parametrize(
    "text",
    [
        "Water N.V. is van ons. Water stroomt en water daalt.",
        "De afdeling Wonen groeit. Wonen is duur.",
        "Veldbron N.V. is van ons. De wijk Nieuw Veldbron groeit.",
    ],
)
def test_a_plain_word_or_a_part_of_another_name_is_no_repeat(find, text):
    assert len(find(text)) == 1
