"""The names of the whole register, found in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.mentions import Gazetteer, find_mentions
from kg.model import Document, Mention
from kg.registers import read_register


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Every spelling of every registered organisation."""
    return Gazetteer(read_register().entities)


@pytest.fixture(scope="session")
def mention(gazetteer: Gazetteer) -> Callable[[str], tuple[Mention, ...]]:
    """Mentions of a text."""
    return lambda text: find_mentions(Document(name="zin.txt", text=text), gazetteer)


@pytest.fixture(scope="session")
def find(mention: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[str]]:
    """The stretches that name an organisation, as they stand in the text."""
    return lambda text: [found.text for found in mention(text)]


@pytest.fixture(scope="session")
def know(mention: Callable[[str], tuple[Mention, ...]]) -> Callable[[str], list[tuple[str, str]]]:
    """Names of the register in a text: type and preferred name of the best candidate."""
    return lambda text: [
        (found.candidates[0].type.value, found.candidates[0].name)
        for found in mention(text)
        if found.candidates
    ]
