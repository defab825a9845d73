"""Every frame carries its own example and counterexample; all of them run."""

from itertools import product

import pytest

from kg.claims import Frame, read_frames
from kg.model import Document, Extraction
from kg.pipeline import extract_document

FRAMES = read_frames()


def read(text: str) -> Extraction:
    return extract_document(Document(name="zin.txt", text=text, issuer="Voorbeeld", year=2023))


def say(extraction: Extraction) -> set[str]:
    names = {e.iri: (e.name, *e.aliases) for e in extraction.entities}
    lines = set()
    for claim in extraction.claims:
        percent = claim.share.percent if claim.share else None
        tail = f" {percent.normalize():f}" if percent is not None else ""
        modality = "" if claim.modality == "actual" else f" {claim.modality.value}"
        ends = [(claim.subject, claim.object)]
        ends += [(claim.object, claim.subject)] if claim.relation == "collaboratesWith" else []
        for subject, obj in ends:
            for pair in product(names[subject], names[obj]):
                lines.add(f"{pair[0]} {claim.relation.value} {pair[1]}{tail}{modality}")
                lines.add(f"{pair[0]} {claim.relation.value} {pair[1]}")
    return lines


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_a_frame_finds_the_claims_of_its_example(frame: Frame) -> None:
    text, *expected = frame.row["example"]
    assert set(expected) <= say(read(text))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_the_example_is_found_by_the_frame_itself(frame: Frame) -> None:
    extraction = read(frame.row["example"][0])
    relations = {c.rule for c in extraction.claims if c.relation is frame.relation}
    assert frame.id in relations


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f.id)
def test_a_frame_leaves_its_counterexample_alone(frame: Frame) -> None:
    rules = {claim.rule for claim in read(frame.row["counterexample"]).claims}
    assert frame.id not in rules


def test_frame_ids_are_unique() -> None:
    ids = [frame.id for frame in FRAMES]
    assert len(ids) == len(set(ids))
