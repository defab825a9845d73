"""A trained spaCy pipeline: two organisations and a telling word in one sentence are proposed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ProposerError
from kg.model import Document
from kg.proposing.proposals import Proposal

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan

_KINDS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC"})
_MOST = 4  # organisations in a sentence; a longer list is read by rules or not at all


class SpacyPipeline:
    """Proposes relations between the entities that a spaCy pipeline finds.

    Args:
        model: name or path of an installed pipeline with entities and sentences.

    Raises:
        ProposerError: if spaCy or the pipeline is not installed.
    """

    name = "spacy"

    def __init__(self, model: str) -> None:
        try:
            import spacy

            self._read = spacy.load(model)
        except ImportError as error:
            raise ProposerError(
                "spaCy is not installed", remedy="install it with pip install spacy"
            ) from error
        except OSError as error:
            raise ProposerError(
                "is no installed spaCy pipeline", where=model, remedy="give its name or its folder"
            ) from error

    def propose(self, document: Document) -> Iterator[Proposal]:
        """Both directions of each pair, for every relation a word of the sentence tells of."""
        for sentence in self._read(document.text).sents:
            yield from _propose(sentence)


def _propose(sentence: SpacySpan) -> Iterator[Proposal]:
    names = list(dict.fromkeys(e.text for e in sentence.ents if e.label_ in _KINDS))
    if not 1 < len(names) <= _MOST:
        return
    for relation, telling in _read_triggers().items():
        if telling.search(sentence.text):
            for subject, obj in permutations(names, 2):
                yield Proposal(subject=subject, relation=relation, object=obj, quote=sentence.text)


@cache
def _read_triggers() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(Path(__file__).with_name("triggers.toml").read_text(encoding="utf-8"))
    return {
        relation: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
        for relation, words in table["triggers"].items()
    }
