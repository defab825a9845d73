"""From text to claims, beside programmes that do less with the same text."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.texts import make_documents
from benchmarks.timing import Comparison, time_commands, time_jobs
from kg.pipeline import extract_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.model import Document

ROUNDS = 5
WORDS = 100_000
WORDS_FOR_FROG = 4_000  # it does some hundreds a second


def compare_extraction() -> list[Comparison]:
    """Words per second beside spaCy's tokeniser and Frog's names; a peer not there is left out.

    Both sides read the same texts, with words that neither has met before, on one core.
    """
    return [*_beside_spacy(), *_beside_frog()]


def _beside_spacy() -> list[Comparison]:
    if importlib.util.find_spec("spacy") is None:
        return []
    rounds = [make_documents(WORDS, seed=seed) for seed in range(ROUNDS + 1)]
    ours, theirs = time_jobs([_extract, _make_spacy()], rounds)
    return [
        Comparison(
            job=f"{WORDS:,} words to claims ({WORDS / ours / 1000:.0f} k words/s)",
            ours=ours,
            peer=f"spaCy blank nl, tokens and sentences ({WORDS / theirs / 1000:.0f} k words/s)",
            theirs=theirs,
            aim="at most 2",
        )
    ]


def _extract(documents: Sequence[Document]) -> None:
    for document in documents:
        extract_document(document)


def _make_spacy() -> Callable[[Sequence[Document]], None]:
    import spacy

    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")

    def read(documents: Sequence[Document]) -> None:
        for _ in nlp.pipe(d.text for d in documents):
            pass

    return read


def _beside_frog() -> list[Comparison]:
    """Frog's time to start is taken off, for it is long: an empty text shows it."""
    if shutil.which("frog") is None:
        return []
    documents = make_documents(WORDS_FOR_FROG)
    with tempfile.TemporaryDirectory() as room:
        text, nothing = Path(room, "text.txt"), Path(room, "nothing.txt")
        text.write_text("\n".join(d.text for d in documents), encoding="utf-8")
        nothing.write_text("Niets.\n", encoding="utf-8")
        frog = ("frog", "--skip=pamlc", "--threads=1", "-t")
        full, idle = time_commands([[*frog, str(text)], [*frog, str(nothing)]], runs=1, folder=room)
    (ours,) = time_jobs([_extract], [documents, documents])
    words, theirs = sum(len(d.text.split()) for d in documents), full - idle
    return [
        Comparison(
            job=f"{words:,} words to claims",
            ours=ours,
            peer=f"Frog, names only ({words / theirs / 1000:.1f} k words/s)",
            theirs=theirs,
            aim="at most 0.01",
        )
    ]
