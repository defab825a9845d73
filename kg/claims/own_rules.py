"""A user's own frames: checked row by row, so that what is wrong is said with its remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.claims.frames import CLASS, SLOTS, Frame, compile_row, read_lexicon
from kg.errors import RuleError
from kg.model import Relation

_SLOT = re.compile(r"\{([A-Z])\d?\??(?::[a-z]+)?\}")
_TEXTS = ("id", "relation", "form", "counterexample")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row with its place."""

    cells: dict[str, Any]
    """Key → value, as written."""
    where: str
    """File and number of the row."""

    def refuse(self, what: str, remedy: str) -> RuleError:
        """The error that names this place."""
        return RuleError(what, where=self.where, remedy=remedy)


def read_own_frames(folder: Path, ours: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames of every *.toml in a folder, compiled, file by file.

    Args:
        folder: a user's folder of rules.
        ours: the frames of the house, whose ids are taken.

    Raises:
        RuleError: if a file or row is wrong; with file, row and what to do.
    """
    taken = {frame.id for frame in ours}
    frames = []
    for row in _read_rows(folder):
        _check_row(row)
        if row.cells["id"] in taken:
            what = f"the id {row.cells['id']!r} is taken"
            raise row.refuse(what, "give the rule an id of its own")
        taken.add(row.cells["id"])
        frames.append(_compile(row))
    return tuple(frames)


def _read_rows(folder: Path) -> Iterator[_Row]:
    for file in sorted(folder.glob("*.toml")):
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            remedy = "mend it, or take it out of the folder"
            raise RuleError(f"this is no TOML ({error})", where=str(file), remedy=remedy) from error
        rows = table.get("frame")
        if not isinstance(rows, list) or not rows:
            remedy = "begin each rule with a line [[frame]]"
            raise RuleError("it holds no rule", where=str(file), remedy=remedy)
        for number, cells in enumerate(rows, 1):
            name = f" ({cells['id']})" if cells.get("id") else ""
            yield _Row(cells=cells, where=f"{file}, frame {number}{name}")


def _check_row(row: _Row) -> None:
    cells = row.cells
    for key in _TEXTS:
        if not isinstance(cells.get(key), str) or not cells[key].strip():
            raise row.refuse(f"it has no {key!r}", f'add {key} = "…"')
    example = cells.get("example")
    is_list = isinstance(example, list) and all(isinstance(text, str) for text in example)
    if not is_list or len(example or ()) < 2:  # a text, and what it gives
        remedy = 'add example = ["a text", "the claim it must give"]'
        raise row.refuse("it has no 'example' with a text and a claim", remedy)
    relations = [one.value for one in Relation]
    if cells["relation"] not in relations:
        what = f"there is no relation {cells['relation']!r}"
        raise row.refuse(what, f"take one of {', '.join(relations)}")
    confidence = cells.get("confidence", 0.85)
    if not isinstance(confidence, int | float) or not 0 < confidence <= 1:
        raise row.refuse("'confidence' is no number above 0 and up to 1", "write confidence = 0.85")
    _check_form(row)


def _check_form(row: _Row) -> None:
    form = row.cells["form"]
    slots = set(_SLOT.findall(form))
    unknown = sorted(slots - set(SLOTS))
    if unknown:
        what = f"the form has the unknown slot {{{unknown[0]}}}"
        raise row.refuse(what, f"take one of {', '.join(SLOTS)}")
    classes = sorted(set(CLASS.findall(form)) - set(read_lexicon()))
    if classes:
        what = f"the word class <{classes[0]}> stands in no lexicon"
        raise row.refuse(what, "write its forms out: (legt|leggen)")
    needed = {"subject": "A"} if row.cells.get("pairwise") else {"subject": "A", "object": "B"}
    for key, usual in needed.items():
        slot = str(row.cells.get(key, usual))
        if slot[:1] not in slots:
            what = f"the {key} {{{slot}}} stands nowhere in the form"
            raise row.refuse(what, f"put {{{slot}}} in the form, or name another slot with {key}")


def _compile(row: _Row) -> Frame:
    try:
        return compile_row(row.cells, row.where)
    except RuleError as error:
        remedy = "check its brackets; kg/claims/frames.py explains the notation"
        raise RuleError(error.what, where=row.where, remedy=remedy) from error
