"""A numbered item is about the party it begins with, whatever the item above it was."""

import pytest

ABOVE = "Verbonden partijen\n\n1. Vitens N.V., Zwolle. Belang: 1,8%.\n"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Avri. Dit is een regeling van Tiel en Buren.", "Avri"),
        ("De Connectie. Dit is een samenwerking van Tiel en Buren.", "De Connectie"),
        ("GBLT. Dat is een regeling van Tiel en Buren.", "GBLT"),
    ],
)
def test_a_numbered_item_is_about_its_own_party(say, item, expected):
    assert ("Tiel", "participatesIn", expected) in say(f"{ABOVE}2. {item}\n")
