"""Frames: rows in slot notation, compiled once.

Notation of `form`:

- words stand for themselves; `(a|b)` are alternatives, `(x )?` may be left out;
- `~` skips up to 40 signs without an organisation in them, `...` up to 90 signs of any kind;
- `<onderbrengen>` is any form of a word class of lexicon.toml;
- `{A}` is a slot; its letter says what may fill it (SLOTS); `bij|in {B}` wants that preposition,
  a bare slot none, `-|van {A}` either, `* {A}` takes any;
- `{A:persoon}` wants "wethouders van …", `{A:elk}` takes any;
- `{A?}` may be left unsaid: then the issuer stands in for a government, and the vehicle that the
  text is about for anything else;
- `&` separates parts that may stand in any order within the clause.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import RuleError
from kg.model import EntityType, Modality, Relation
from kg.structure import LazyPattern

SLOTS = {
    "A": "GN",  # government
    "G": "G",  # municipality, province or water board
    "N": "GN",  # who pays or supervises
    "B": "VWPFS",  # vehicle
    "V": "VW",  # joint arrangement or network
    "W": "WP",  # network or programme
    "C": "C",  # company
    "O": "CVF",  # what can be owned
    "E": "GNVC",  # who can own
    "D": "D",  # adviser
    "T": "VGCFU",  # who can be given a task
    "X": "GNVWPCFSU",
    "S": "VCFSGWP",
    "Q": "VWPCFS",  # whom a sentence is about without saying so
}
"""Slot letter → class letters that may fill it; a digit makes another slot of its kind."""
SPEAKERS = "AEGN"
"""Slots in which the issuer stands where a clause leaves one unsaid."""

_SLOT = re.compile(
    r"(?:(?P<preps>\*|[a-zë_|-]+) )?\{(?P<letter>[A-Z])(?P<number>\d?)(?P<optional>\??)(?::"
    r"(?P<head>[a-z]+))?\}"
)
CLASS = re.compile(r"<([a-zë-]+)>")
"""A word class of lexicon.toml in a form."""
_GAP = r"[^;]{0,90}?"
_NEAR = r"[^<;]{0,40}?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a form: a pattern over masked clauses."""

    pattern: LazyPattern
    """Its pattern; groups are slots."""
    slots: tuple[str, ...]
    """Every slot in it."""
    slot: str
    """The slot of an optional part, else ""."""
    letters: str
    """Class letters one of which must stand in the clause; "" for a part without a needed slot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A compiled row of rules/."""

    id: str
    """Rule id: "own.waarvan-eigenaar"."""
    relation: Relation
    """What it claims."""
    words: tuple[LazyPattern, ...]
    """Parts of the form that hold words only, found in any order."""
    parts: tuple[Part, ...]
    """Parts with slots, filled in this order; none overlaps another."""
    subject: str
    """Slot of the subject."""
    object: str
    """Slot of the object."""
    takes_company: bool
    """Whether "samen met X" adds X to the subjects."""
    is_pairwise: bool
    """Whether every two members of the subject slot are tied (collaboration)."""
    least: int
    """How many subjects there must be."""
    unless: LazyPattern | None
    """What must not stand in the clause, or None."""
    survives: frozenset[Modality]
    """Modalities whose cues belong to the frame ("opgegaan in", "verkend") and say nothing."""
    gives: Modality | None
    """What a match says of the relation whatever modality its verb has (an exit ends), or None."""
    is_active: bool
    """Whether its verb has a subject of its own, so that the issuer stands in for none."""
    object_types: frozenset[EntityType]
    """What the object must be where its class letter says too little; empty for any."""
    is_loose: bool
    """Whether it only stands in: where no other frame of its relation fits, and the clause names
    one candidate for each slot, so that the kinds of organisation alone settle who does what."""
    confidence: float
    """In (0, 1]."""
    row: dict[str, Any]
    """The row as written, with examples and counterexamples."""


@cache
def read_frames(folder: Path | None = None) -> tuple[Frame, ...]:
    """The rows of rules/*.toml, file by file; their patterns are compiled when first used.

    Raises:
        RuleError: if a row is incomplete.
    """
    sources = sorted((folder or Path(__file__).with_name("rules")).glob("*.toml"))
    return tuple(
        read_row(row, source.name)
        for source in sources
        for row in tomllib.loads(source.read_text(encoding="utf-8"))["frame"]
    )


@cache
def read_lexicon() -> dict[str, str]:
    """Word class → regular expression of its forms (lexicon.toml)."""
    table = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))
    return {name: "|".join(forms) for name, forms in table["class"].items()}


def compile_row(row: dict[str, Any], source: str) -> Frame:
    """One row, compiled at once.

    Raises:
        RuleError: if it is incomplete or its form does not compile.
    """
    frame = read_row(row, source)
    unless = [frame.unless] if frame.unless else []
    try:
        for pattern in (*frame.words, *(part.pattern for part in frame.parts), *unless):
            pattern.compile()
    except re.error as error:
        raise _refuse(row, source, error) from error
    return frame


def read_row(row: dict[str, Any], source: str) -> Frame:
    """One row, with patterns that are compiled when first used.

    Raises:
        RuleError: if it is incomplete.
    """
    try:
        parts = tuple(_compile_part(part.strip()) for part in row["form"].split(" & "))
        return Frame(
            id=row["id"],
            relation=Relation(row["relation"]),
            words=tuple(part.pattern for part in parts if not part.slots),
            parts=tuple(part for part in parts if part.slots),
            subject=row.get("subject", "A"),
            object=row.get("object", "B"),
            takes_company=row.get("company", False),
            is_pairwise=row.get("pairwise", False),
            least=row.get("least", 1),
            unless=_compile_unless(row["unless"]) if "unless" in row else None,
            survives=frozenset(Modality(name) for name in row.get("survives", ())),
            gives=Modality(row["gives"]) if "gives" in row else None,
            is_active=row.get("active", False),
            object_types=frozenset(EntityType(kind) for kind in row.get("object_types", ())),
            is_loose=row.get("loose", False),
            confidence=float(row.get("confidence", 0.85)),
            row=row,
        )
    except (KeyError, ValueError) as error:
        raise _refuse(row, source, error) from error


def _refuse(row: dict[str, Any], source: str, error: Exception) -> RuleError:
    where = f"{source}, frame {row.get('id')!r}"
    return RuleError(f"cannot be read: {error}", where=where, remedy="mend this row")


def _compile_part(part: str) -> Part:
    optional = _SLOT.fullmatch(part)
    slots = list(_SLOT.finditer(part))
    pattern = []
    done = 0
    for slot in slots:
        pattern.append(_compile_words(part[done : slot.start()]))
        pattern.append(_compile_slot(slot))
        done = slot.end()
    pattern.append(_compile_words(part[done:]))
    unsaid = ""
    if optional is not None and optional["optional"]:
        unsaid = f"{optional['letter']}{optional['number']}"
    return Part(
        pattern=LazyPattern("".join(pattern)),
        slots=tuple(f"{slot['letter']}{slot['number']}" for slot in slots),
        slot=unsaid,
        letters="" if unsaid or not slots else SLOTS[slots[0]["letter"]],
    )


def _compile_slot(slot: re.Match[str]) -> str:
    letters = SLOTS[slot["letter"]]
    name = f"{slot['letter']}{slot['number']}"
    prepositions = "|".join(p.strip("-") for p in (slot["preps"] or "").split("|"))
    if slot["preps"] == "*":
        prepositions = "[a-z_]*"
    head = (
        "[a-z]*"
        if slot["head"] == "elk"
        else slot["head"] or ("(?:rel)?" if slot["letter"] not in "AGEN" else "(?:orgaan)?")
    )
    return rf"<(?P<{name}>\d+):[{letters}]:(?:{prepositions}):{head}>"


def _compile_unless(words: str) -> LazyPattern:
    return LazyPattern(_spell_classes(words))


def _spell_classes(words: str) -> str:
    lexicon = read_lexicon()
    return CLASS.sub(lambda m: f"(?<![\\w-])(?:{lexicon[m.group(1)]})(?![\\w-])", words)


def _compile_words(words: str) -> str:
    text = _spell_classes(words.replace("...", "\0"))
    return text.replace("~", _NEAR).replace("\0", _GAP)
