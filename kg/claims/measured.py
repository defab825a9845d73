"""How often rules fired on texts with claims marked by hand, and how often they were right."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import RuleError

_FILE = "measured.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How one rule, or one way of resolving, did."""

    fired: int = 0
    """Claims that people judged."""
    right: int = 0
    """Those that were right."""
    documents: int = 0
    """Documents in which it fired."""

    @property
    def precision(self) -> float | None:
        """How many were right; None when it never fired."""
        return self.right / self.fired if self.fired else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured."""

    source: str
    """The texts it was measured on, in words."""
    rules: dict[str, Count]
    """Rule id → how it did."""
    ways: dict[str, Count]
    """Way of resolving subject or object → how claims so resolved did."""


@cache
def read_measured(path: Path | None = None) -> Measured:
    """The committed measurement, or the one of another file that kg evaluate wrote.

    Raises:
        RuleError: if the file is broken.
    """
    path = path or Path(__file__).with_name("rules") / _FILE
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [line.lstrip("# ") for line in lines if line.startswith("# Measured on ")]
    table = csv.DictReader(line for line in lines if not line.startswith("#"))
    found: dict[str, dict[str, Count]] = {"rule": {}, "way": {}}
    try:
        for row in table:
            numbers = {name: int(row[name]) for name in ("fired", "right", "documents")}
            found[row["kind"]][row["id"]] = Count(**numbers)
    except (KeyError, TypeError, ValueError) as error:
        remedy = "write it again with kg evaluate GOLD_DIR --write-rules"
        raise RuleError(f"cannot be read ({error})", where=str(path), remedy=remedy) from error
    return Measured(source=" ".join(notes), rules=found["rule"], ways=found["way"])
