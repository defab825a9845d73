"""Names that five documents turn on: how often kg and Frog name them rightly.

The documents are those of the assignment, laid beside the repository; without them, or without
Frog, there is nothing to compare.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.mentions.occurrences import find_occurrences
from kg.pipeline import Failure, extract_documents

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
NAMES = (
    *("De Connectie", "Renkum", "Rheden", "GGU", "VNG", "PNB", "RNOB", "M7", "G40", "AIAC"),
    *("Berenschot", "BEC", "IDC"),
)
_LABELS = ("ORG", "LOC")
_LABEL = 7  # column in which Frog says what name a word belongs to


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name, how often it stands in the texts, and how often each names it rightly."""

    name: str
    """The name."""
    places: int
    """How often it stands there."""
    ours: int
    """How often kg takes it, and no more or less, for an organisation or place."""
    theirs: int
    """How often Frog does."""


def compare_names() -> list[Found]:
    """How often each name is named rightly; nothing where the texts or Frog are missing."""
    if not SEEDS.is_dir() or shutil.which("frog") is None:
        return []
    texts, ours = _read_with_kg()
    theirs = list(_read_with_frog(texts))
    return [
        Found(
            name=name,
            places=sum(len(list(find_occurrences(text, name))) for text in texts),
            ours=ours.count(name),
            theirs=theirs.count(name),
        )
        for name in NAMES
    ]


def _read_with_kg() -> tuple[list[str], list[str]]:
    """The texts, and every name of the list that kg takes for an organisation."""
    texts, named = [], []
    for found in extract_documents(SEEDS):
        if isinstance(found, Failure):
            continue
        text = found.document.text
        texts.append(text)
        spans = {(m.span.start, m.span.end) for m, _ in found.mentions}
        for name in NAMES:
            named += [name for span in find_occurrences(text, name) if span in spans]
    return texts, named


def _read_with_frog(texts: Iterable[str]) -> Iterator[str]:
    """Every stretch that Frog labels an organisation or place."""
    with tempfile.TemporaryDirectory() as room:
        for number, text in enumerate(texts):
            file = Path(room, f"{number}.txt")
            file.write_text(text, encoding="utf-8")
            command = ["frog", "--skip=pamlc", "--threads=1", "-t", str(file)]
            done = subprocess.run(  # Frog leaves a log where it is started
                command, check=True, capture_output=True, text=True, cwd=room
            )
            yield from _read_labels([line.split("\t") for line in done.stdout.splitlines()])


def _read_labels(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Stretches of words from a "B-" on to the last "I-" behind it."""
    words: list[str] = []
    for row in [*rows, []]:
        label = row[_LABEL] if len(row) > _LABEL else "O"
        if label.startswith("I-") and words:
            words.append(row[1])
            continue
        if words:
            yield " ".join(words)
        words = [row[1]] if label.startswith("B-") and label[2:] in _LABELS else []
