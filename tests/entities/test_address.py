"""Whom a letter calls "u"."""

import pytest

HEAD = "Aan: Gedeputeerde Staten van Gelderland\n\n"


@pytest.mark.parametrize("words", ["u", "uw provincie", "uw college"])
def test_you_are_whom_the_letter_goes_to(refer, words):
    assert refer(f"{HEAD}Dit kost {words} veel.", "Tiel")[words] == ("Gelderland",)


def test_your_contribution_is_that_of_whom_the_letter_goes_to(refer):
    assert refer(f"{HEAD}Wat is uw bijdrage?", "Tiel")["uw"] == ("Gelderland",)


@pytest.mark.parametrize("head", ["Aan: mevrouw De Wit\n\n", "Aan: de raad van Tiel\n\n", ""])
def test_nobody_is_you_where_no_other_government_is_addressed(refer, head):
    assert "u" not in refer(f"{head}Dit kost u veel.", "Tiel")
