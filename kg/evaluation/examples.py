"""Whether rules do on their own examples what their rows say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from kg.claims import Frame
from kg.knowledge import Knowledge
from kg.model import Document, Extraction, Modality
from kg.pipeline import extract_document

ISSUER, YEAR = "Voorbeeld", 2023
"""Who speaks in every example, and in which year."""


def check_examples(frames: Iterable[Frame], knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """(rule id, what is wrong) of each rule that misses its example or fires where it must not.

    Args:
        frames: the rules to check, part of `knowledge`.
        knowledge: what the examples are read with.
    """
    for frame in frames:
        text, *expected = frame.row["example"]
        found = _read(text, knowledge)
        missing = sorted(set(expected) - set(_list_said(found)))
        if missing:
            yield frame.id, f"its example does not give {missing[0]!r}"
        elif frame.id not in {claim.rule for claim in found.claims}:
            yield frame.id, "its example is read by another rule"
        counter = _read(frame.row["counterexample"], knowledge)
        if frame.id in {claim.rule for claim in counter.claims}:
            yield frame.id, "it fires in its counterexample"


def _read(text: str, knowledge: Knowledge) -> Extraction:
    document = Document(name="voorbeeld.txt", text=text, issuer=ISSUER, year=YEAR)
    return extract_document(document, knowledge=knowledge)


def _list_said(extraction: Extraction) -> Iterator[str]:
    """Every claim in the words of an example, by each name of its organisations.

    "Buren ownsShareOf Avri 15": a share and a modality other than actual stand behind it, or not.
    """
    names = {one.iri: (one.name, *one.aliases) for one in extraction.entities}
    for claim in extraction.claims:
        percent = claim.share.percent if claim.share else None
        tail = f" {percent.normalize():f}" if percent is not None else ""
        modality = "" if claim.modality is Modality.ACTUAL else f" {claim.modality.value}"
        for subject, obj in product(names[claim.subject], names[claim.object]):
            row = f"{subject} {claim.relation.value} {obj}"
            yield from (row, row + modality, row + tail, row + tail + modality)
            if claim.relation.value == "collaboratesWith":
                yield f"{obj} {claim.relation.value} {subject}{modality}"
