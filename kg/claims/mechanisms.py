"""The rules that are code, as rows: what each looks for and how sure it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from kg.model import Relation

_UNSTATED = Decimal("0.85")
"""Confidence of a rule that has no row, as of a frame that states none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mechanism:
    """A row of mechanisms.toml."""

    id: str
    """Rule id: "record.members"."""
    relations: tuple[Relation, ...]
    """What it can claim, the usual one first."""
    meaning: str
    """What the code looks for, in one line."""
    confidence: Decimal
    """In (0, 1]."""
    row: dict[str, Any]
    """The row as written, with example and counterexample."""


@cache
def read_mechanisms() -> dict[str, Mechanism]:
    """Id → rule that is code."""
    table = tomllib.loads(Path(__file__).with_name("mechanisms.toml").read_text(encoding="utf-8"))
    return {
        row["id"]: Mechanism(
            id=row["id"],
            relations=tuple(Relation(name) for name in row["relations"]),
            meaning=row["meaning"],
            confidence=Decimal(str(row["confidence"])),
            row=row,
        )
        for row in table["mechanism"]
    }


def find_stated(rule: str) -> Decimal:
    """How sure a rule that is code says to be."""
    known = read_mechanisms().get(rule)
    return known.confidence if known is not None else _UNSTATED
