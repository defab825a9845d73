"""The data room: tables as described, reproducible, and without contact data."""

import csv
import importlib.util
import json
import re
from pathlib import Path

import pytest

from kg.registers import check_tables, read_register, read_table
from kg.registers.tables import Row, find_folder

CONTACT = re.compile(
    r"https?://(?!identifier\.overheid\.nl/tooi/id/|standaarden\.overheid\.nl/owms/terms/)"
    r"|\bwww\.|\w@\w+\.\w|\+31\b|\b0\d{1,3}[- ]\d{6,8}\b|(?i:\btel(efoon)?[.:])"
)
STICHTING = "Privaatrechtelijk - Stichting"
TABLES = sorted(find_folder().glob("*.csv"))
PACKAGE = json.loads((find_folder() / "datapackage.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def maker(checkout):
    """The script data/make_registers.py as a module."""
    spec = importlib.util.spec_from_file_location("maker", checkout / "data" / "make_registers.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write_source(folder: Path, name: str, *rows: Row) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def make_other(name: str, **cells: str) -> Row:
    empty = dict.fromkeys(["abbr", "legal_form", "tooi_uri", "wikidata", "oin", "kvk", "end"], "")
    return {**empty, "name": name, "type": "rwt", "roo_id": str(len(name)), **cells}


def test_the_tables_are_as_the_description_says():
    assert check_tables() == []


def test_the_description_describes_every_table_and_column():
    assert PACKAGE["profile"] == "tabular-data-package"
    assert {one["path"] for one in PACKAGE["resources"]} == {path.name for path in TABLES}
    for resource in PACKAGE["resources"]:
        assert resource["licenses"], resource["name"]
        assert resource["sources"], resource["name"]
        for field in resource["schema"]["fields"]:
            assert len(field["description"]) > 8, field["name"]


def test_the_description_says_the_register_date_and_what_an_end_means():
    assert "2026-05-16" in PACKAGE["description"]
    assert "last day" in PACKAGE["description"]


@pytest.mark.shared
def test_the_script_makes_the_same_bytes_again(maker, shared, tmp_path):
    made = maker.make_tables(shared / "registers", tmp_path)

    assert {f"{name}.csv" for name in made} == {path.name for path in TABLES} - {"aliases.csv"}
    for name in made:
        again = (tmp_path / f"{name}.csv").read_bytes()
        assert again == (find_folder() / f"{name}.csv").read_bytes(), name


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_holds_no_web_address_mail_or_phone(path):
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if CONTACT.search(line)] == []


@pytest.mark.parametrize(
    "text", ["http://x.nl", "www.x.nl", "info@x.nl", "tel. 026", "026-1234567"]
)
def test_contact_data_would_be_seen(text):
    assert CONTACT.search(text)


def test_the_registers_hold_tables_and_their_description_and_no_boundaries():
    others = {path.name for path in find_folder().iterdir()} - {path.name for path in TABLES}

    assert others == {"datapackage.json"}
    assert not [path for path in TABLES if "coordinates" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_utf8_with_plain_newlines_and_no_invisible_characters(path):
    text = path.read_bytes().decode("utf-8")

    assert "\r" not in text
    assert not re.search("[\u00ad\u200b-\u200d\ufeff\t]", text)


def test_every_alias_has_a_source_and_there_are_enough_of_them():
    rows = read_table("aliases")

    assert len(rows) >= 250
    assert not [row["alias"] for row in rows if not row["source"].strip()]
    assert rows == sorted(rows, key=lambda row: (row["name"], row["alias"], row["iri"]))


def test_an_alias_of_a_registered_organisation_names_it_as_the_register_does():
    kinds = ("municipalities", "provinces", "waterboards", "bodies", "other_organisations")
    names = {row["tooi_iri"]: row["name"] for kind in kinds for row in read_table(kind)}
    types = {one.iri: one.type for one in read_register().entities}

    for row in read_table("aliases"):
        if row["iri"]:
            assert (row["name"], row["type"]) == (names[row["iri"]], types[row["iri"]])


@pytest.mark.parametrize(
    ("end", "last"),
    [("2026-01-01", "2025-12-31"), ("2024-03-01", "2024-02-29"), ("", "")],
)
def test_the_last_day_is_the_day_before_the_first_without(maker, end, last):
    assert maker.last_day(end) == last


def test_persons_and_kinds_are_left_out(maker, tmp_path):
    names = ("Notaris J. Voorbeeld", "mr. J. Voorbeeld", "Notarissen", "Stichting Voorbeeld")
    write_source(tmp_path, "other_organisations", *(make_other(name) for name in names))

    assert [row["name"] for row in maker.make_other_organisations(tmp_path)] == [
        "Stichting Voorbeeld"
    ]


@pytest.mark.parametrize(
    ("row", "type_", "form"),
    [
        (make_other("Vitens N.V."), "Company", "NV"),
        (make_other("Schouwburg X B.V.", legal_form=STICHTING), "Company", "BV"),
        (make_other("Bibliotheek X", legal_form=STICHTING), "Foundation", "stichting"),
        (make_other("Vereniging van Houders X N.V. e.a."), "Association", "vereniging"),
        (make_other("Stadt Bocholt"), "Region", ""),
        (make_other("Raad X", type="zbo"), "NationalBody", ""),
    ],
)
def test_kind_and_form_follow_from_the_name_then_from_the_register(
    maker, tmp_path, row, type_, form
):
    write_source(tmp_path, "other_organisations", row)

    [made] = maker.make_other_organisations(tmp_path)
    assert (made["type"], made["legal_form"]) == (type_, form)


def test_an_unknown_label_in_the_source_stops_the_script(maker, tmp_path):
    row = {"network": "G100", "gm_code": "GM0202", "municipality": "Arnhem", "as_of": "2026"}
    write_source(tmp_path, "network_members", {**row, "source": "x"})

    with pytest.raises(ValueError, match="no network rule"):
        maker.make_network_members(tmp_path)
