"""Names by their place: titles of records, rows of tables, items of lists."""

import pytest

from kg.mentions.titles import find_titles


def titles(text: str) -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.type.value if t.type else None) for t in find_titles(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Veldpoort\nRechtsvorm: besloten vennootschap\nZetel: Bladel", ("Veldpoort", "Company")),
        ("4.1 Veldpoort\nDoel: werk\nVorm: openbaar lichaam", ("Veldpoort", "JointArrangement")),
        ("4.1 De Veldpoort\nDoel\nWerk\nBestuurlijk belang\nEen lid", ("Veldpoort", None)),
        ("Naam: Veldpoort\nRechtsvorm: stichting", ("Veldpoort", "Foundation")),
        ("Vereniging: Veldpoort\nDoel: lobby", ("Veldpoort", "Association")),
        ("Gemeenschappelijke regelingen\n- Veldpoort: werk", ("Veldpoort", "JointArrangement")),
        ("B. Stichtingen\n1. Veld in Beweging (subsidie)", ("Veld in Beweging", "Foundation")),
        ("Onderdelen\n- Bureau Veld: staf", ("Bureau Veld", "OrganisationalUnit")),
        ("Naam\tVorm\nVeldpoort\tGR\t12", ("Veldpoort", "JointArrangement")),
        ("| Naam | Vorm |\n| Veldpoort | N.V. |", ("Veldpoort", "Company")),
        ("VELDPOORT Rechtsvorm: gemeenschappelijke regeling", ("VELDPOORT", "JointArrangement")),
    ],
)
def test_a_line_that_heads_a_record_is_a_name(text, expected):
    assert titles(text)[:1] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Economische zaken\nPortefeuillehouder: wethouder Jansen\nDoel: meer banen",
        "Financieel\nRechtsvorm: stichting\nZetel: Tiel",
        "Wij doen mee.\nRechtsvorm: stichting\nZetel: Tiel",
        "Stichtingen\n- geen",
        "Stichtingen\nWij nemen aan geen stichting deel.",
        "Gemeenschappelijke regelingen\n- Het college is lid van het bestuur",
        "Programma\tLasten\nWonen\t12",
    ],
)
def test_a_line_that_remarks_or_heads_prose_is_no_name(text):
    assert titles(text) == []


def test_a_title_that_holds_a_known_body_leaves_it_its_own_name(find):
    text = "Gemeenschappelijke regelingen\n- Regionaal reinigingsbedrijf Avalex"
    assert find(text) == ["Avalex"]
