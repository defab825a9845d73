"""A former name far from the new one, and the succession that the sentence states."""

import pytest

from kg.model import Document
from kg.pipeline import extract_document


def read(text: str) -> set[tuple[str, str]]:
    extraction = extract_document(Document(name="d", text=text, issuer="Tiel", year=2023))
    names = {e.iri: e.name for e in extraction.entities}
    return {
        (names[c.subject], names[c.object])
        for c in extraction.claims
        if c.relation.value == "resultedFrom"
    }


@pytest.mark.parametrize(
    "text",
    [
        "SamenTwente, voorheen Regio Twente, groeit.",
        "SamenTwente is de opvolger van Regio Twente.",
        "SamenTwente kwam in de plaats van Regio Twente.",
        "Regio Twente is omgezet in SamenTwente.",
    ],
)
def test_a_former_name_is_a_version_of_its_own(text: str) -> None:
    assert read(text) == {("SamenTwente", "Regio Twente")}


def test_a_former_name_alone_is_the_body_that_is_there() -> None:
    assert read("De voorzitter van Regio Twente spreekt.") == set()
