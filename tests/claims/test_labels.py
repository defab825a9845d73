"""The words of records: labels of fields, headings of sections."""

import pytest

from kg.claims.labels import find_label, find_section


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("Naam: Avri", "name", "Avri"),
        ("Vestigingsplaats: Tiel", "seat", "Tiel"),
        ("Rechtsvorm: gemeenschappelijke regeling", "form", "gemeenschappelijke regeling"),
        ("Doel: afval ophalen", "purpose", "afval ophalen"),
        ("Openbaar belang: schone straten", "purpose", "schone straten"),
        ("Deelnemers: Tiel", "members", "Tiel"),
        ("Deelnemende gemeenten: Tiel", "members", "Tiel"),
        ("Aandeelhouders: Tiel", "owners", "Tiel"),
        ("Belang: 5%", "share", "5%"),
        ("Belang in %: 5", "share", "5"),
        ("Stemrecht: 5%", "votes", "5%"),
        ("Bestuurlijk belang: zetel", "governance", "zetel"),
        ("Bijdrage 2022: € 5", "contribution", "€ 5"),
        ("Financieel belang: € 5", "contribution", "€ 5"),
        ("Eigen vermogen: € 5", "equity", "€ 5"),
        ("Risico's: geen", "news", "geen"),
        ("- Deelnemers: Tiel", "members", "Tiel"),
        ("DEELNEMERS: Tiel", "members", "Tiel"),
    ],
)
def test_a_line_with_a_colon_opens_a_field(line: str, kind: str, value: str) -> None:
    label = find_label(line)
    assert label is not None
    assert (label.kind, line[label.end :]) == (kind, value)


@pytest.mark.parametrize("line", ["Deelnemers", "Bijdrage 2022", "Rechtsvorm", "Belang (%)"])
def test_a_label_may_stand_alone(line: str) -> None:
    label = find_label(line)
    assert label is not None
    assert label.is_alone


@pytest.mark.parametrize(
    "line",
    [
        "Avri",
        "De deelnemers: Tiel",
        "De bijdrage stijgt.",
        "Wij betalen: veel",
        "Bijdrage aan het debat over de toekomst van de stad",
        "",
    ],
)
def test_other_lines_have_no_label(line: str) -> None:
    assert find_label(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Verbonden partijen", "Any"),
        ("Paragraaf verbonden partijen", "Any"),
        ("A. Gemeenschappelijke regelingen", "JointArrangement"),
        ("Gemeenschappelijke regelingen:", "JointArrangement"),
        ("2. Vennootschappen en coöperaties", "Company"),
        ("Deelnemingen", "Company"),
        ("- Stichtingen en verenigingen", "Foundation"),
        ("Overige verbonden partijen", "Network"),
        ("# Netwerken", "Network"),
    ],
)
def test_a_heading_announces_what_follows(line: str, kind: str) -> None:
    assert find_section(line) == kind


@pytest.mark.parametrize("line", ["Avri", "Stichting Poolster", "Deelnemers", "Inleiding", ""])
def test_other_lines_announce_nothing(line: str) -> None:
    assert find_section(line) is None
