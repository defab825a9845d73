"""Every layout of a record gives the same fields."""

import pytest

LAYOUTS = {
    "label and value on a line": (
        "Verbonden partijen\n\nVitens N.V.\nZetel: Zwolle\nBelang: 0,5%\nBijdrage 2022: € 5.000\n"
    ),
    "the name behind its label": (
        "Verbonden partijen\n\nNaam: Vitens N.V.\nZetel: Zwolle\nBelang: 0,5%\n"
        "Bijdrage 2022: € 5.000\n"
    ),
    "label over value": (
        "Verbonden partijen\n\nNaam\nVitens N.V.\nZetel\nZwolle\nBelang\n0,5%\n"
        "Bijdrage 2022\n€ 5.000\n"
    ),
    "tabs": (
        "Verbonden partijen\n\nNaam\tZetel\tBelang\tBijdrage 2022\n"
        "Vitens N.V.\tZwolle\t0,5%\t€ 5.000\n"
    ),
    "pipes": (
        "Verbonden partijen\n\n| Naam | Zetel | Belang | Bijdrage 2022 |\n|---|---|---|---|\n"
        "| Vitens N.V. | Zwolle | 0,5% | € 5.000 |\n"
    ),
    "a flattened table": (
        "Verbonden partijen\n\nNaam\nZetel\nBelang\nBijdrage 2022\n"
        "Vitens N.V.\nZwolle\n0,5%\n€ 5.000\n"
    ),
    "a numbered name": (
        "Verbonden partijen\n\n3. Vitens N.V.\nZetel: Zwolle\nBelang: 0,5%\n"
        "Bijdrage 2022: € 5.000\n"
    ),
    "labels with bullets": (
        "Verbonden partijen\n\nVitens N.V.\n- Zetel: Zwolle\n- Belang: 0,5%\n"
        "- Bijdrage 2022: € 5.000\n"
    ),
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_gives_party_and_fields(records, text):
    (record,) = records(text)
    fields = [(f.kind, text[f.value : f.end].strip()) for f in record.fields if f.kind]
    assert (record.party.name, fields) == (
        "Vitens",
        [("seat", "Zwolle"), ("share", "0,5%"), ("contribution", "€ 5.000")],
    )


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_a_layout_gives_its_claims(find, text):
    claim = find(text, "Tiel")["Tiel", "ownsShareOf", "Vitens"]
    assert (float(claim.share.percent), claim.share.basis) == (0.5, "capital")


def test_two_records_keep_their_own_fields(records):
    text = "Verbonden partijen\n\nVitens\nBelang: 1%\n\nStedin\nBelang: 2%\n"
    found = [(r.party.name, [text[f.value : f.end] for f in r.fields]) for r in records(text)]
    assert found == [("Vitens", ["1%"]), ("Stedin Groep", ["2%"])]


def test_two_rows_of_a_flattened_table_keep_their_own_cells(records):
    text = "Verbonden partijen\n\nNaam\nBelang\nVitens\n1%\nStedin\n2%\n"
    found = [(r.party.name, [text[f.value : f.end] for f in r.fields]) for r in records(text)]
    assert found == [("Vitens", ["1%"]), ("Stedin Groep", ["2%"])]


def test_a_value_may_run_over_lines(records):
    text = "Verbonden partijen\n\nAvri\nDeelnemers: Tiel, Buren\nen Culemborg\n"
    ((record,), text_of) = records(text), text
    assert text_of[record.fields[0].value : record.fields[0].end] == "Tiel, Buren\nen Culemborg"


def test_a_heading_gives_its_kind_to_the_names_below_it(records):
    text = (
        "Gemeenschappelijke regelingen\n- Avri\n\nVennootschappen en coöperaties\n- Vitens\n\n"
        "Stichtingen en verenigingen\n- VNG\n\nOverige verbonden partijen\n- G40\n"
    )
    assert [(r.party.name, r.section) for r in records(text)] == [
        ("Avri", "JointArrangement"),
        ("Vitens", "Company"),
        ("Vereniging van Nederlandse Gemeenten", "Foundation"),
        ("G40", "Network"),
    ]


def test_fields_may_follow_the_name_on_its_line(records):
    text = "Verbonden partijen\n\nAvri Rechtsvorm: openbaar lichaam Bijdrage: € 5.000\n"
    (record,) = records(text)
    assert [f.kind for f in record.fields] == ["form", "contribution"]


def test_a_foundation_in_a_list_is_a_party(records):
    text = "Stichtingen en verenigingen\n- Stichting Poolster\n- Stichting Leergeld\n"
    assert len(records(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Avri haalt het afval op.\n",
        "Tiel\nBelang: 5%\n",
        "Inleiding\n\nAvri\nDit is een zin over niets.\n",
        "Deelnemers: Tiel, Buren\n",
        "Verbonden partijen\n\nWij vertellen over Avri en Vitens.\n",
        "",
    ],
)
def test_without_a_party_there_is_no_record(records, text):
    assert records(text) == []


def test_a_company_that_no_register_knows_has_a_record_too(records):
    text = "Verbonden partijen\n\nWaterbron Holding B.V.\nBelang: 10%\n"
    assert [len(r.fields) for r in records(text)] == [1]


def test_a_legal_form_is_a_value_in_a_flattened_table(records):
    text = (
        "Verbonden partijen\n\nNaam\nRechtsvorm\nBijdrage\nAvri\n"
        "gemeenschappelijke regeling\n€ 5.000\n"
    )
    assert [[f.kind for f in r.fields] for r in records(text)] == [["form", "contribution"]]
