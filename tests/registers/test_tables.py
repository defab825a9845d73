"""Reading the tables."""

import subprocess
import sys

import pytest

from kg.errors import RegisterError
from kg.registers import read_table
from kg.registers.tables import split_cell


def test_a_table_is_read_as_rows_of_text(tmp_path):
    (tmp_path / "towns.csv").write_text("code,name\nGM0202,Arnhem\nGM0200,\n", encoding="utf-8")

    assert read_table("towns", tmp_path) == [
        {"code": "GM0202", "name": "Arnhem"},
        {"code": "GM0200", "name": ""},
    ]


def test_a_missing_table_is_named_in_the_error(tmp_path):
    with pytest.raises(RegisterError, match=r"towns\.csv"):
        read_table("towns", tmp_path)


def test_a_row_with_a_missing_cell_is_named_in_the_error(tmp_path):
    (tmp_path / "towns.csv").write_text("code,name\nGM0202\n", encoding="utf-8")

    with pytest.raises(RegisterError, match="row 2 has 1 cells, the header 2"):
        read_table("towns", tmp_path)


def test_an_empty_file_is_an_error(tmp_path):
    (tmp_path / "towns.csv").write_text("", encoding="utf-8")

    with pytest.raises(RegisterError, match="cannot be read"):
        read_table("towns", tmp_path)


def test_a_file_that_is_no_utf8_is_an_error(tmp_path):
    (tmp_path / "towns.csv").write_bytes(b"name\nFrysl\xe2n\n")

    with pytest.raises(RegisterError, match="cannot be read"):
        read_table("towns", tmp_path)


def test_the_shipped_tables_are_found_without_naming_a_folder():
    assert {row["name"] for row in read_table("provinces")} >= {"Gelderland", "Fryslân"}


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("", ()),
        ("Mandaat", ("Mandaat",)),
        ("afval|natuur en milieu", ("afval", "natuur en milieu")),
    ],
)
def test_many_values_in_one_cell_are_separated_by_a_bar(cell, values):
    assert split_cell(cell) == values


def test_the_registers_need_the_standard_library_only():
    code = "import sys, kg.registers; kg.registers.read_register(); print(*sorted(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = {name.partition(".")[0] for name in shown.stdout.split()}
    assert not loaded & {"pandas", "rdflib", "networkx", "typer", "yaml", "ahocorasick_rs"}
