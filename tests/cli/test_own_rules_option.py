"""--rules DIR: own names and rules beside ours, or one line that says what is wrong with them."""

from __future__ import annotations

import json

import pytest

RULE = """[[frame]]
id = "mijn.optrekken"
relation = "participatesIn"
form = "{A} & trekt op & met {B}"
example = ["Ommen trekt op met De Kade.", "Ommen participatesIn De Kade"]
counterexample = "Ommen trekt zonder De Kade op."
"""


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "names.csv").write_text("name,type\nDe Kade,Network\n", encoding="utf-8")
    (folder / "kade.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "zin.txt").write_text("Zwolle trekt op met De Kade.\n", encoding="utf-8")
    return folder


def test_extract_uses_own_names_and_rules(kg, own):
    run = kg("extract", "zin.txt", "--rules", own, "--format", "json")

    [document] = json.loads(run.stdout)["documents"]
    assert [claim["rule"] for claim in document["claims"]] == ["mijn.optrekken"]
    assert ("De Kade", "Network") in [(one["name"], one["type"]) for one in document["entities"]]


@pytest.mark.usefixtures("own")
def test_without_the_option_nothing_of_it_is_known(kg):
    assert "geen relaties gevonden" in kg("extract", "zin.txt").stdout


def test_build_uses_them_and_the_graph_is_valid(kg, own):
    built = kg("build", "zin.txt", "--no-registers", "--rules", own)

    assert (built.returncode, built.stderr) == (0, "")
    assert "De Kade" in kg("query", "deelnames", "Zwolle").stdout
    assert kg("validate").returncode == 0


def test_rules_lists_them_and_tries_their_examples(kg, own):
    run = kg("rules", "--rules", own, "--relation", "participatesIn")

    assert (run.returncode, run.stderr) == (0, "")
    assert "mijn.optrekken" in run.stdout


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("participatesIn De", "ownsShareOf De", "its example does not give 'Ommen ownsShareOf De"),
        ("trekt zonder De Kade op", "trekt op met De Kade", "it fires in its counterexample"),
    ],
)
def test_an_example_that_does_not_hold_is_told(kg, own, old, new, said):
    (own / "kade.toml").write_text(RULE.replace(old, new), encoding="utf-8")

    run = kg("rules", "--rules", own)

    assert run.returncode == 1
    assert run.stderr.startswith(f"kg: {own}, mijn.optrekken: {said}")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["extract", "build"])
def test_a_broken_rule_stops_it_before_anything_is_done(command, kg, own, tmp_path):
    (own / "kade.toml").write_text(RULE.replace("participatesIn", "bezit", 1), encoding="utf-8")

    run = kg(command, "zin.txt", "--rules", own)

    assert (run.returncode, run.stdout) == (1, "")
    assert f"{own}/kade.toml, frame 1 (mijn.optrekken): there is no relation 'bezit'" in run.stderr
    assert not (tmp_path / "graph").exists()


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("folder", "said"), [("leeg", "it holds no names and no rules"), ("weg", "no such folder of")]
)
def test_a_folder_without_names_and_rules_is_refused(folder, said, kg, tmp_path):
    (tmp_path / "leeg").mkdir()

    run = kg("extract", "zin.txt", "--rules", folder)

    assert run.returncode == 1
    assert f"kg: {folder}: {said}" in run.stderr


def test_python_takes_the_same_folder(own, tmp_path):
    import kg

    [reading] = kg.extract(tmp_path / "zin.txt", rules=own)

    assert [claim.rule for claim in reading.claims] == ["mijn.optrekken"]
