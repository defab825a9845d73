"""Every rule that is code carries its own example and counterexample; all of them run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.claims.mechanisms import Mechanism, read_mechanisms
from kg.model import Relation
from tests.claims.test_frames import read, say

MECHANISMS = tuple(read_mechanisms().values())
CODE = Path(__file__).resolve().parents[2] / "kg" / "claims"


@pytest.mark.parametrize("one", MECHANISMS, ids=lambda one: one.id)
def test_a_rule_that_is_code_finds_the_claims_of_its_example(one: Mechanism) -> None:
    text, *expected = one.row["example"]
    assert set(expected) <= say(read(text))


@pytest.mark.parametrize("one", MECHANISMS, ids=lambda one: one.id)
def test_the_example_is_found_by_the_code_itself(one: Mechanism) -> None:
    assert one.id in {claim.rule for claim in read(one.row["example"][0]).claims}


@pytest.mark.parametrize("one", MECHANISMS, ids=lambda one: one.id)
def test_a_rule_that_is_code_leaves_its_counterexample_alone(one: Mechanism) -> None:
    assert one.id not in {claim.rule for claim in read(one.row["counterexample"]).claims}


def test_every_rule_that_the_code_names_has_a_row() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in CODE.glob("*.py"))
    named = set(re.findall(r'"((?:record|list|unit|table)\.[a-z-]+)"', text))

    assert named <= set(read_mechanisms())


def test_every_relation_that_implies_another_has_a_row() -> None:
    text = (CODE / "following.py").read_text(encoding="utf-8")
    named = {getattr(Relation, name).value for name in re.findall(r" is Relation\.(\w+)", text)}

    implying = {f"follow.{name}" for name in named if name != "participatesIn"}
    assert implying <= set(read_mechanisms())


def test_every_field_that_is_read_has_a_row() -> None:
    from kg.claims.fields import _READERS

    assert {f"record.{kind or 'free'}" for kind in _READERS} <= set(read_mechanisms())
