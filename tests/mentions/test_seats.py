"""A place behind a body in its title only says where the body sits."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Omgevingsdienst Veldkant (ODV), Tiel\nDeelnemers: acht",
        "1. Veldbron N.V., te Zwolle\nBelang: 3%",
        "Naam\nVestigingsplaats\n\nVeldbron N.V.\nZwolle\n3%",
    ],
)
def test_the_seat_of_a_body_is_no_government(know, text):
    assert know(text) == []


@pytest.mark.parametrize(
    "text",
    ["Omgevingsdienst Veldkant, Tiel en Zwolle", "Veldbron N.V.\nZwolle\nTiel", "Wij en Tiel"],
)
def test_a_place_in_a_list_stays_a_government(know, text):
    assert ("Municipality", "Tiel") in know(text)
