"""Records, tables, shares and money in layouts that no rule was written for (layouts.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.model import Claim

CASES = tomllib.loads(Path(__file__).with_name("layouts.toml").read_text(encoding="utf-8"))
RECORDS = [pytest.param(row["text"], row["claims"], id=row["name"]) for row in CASES["record"]]
SENTENCES = [(row["text"], row["claims"]) for row in CASES["sentence"]]
SHORT = {
    "GGD Gelderland-Zuid": "GGD",
    "BNG Bank": "BNG",
    "Stedin Groep": "Stedin",
    "Stichting Poolster": "Poolster",
    "Vereniging van Nederlandse Gemeenten": "VNG",
    "Regio Deal FoodValley": "Regio Deal",
}


def tell_claim(row: tuple[str, str, str], claim: Claim) -> str:
    """A claim in a line: "Tiel ownsShareOf Vitens 0.48", "Avri fundedBy Tiel € 5000"."""
    words = [SHORT.get(row[0], row[0]), row[1], SHORT.get(row[2], row[2])]
    if claim.share is not None and claim.share.percent is not None:
        words.append(f"{claim.share.percent.normalize():f}")
    if claim.amount is not None:
        words.append(f"€ {claim.amount.euro:.0f}")
    return " ".join(words)


def tell_all(find: Callable[..., dict[Any, Claim]], text: str) -> list[str]:
    """The actual claims of a text in lines, without those that only follow from another."""
    stated = {
        row: claim
        for row, claim in find(text, "Tiel").items()
        if claim.modality == "actual" and not claim.rule.startswith("follow.")
    }
    return sorted(tell_claim(row, claim) for row, claim in stated.items())


@pytest.mark.parametrize(("text", "claims"), RECORDS)
def test_a_layout_gives_its_claims_and_no_more(find, text, claims):
    assert tell_all(find, text) == claims


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_a_sentence_gives_each_its_figure(find, text, claims):
    assert tell_all(find, text) == claims
