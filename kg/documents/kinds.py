"""Kinds of document by the words in their titles: one row per kind."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of document that governments publish."""

    name: str
    """The kind in Dutch, as `Document.kind` holds it."""
    words: str
    """Regular expression of the words that name it in a title, in lower case, without groups."""
    is_yearly: bool
    """Whether such a document is made for a year, so that a year behind the words is that year."""


KINDS: tuple[Kind, ...] = (
    Kind(name="begroting", words=r"\w*begroting", is_yearly=True),
    Kind(name="jaarstukken", words=r"\w*jaarstukken", is_yearly=True),
    Kind(name="jaarverslag", words=r"jaarverslag", is_yearly=True),
    Kind(name="jaarrekening", words=r"(?:jaar|programma)rekening", is_yearly=True),
    Kind(name="kaderbrief", words=r"kaderbrief", is_yearly=True),
    Kind(name="kadernota", words=r"(?:kader|perspectief|prioriteiten)nota", is_yearly=True),
    Kind(name="tussenrapportage", words=r"(?:bestuurs|tussen)rapportage", is_yearly=True),
    Kind(name="tussenrapportage", words=r"(?:voorjaars|zomer|najaars)nota", is_yearly=True),
    Kind(name="verbonden partijen", words=r"verbonden partijen", is_yearly=True),
    Kind(name="controleprotocol", words=r"controleprotocol", is_yearly=True),
    Kind(name="raadsbrief", words=r"(?:raads|raadsinformatie|college)brief", is_yearly=False),
    Kind(name="raadsvoorstel", words=r"(?:raads|staten)voorstel", is_yearly=False),
    Kind(name="nieuwsbericht", words=r"(?:nieuws|pers)bericht", is_yearly=False),
    Kind(name="coalitieakkoord", words=r"(?:coalitie|bestuurs)akkoord", is_yearly=False),
)
"""Every kind that is known; a name may have several rows."""

_COMPILED = tuple(
    (re.compile(rf"\b(?:{kind.words})\b", re.IGNORECASE), kind.name) for kind in KINDS
)


def write_any_kind(*, is_yearly: bool = False) -> str:
    """Regular expression of the words of every kind, or of those made for a year only."""
    words = (kind.words for kind in KINDS if kind.is_yearly or not is_yearly)
    return rf"\b(?:{'|'.join(words)})\b"


def find_kind(line: str) -> str | None:
    """The kind that a title line names first, or None.

    >>> find_kind("Programmabegroting 2024 gemeente Oss")
    'begroting'
    >>> find_kind("Duurzaam Best") is None
    True
    """
    hits = ((match.start(), name) for p, name in _COMPILED if (match := p.search(line)))
    return min(hits, default=(0, None))[1]
