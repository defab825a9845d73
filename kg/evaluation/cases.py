"""A file of sentence cases: one to three sentences each, with what a reader takes from them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import GoldError
from kg.model import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A claim that must come out, or must not; what is None may be anything."""

    subject: str
    """Name of the subject."""
    relation: str
    """The tie, as a value of `Relation`."""
    object: str
    """Name of the object."""
    modality: str | None = None
    """How it is said, as a value of `Modality`."""
    share: float | None = None
    """Percentage."""
    amount: float | None = None
    """Euro."""
    basis: str | None = None
    """What the share is a share of."""
    start: str | None = None
    """First day, month or year, as in `Period`."""
    through: str | None = None
    """Last day, month or year, as in `Period`."""

    def __str__(self) -> str:
        """The row in words, without what may be anything."""
        figures = (self.share, self.amount, self.basis, self.start, self.through)
        known = [str(value) for value in (self.modality, *figures) if value is not None]
        tail = f" ({', '.join(known)})" if known else ""
        return f"{self.subject} {self.relation} {self.object}{tail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One text and what must, and must not, be read in it."""

    id: str
    """Its name, unique within the file."""
    family: str
    """The difficulty that it is about."""
    text: str
    """One to three sentences, or a small record."""
    issuer: str | None
    """Who speaks, if that is known."""
    year: int | None
    """The year it is about, if that is known."""
    claims: tuple[CaseRow, ...]
    """What must come out; where there is none, no actual claim may."""
    absent: tuple[CaseRow, ...]
    """What must not come out."""
    strangers: tuple[tuple[str, str | None], ...]
    """Organisations that must not be found: name, and type when only that type is wrong."""


def read_cases(file: Path) -> list[Case]:
    """Every case of a file with one JSON object a line, in its order.

    Raises:
        GoldError: if the file cannot be read, a line is broken, or two cases have one id.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        what, remedy = f"the cases cannot be read ({error})", "give a file with one case a line"
        raise GoldError(what, where=str(file), remedy=remedy) from error
    cases = [
        _read_line(line, f"{file}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    ]
    if not cases:
        raise GoldError("no cases here", where=str(file), remedy="write one JSON object a line")
    twice = [id_ for id_, count in Counter(case.id for case in cases).items() if count > 1]
    if twice:
        what = f"two cases are called {twice[0]!r}"
        raise GoldError(what, where=str(file), remedy="rename one of them")
    return cases


def _read_line(line: str, where: str) -> Case:
    try:
        whole = json.loads(line)
        absent = whole.get("absent") or ()
        return Case(
            id=whole["id"],
            family=whole["family"],
            text=whole["text"],
            issuer=whole.get("issuer") or None,
            year=whole.get("year") or None,
            claims=tuple(_read_rows(whole.get("claims") or (), Modality.ACTUAL.value)),
            absent=tuple(_read_rows((row for row in absent if "entity" not in row), None)),
            strangers=tuple((row["entity"], row.get("type")) for row in absent if "entity" in row),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"this is no case ({error!r})"
        remedy = "write id, family, text and claims, as in data/cases/cases.jsonl"
        raise GoldError(what, where=where, remedy=remedy) from error


def _read_rows(rows: Any, modality: str | None) -> Iterator[CaseRow]:  # noqa: ANN401 - from JSON
    for row in rows:
        yield CaseRow(
            subject=row["s"],
            relation=row["p"],
            object=row["o"],
            modality=row.get("modality", modality),
            share=_read(row, "share", float),
            amount=_read(row, "amount", float),
            basis=_read(row, "share_basis", str),
            start=_read(row, "from", str),
            through=_read(row, "through", str),
        )


def _read(row: dict[str, Any], key: str, kind: type[Any]) -> Any:  # noqa: ANN401 - from JSON
    value = row.get(key)
    return None if value is None else kind(value)
