"""A user's own names: new organisations, more names of known ones, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RuleError
from kg.model import Entity, EntityType
from kg.registers.own_names import add_names

OMMEN = Entity(iri="https://o.example/ommen", name="Ommen", type=EntityType.MUNICIPALITY)
TWINS = (
    Entity(iri="https://o.example/1", name="Zorg", type=EntityType.FOUNDATION),
    Entity(iri="https://o.example/2", name="Zorg", type=EntityType.FOUNDATION),
)
HEAD = "name,type,aliases,iri,source\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "names.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_that_no_register_has_makes_a_new_organisation(tmp_path):
    path = write(tmp_path, "name,type,aliases\nDe Kade,Foundation,Kade | Stichting De Kade\n")

    assert add_names([OMMEN], path) == (
        OMMEN,
        Entity(
            iri="https://interbestuur.example/id/org-de-kade",
            name="De Kade",
            type=EntityType.FOUNDATION,
            aliases=("Kade", "Stichting De Kade"),
        ),
    )


def test_a_known_name_gets_more_names(tmp_path):
    path = write(tmp_path, "name,type,aliases\nOmmen,Municipality,de Vechtstad\n")

    [ommen] = add_names([OMMEN], path)

    assert (ommen.iri, ommen.name, ommen.aliases) == (OMMEN.iri, "Ommen", ("de Vechtstad",))


def test_the_iri_tells_which_organisation_is_meant(tmp_path):
    path = write(tmp_path, HEAD + "Zorg,Foundation,Zorghuis,https://o.example/2,de website\n")

    assert [one.aliases for one in add_names(TWINS, path)] == [(), ("Zorghuis",)]


def test_the_same_table_gives_the_same_organisations(tmp_path):
    path = write(tmp_path, HEAD + "De Kade,Foundation,b|a,,\nDe Wal,Network,,,\n")

    assert add_names([OMMEN], path) == add_names([OMMEN], path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            HEAD + "De Kade,Club,,,\n",
            r"line 2: 'De Kade' has the unknown type 'Club'; ",
        ),
        (HEAD + ",Foundation,,,\n", r"line 2: the row has no name; give one"),
        (HEAD + "Zorg,Foundation,,,\n", r"line 2: 'Zorg' is the name of 2 organisations; give the"),
        (
            HEAD + "X,Network,,https://o.example/1,\n",
            r"line 2: .* of type Foundation; give its",
        ),
        (HEAD + "a,Network,b,c,d,e\n", r"line 2: the row has 6 cells for 5 columns; put a cell"),
        ("naam,type\n", r"line 1: the first line has no column 'name'; start the file with name,"),
        ("name,type,alias\n", r"line 1: there is no use for a column 'alias'; start the file"),
        ("", r"line 1: the first line has no column 'name'"),
    ],
)
def test_a_wrong_table_names_the_file_the_line_and_the_remedy(text, said, tmp_path):
    with pytest.raises(RuleError, match=r"names\.csv, " + said):
        add_names(TWINS, write(tmp_path, text))


def test_a_table_that_is_no_utf8_is_refused(tmp_path):
    path = tmp_path / "names.csv"
    path.write_bytes(b"name,type\nCaf\xe9,Network\n")

    with pytest.raises(RuleError, match="save it as UTF-8 CSV"):
        add_names([], path)
