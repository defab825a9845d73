"""A sentence resolved against the whole register."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from kg.entities import Directory, Resolution, resolve_references
from kg.mentions import Gazetteer, find_mentions
from kg.model import Document
from kg.registers import read_register

Resolve: TypeAlias = Callable[..., Resolution]


@pytest.fixture(scope="session")
def resolve() -> Resolve:
    """What the words of a text stand for."""
    entities = read_register().entities
    gazetteer, directory = Gazetteer(entities), Directory(entities)

    def read(text: str, issuer: str | None = None, year: int | None = 2023) -> Resolution:
        document = Document(name="zin.txt", text=text, issuer=issuer, year=year)
        return resolve_references(document, find_mentions(document, gazetteer), directory)

    return read


@pytest.fixture(scope="session")
def refer(resolve: Resolve) -> Callable[..., dict[str, tuple[str, ...]]]:
    """Stretch → names of what it stands for; of equal stretches the last."""

    def read(
        text: str, issuer: str | None = None, year: int | None = 2023
    ) -> dict[str, tuple[str, ...]]:
        return {
            reference.span.of(text): tuple(entity.name for entity in reference.entities)
            for reference in resolve(text, issuer, year).references
        }

    return read


@pytest.fixture(scope="session")
def link(resolve: Resolve) -> Callable[..., list[tuple[str, str, str]]]:
    """Each mention with name and type of its entity."""

    def read(
        text: str, issuer: str | None = None, year: int | None = 2023
    ) -> list[tuple[str, str, str]]:
        return [
            (mention.text, entity.name, entity.type.value)
            for mention, entity in resolve(text, issuer, year).linked
        ]

    return read
