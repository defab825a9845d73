"""Texts to measure on: the sample documents, with words in them that no programme has seen."""

from __future__ import annotations

import random
import re

from kg.documents import Failure, find_documents, read_document
from kg.model import Document
from kg.resources import find_resource

_CONTENT = re.compile(r"\b[a-z]{9,}\b")
_SYLLABLES = ("ba", "der", "fo", "gel", "kin", "lo", "mer", "nu", "pas", "rol", "ste", "vi", "zon")
_SHARE = 0.5  # of the long words


def make_documents(words: int, *, seed: int = 1) -> list[Document]:
    """Documents of together at least `words` words; half of their long words are made up anew.

    Numbers, names and short words stay, so that there is as much to find as in real documents.
    """
    randomly = random.Random(seed)  # noqa: S311 - texts, not secrets
    sources = find_documents(find_resource("data", "documents"), None)
    samples = [read_document(s, None, None) for s in sources if not isinstance(s, Failure)]
    documents: list[Document] = []
    while sum(len(d.text.split()) for d in documents) < words:
        sample = samples[len(documents) % len(samples)]
        text = _CONTENT.sub(lambda m: _replace(m, randomly), sample.text)
        documents.append(
            Document(
                name=f"{len(documents):05}.txt", text=text, issuer=sample.issuer, year=sample.year
            )
        )
    return documents


def _replace(match: re.Match[str], randomly: random.Random) -> str:
    if randomly.random() > _SHARE:
        return match.group()
    return "".join(randomly.choice(_SYLLABLES) for _ in range(4))
