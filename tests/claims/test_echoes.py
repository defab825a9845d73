"""A sentence that only adds to the one before it is read with it."""

import pytest

from kg.model import Document
from kg.pipeline import extract_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Avri telt twee deelnemers. Dat zijn Epe en Heerde.", ["actual", "actual"]),
        ("Avri rijdt voor twee gemeenten. Het gaat om Epe en Heerde.", ["actual", "actual"]),
        ("Epe neemt deel aan Avri. Dat geldt ook voor Heerde.", ["actual", "actual"]),
        ("Epe neemt deel aan Avri. Heerde ook.", ["actual", "actual"]),
        ("Epe neemt niet deel aan Avri. Heerde wel.", ["denied", "actual"]),
        ("Epe neemt deel aan Avri. Heerde niet.", ["actual", "denied"]),
        ("Epe en Heerde werken samen. Die samenwerking heet Avri.", ["actual", "actual"]),
        ("Epe neemt deel aan Avri. Ook Heerde groeit.", ["actual"]),
        ("Avri telt twee wagens. Dat zijn Epe en Heerde gewend.", []),
    ],
)
def test_an_echo_is_completed_by_the_sentence_before_it(text: str, expected: list[str]) -> None:
    claims = extract_document(Document(name="d", text=text, issuer=None, year=2023)).claims
    found = [c for c in claims if c.relation.value == "participatesIn"]
    assert [c.modality.value for c in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vraag 1. Wie ziet op Avri toe?\nAntwoord: de provincie Gelderland.",
         "Avri supervisedBy Gelderland"),
        ("Van welke gemeenten is Eemsdelta de opvolger?\nAntwoord: van Loppersum.",
         "Eemsdelta resultedFrom Loppersum"),
        ("Wie houdt toezicht op Avri? Dat is de provincie Gelderland.",
         "Avri supervisedBy Gelderland"),
    ],
)  # fmt: skip
def test_a_question_and_the_name_that_answers_it_are_one_statement(say, text, expected):
    assert say(text, "Tiel") == {tuple(expected.split())}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BMC onderzocht de kosten. Opdrachtgever was Avri.", "Avri advisedBy BMC"),
        ("BMC onderzocht de kosten. De opdracht kwam van de directie van Avri.",
         "Avri advisedBy BMC"),
        ("BMC onderzocht de kosten. De opdracht daarvoor gaf Epe.", "Epe advisedBy BMC"),
        ("In 2019 was er een fusie van Haaren. De nieuwe gemeente heet Boxtel.", ""),
        ("In 2019 fuseerde Haaren. De nieuwe gemeente heet Boxtel.",
         "Boxtel resultedFrom Haaren"),
    ],
)  # fmt: skip
def test_who_gave_an_order_and_what_a_merger_is_called_stand_in_the_next_sentence(
    say, text, expected
):
    assert say(text, "Tiel") == ({tuple(expected.split())} if expected else set())
