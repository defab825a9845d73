"""Shapes: the rows of shapes.toml, a head word and the capitals that go with it, compiled."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import RuleError
from kg.model import EntityType

_WORD = r"(?:'s-)?(?:[A-ZÀ-ÖØ-Þ]|[a-z](?=[A-Z])|\d+(?=[A-Z]))[\w&+'/]*(?:[-.](?=[\w&])[\w&+'/]*)*-?"
CONNECTORS = r"van|van de|van het|van der|de|het|der|den|ter|en|&|aan den|aan de|op de|'t"
"""Small words inside a name."""
ARTICLE = (
    r"(?:(?:de|het|een|ons|onze) )?(?:(?:domein|team|bureau|afdeling|dienst|cluster|sector"
    r"|directie|eenheid) )?"
)
"""What may stand before each name of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A compiled row of shapes.toml."""

    id: str
    """Id of the row."""
    type: EntityType
    """What a name of this shape is."""
    pattern: re.Pattern[str]
    """Regular expression; group "run" is the run of capitals where there is one."""
    is_whole: bool
    """Whether the head word belongs to the name."""
    is_plural: bool
    """Whether the run lists several names."""
    is_sure: bool
    """Whether the shape alone settles the type."""
    is_led: bool
    """Whether a head word opens it, so that it ends a name before it in a list."""
    is_bare: bool
    """Whether its role alone makes it a name, so that no plain word may fill it."""
    is_fresh: bool
    """Whether no name of the register may begin inside the run."""
    example: tuple[str, str]
    """A text and the first name found in it."""
    counterexample: str
    """A text in which this shape finds nothing."""


@cache
def read_shapes(path: Path | None = None) -> tuple[Shape, ...]:
    """Compiled rows of a shapes table; the shipped one by default.

    Raises:
        RuleError: if a row has no id, an unknown type or a pattern that does not compile.
    """
    source = path or Path(__file__).with_name("shapes.toml")
    rows = tomllib.loads(source.read_text(encoding="utf-8"))["shape"]
    return tuple(_compile(row, str(source.name)) for row in rows)


def _compile(row: dict[str, Any], source: str) -> Shape:
    where = f"{source}, shape {row.get('id')!r}"
    try:
        form, example = str(row["form"]), row["example"]
        head, slot, tail = form.partition(" {N}") if form.endswith(" {N}") else ("", "", form)
        pattern = (
            rf"(?:{head}) (?P<quote>[\"'])?{_run(row)}" if slot else tail.replace("{N}", _run(row))
        )
        return Shape(
            id=str(row["id"]),
            type=EntityType(str(row["type"])),
            pattern=re.compile(rf"(?<![\w-]){pattern}"),
            is_whole=row.get("name") != "run",
            is_plural=bool(row.get("plural")),
            is_sure=row.get("sure") is not False,
            is_led=bool(slot) and (row.get("name") != "run" or bool(row.get("serial"))),
            is_fresh=bool(row.get("fresh")),
            is_bare=bool(row.get("bare")),
            example=(str(example[0]), str(example[1])),
            counterexample=str(row["counterexample"]),
        )
    except (KeyError, ValueError, TypeError, IndexError, re.error) as error:
        raise RuleError(f"cannot be read: {error}", where=where, remedy="mend this row") from error


def _run(row: dict[str, Any]) -> str:
    extra = f"|{row['connectors']}" if row.get("connectors") else ""
    run = rf"{_WORD}(?: (?:(?:{CONNECTORS}{extra}) ){{0,2}}{_WORD}){{0,12}}"
    if row.get("serial") or row.get("plural"):
        lead = ARTICLE if row.get("plural") else ""
        first = rf"(?:(?<=: ){lead})?" if lead else ""
        run = rf"{first}{run}(?:(?:, {lead}{run}){{1,12}},? (?:en|&) {lead}{run}| en {lead}{run})?"
    return f"(?P<run>{run})"
