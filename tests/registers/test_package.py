"""Holding tables against their description."""

import json
from pathlib import Path

import pytest

from kg.errors import RegisterError
from kg.registers import check_tables

FIELDS = [
    {"name": "code", "type": "string", "constraints": {"required": True, "pattern": r"GM\d{4}"}},
    {"name": "since", "type": "date"},
    {"name": "people", "type": "integer", "constraints": {"minimum": 0, "unique": True}},
    {"name": "kind", "type": "string", "constraints": {"enum": ["town", "village"]}},
    {"name": "successor", "type": "string"},
]
SCHEMA = {
    "fields": FIELDS,
    "primaryKey": ["code"],
    "foreignKeys": [
        {"fields": ["successor"], "reference": {"resource": "", "fields": ["code"]}},
    ],
}
HEADER = "code,since,people,kind,successor\n"


def check(folder: Path, table: str) -> list[str]:
    package = {"resources": [{"name": "towns", "path": "towns.csv", "schema": SCHEMA}]}
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (folder / "towns.csv").write_text(table, encoding="utf-8")
    return check_tables(folder)


def test_a_table_as_described_has_no_problems(tmp_path):
    rows = "GM0202,2001-01-01,170000,town,\nGM0274,,31000,village,GM0202\n"

    assert check(tmp_path, HEADER + rows) == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (",,,,", "towns.csv row 2, code: '' is required"),
        ("gm1,,,,", r"towns.csv row 2, code: 'gm1' breaks pattern GM\d{4}"),
        ("GM0202,1 mei,,,", "towns.csv row 2, since: '1 mei' is no date"),
        ("GM0202,,veel,,", "towns.csv row 2, people: 'veel' is no integer"),
        ("GM0202,,-1,,", "towns.csv row 2, people: '-1' breaks minimum 0"),
        ("GM0202,,,stad,", "towns.csv row 2, kind: 'stad' breaks enum ['town', 'village']"),
        ("GM0202,,,,GM9999", "towns.csv row 2, successor: 'GM9999' is not in towns.csv"),
        ("GM0202,,1,,\nGM0274,,1,,", "towns.csv row 3, people: '1' stands there twice"),
        ("GM0202,,1,,\nGM0202,,2,,", "towns.csv row 3: key GM0202 stands there twice"),
    ],
)
def test_a_broken_cell_is_reported_with_its_row_and_column(tmp_path, row, problem):
    assert check(tmp_path, f"{HEADER}{row}\n") == [problem]


def test_another_column_is_reported(tmp_path):
    [problem, *_] = check(tmp_path, "code,since,people,kind,website\nGM0202,,,,x\n")

    assert problem.startswith(
        "towns.csv: columns are ['code', 'since', 'people', 'kind', 'website']"
    )


def test_a_table_that_is_not_described_is_reported(tmp_path):
    (tmp_path / "extra.csv").write_text("a\n1\n", encoding="utf-8")

    assert check(tmp_path, HEADER) == ["extra.csv: not described in datapackage.json"]


def test_a_folder_without_description_is_an_error(tmp_path):
    with pytest.raises(RegisterError, match="description cannot be read"):
        check_tables(tmp_path)
