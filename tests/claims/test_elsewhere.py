"""A body left unsaid is not what a text is about where the clause names another thing."""

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "De gemeente betaalt € 20.000 aan de bibliotheek.",
        "Wij betaalden € 40.000 voor een nieuw gemaal.",
        "De verbouwing van het stadhuis kost de gemeente € 2 miljoen.",
        "De subsidie aan het museum is € 12.000.",
        "De wethouder is lid van het bestuur van de voetbalclub.",
        "Onze wethouder is voorzitter van de raad van toezicht van het ziekenhuis.",
        "Wij zijn voor 40% eigenaar van het zwembad.",
    ],
)
def test_what_is_said_of_another_thing_is_not_said_of_the_topic(say, sentence):
    part = ("Tiel", "participatesIn", "Avri")
    assert say(f"Tiel neemt deel aan Avri. {sentence}", "Tiel") == {part}


def test_the_seat_in_its_own_board_is_said_of_the_topic(say):
    text = "Tiel neemt deel aan Avri. De wethouder is lid van het algemeen bestuur."
    assert ("Avri", "governedBy", "Tiel") in say(text, "Tiel")
