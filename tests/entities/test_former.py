"""Former names that a text tells apart."""

import pytest

from kg.model import Document
from kg.pipeline import extract_document


def read_names(text: str) -> set[str]:
    return {e.name for e in extract_document(Document(name="zin.txt", text=text)).entities}


@pytest.mark.parametrize("words", ["voorheen", "vroeger", "v/h"])
def test_a_former_name_in_brackets_is_another_body(words: str) -> None:
    text = f"Gemeenschappelijke regeling Sociaal ({words} GR Drechtsteden) helpt Sliedrecht."
    assert read_names(text) == {"Sociaal", "GR Drechtsteden", "Sliedrecht"}


def test_two_names_that_the_text_does_not_tell_apart_are_one_body() -> None:
    text = "De GR Sociaal helpt Sliedrecht. De Gemeenschappelijke regeling Sociaal is groot."
    assert read_names(text) == {"Sociaal", "Sliedrecht"}


def test_the_body_that_is_spoken_of_is_the_present_one() -> None:
    text = "Senzer (voorheen Avri) is groot. Asten neemt deel aan de regeling."
    claims = extract_document(Document(name="zin.txt", text=text)).claims
    assert not any(c.object.endswith("avri") for c in claims if c.rule.startswith("part"))
