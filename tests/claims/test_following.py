"""Following: what one claim implies of another."""

import pytest

from kg.model import Document
from kg.pipeline import extract_document


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("Wethouder Smit van Epe zit in het dagelijks bestuur van Avri.", ["actual"]),
        ("Epe draagt € 5.000 bij aan Avri.", ["actual"]),
        ("Epe verleent Avri een subsidie van € 5.000.", []),
        ("Epe verstrekte aan Avri een lening van € 5.000.", []),
        ("Epe levert de voorzitter van Avri. Epe is uitgetreden uit Avri.", ["ended"]),
    ],
)
def test_who_sits_in_a_board_or_pays_its_part_takes_part(text: str, modalities: list[str]) -> None:
    claims = extract_document(Document(name="d", text=text, issuer="Epe", year=2023)).claims
    found = [c.modality.value for c in claims if c.relation.value == "participatesIn"]
    assert found == modalities


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Avri zamelt het huisvuil in voor Epe, Heerde en Hattem.", 3),
        ("Avri zamelt het huisvuil in voor Hattem.", 0),
        ("Avri zamelt het huisvuil in voor Epe en Heerde. Heerde is geen deelnemer van Avri.", 1),
    ],
)
def test_whom_a_body_serves_together_take_part_in_it(text: str, members: int) -> None:
    claims = extract_document(Document(name="d", text=text, issuer=None, year=2023)).claims
    found = [c for c in claims if c.relation.value == "participatesIn"]
    assert sum(c.modality.value == "actual" for c in found) == members
