"""A user's own rules: compiled as ours are, and refused with file, row and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.claims import open_own_rules, read_frames
from kg.claims.own_rules import read_own_frames
from kg.errors import RuleError

ROW = {
    "id": '"mijn.optrekken"',
    "relation": '"participatesIn"',
    "form": '"{A} & trekt op & met {B}"',
    "example": '["Ommen trekt op met Avri.", "Ommen participatesIn Avri"]',
    "counterexample": '"Ommen trekt op zonder Avri."',
}


def write(folder: Path, **cells: str | None) -> Path:
    """A file with one rule, in which some cells are others, or left out."""
    row = {**ROW, **cells}
    lines = [f"{key} = {value}" for key, value in row.items() if value is not None]
    (folder / "mijn.toml").write_text("[[frame]]\n" + "\n".join(lines), encoding="utf-8")
    return folder


def test_own_rules_come_after_ours(tmp_path):
    rules = open_own_rules(write(tmp_path))

    assert [frame.id for frame in rules.frames] == [
        *(frame.id for frame in read_frames()),
        "mijn.optrekken",
    ]


def test_own_rules_do_not_change_ours(tmp_path):
    before = read_frames()
    open_own_rules(write(tmp_path))

    assert read_frames() is before


def test_a_file_may_hold_more_than_one_rule(tmp_path):
    write(tmp_path)
    text = (tmp_path / "mijn.toml").read_text(encoding="utf-8")
    (tmp_path / "mijn.toml").write_text(f"{text}\n{text.replace('optrekken', 'twee')}", "utf-8")

    assert [frame.id for frame in read_own_frames(tmp_path, ())] == ["mijn.optrekken", "mijn.twee"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"id": None}, r"frame 1: it has no 'id'; add id"),
        ({"form": None}, r"frame 1 \(mijn\.optrekken\): it has no 'form'"),
        ({"counterexample": None}, r"it has no 'counterexample'; add counterexample"),
        ({"example": None}, r"it has no 'example' with a text and a claim; add example = \["),
        ({"example": '["alleen een zin"]'}, r"it has no 'example' with a text and a claim"),
        ({"relation": '"bezit"'}, r"there is no relation 'bezit'; take one of ownsShareOf, "),
        ({"confidence": "7"}, r"'confidence' is no number above 0 and up to 1; write"),
        ({"form": '"{Z} & met {B}"'}, r"the form has the unknown slot \{Z\}; take one of A, "),
        ({"form": '"{A} & <optrekken> & {B}"'}, r"class <optrekken> stands in no lexicon; write"),
        ({"form": '"{A} & trekt op"'}, r"the object \{B\} stands nowhere in the form; put \{B\}"),
        ({"form": '"{A} & (trekt op & {B}"'}, r"cannot be read: .*; check its brackets"),
        ({"unless": '"("'}, r"cannot be read: .*; check its brackets"),
    ],
)
def test_a_wrong_row_names_the_file_the_row_and_the_remedy(cells, said, tmp_path):
    with pytest.raises(RuleError, match=r"mijn\.toml, .*" + said):
        read_own_frames(write(tmp_path, **cells), ())


def test_an_id_of_ours_is_taken(tmp_path):
    ours = read_frames()

    with pytest.raises(RuleError, match="is taken; give the rule an id of its own"):
        read_own_frames(write(tmp_path, id=f'"{ours[0].id}"'), ours)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[frame]", r"mijn\.toml: this is no TOML \(.*\); mend it"),
        ("", r"mijn\.toml: it holds no rule; begin each rule with a line \[\[frame\]\]"),
        ("frame = 3", r"mijn\.toml: it holds no rule"),
    ],
)
def test_a_file_that_holds_no_rule_is_refused(text, said, tmp_path):
    (tmp_path / "mijn.toml").write_text(text, encoding="utf-8")

    with pytest.raises(RuleError, match=said):
        read_own_frames(tmp_path, ())
