"""A text read against the whole register, at the step a test is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from kg.claims.phrases import mask_sentence
from kg.claims.records import Record
from kg.claims.scanning import read_records
from kg.entities import Directory, Resolution, resolve_references
from kg.mentions import Gazetteer, find_mentions
from kg.model import Claim, Document, Relation, Span
from kg.pipeline import extract_document
from kg.registers import read_register
from kg.structure import smooth_text

Row: TypeAlias = tuple[str, str, str]


@pytest.fixture(scope="session")
def resolve() -> Callable[..., Resolution]:
    """What the words of a text stand for."""
    entities = read_register().entities
    gazetteer, directory = Gazetteer(entities), Directory(entities)

    def read(text: str, issuer: str | None = None) -> Resolution:
        document = Document(name="zin.txt", text=text, issuer=issuer, year=2023)
        return resolve_references(document, find_mentions(document, gazetteer), directory)

    return read


@pytest.fixture(scope="session")
def mask(resolve: Callable[..., Resolution]) -> Callable[..., str]:
    """The mask of one sentence, as the frames see it."""

    def read(text: str, issuer: str | None = None) -> str:
        span = Span(start=0, end=len(text))
        return mask_sentence(smooth_text(text), span, resolve(text, issuer).references).text

    return read


@pytest.fixture(scope="session")
def records(resolve: Callable[..., Resolution]) -> Callable[..., list[Record]]:
    """The records of a text."""

    def read(text: str, issuer: str | None = "Tiel") -> list[Record]:
        return read_records(smooth_text(text), resolve(text, issuer).references)

    return read


@pytest.fixture(scope="session")
def find() -> Callable[..., dict[Row, Claim]]:
    """(subject, relation, object) by preferred names → claim; partners in order of the alphabet."""

    def read(text: str, issuer: str | None = None, year: int | None = 2023) -> dict[Row, Claim]:
        document = Document(name="zin.txt", text=text, issuer=issuer, year=year)
        extraction = extract_document(document)
        names = {entity.iri: entity.name for entity in extraction.entities}
        found = {}
        for claim in extraction.claims:
            if claim.rule.startswith("follow."):
                continue  # what follows from what is said: test_following.py
            ends = [names[claim.subject], names[claim.object]]
            is_pair = claim.relation is Relation.COLLABORATES_WITH
            subject, obj = sorted(ends) if is_pair else ends
            found[subject, claim.relation.value, obj] = claim
        return found

    return read


@pytest.fixture(scope="session")
def say(find: Callable[..., dict[Row, Claim]]) -> Callable[..., set[tuple[str, ...]]]:
    """(subject, relation, object), with the modality behind it unless it is actual."""

    def read(text: str, issuer: str | None = None, year: int | None = 2023) -> set[tuple[str, ...]]:
        return {
            (*row, claim.modality.value) if claim.modality.value != "actual" else row
            for row, claim in find(text, issuer, year).items()
        }

    return read
