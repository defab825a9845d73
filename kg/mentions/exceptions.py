"""What looks like a name and is none (exceptions.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.structure import Ending

_TIME = (
    r"(?: (?:in|per|sinds|op|begin|eind) (?:\d{1,2} )?(?:[a-z]+ )?\d{4}| toen| destijds| daarna)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exceptions:
    """The table, ready for use."""

    homonyms: frozenset[str]
    """Municipality names that are words too."""
    generic: frozenset[str]
    """Register names that are a kind, not a name."""
    no_abbreviations: frozenset[str]
    """Abbreviations that name no organisation."""
    stops: frozenset[str]
    """Capitalised words at which a run of capitals ends."""
    no_bodies: frozenset[str]
    """Capitalised words with which no name of a body begins."""
    persons: frozenset[str]
    """Given names."""
    topics: frozenset[str]
    """Capitalised words for a field of policy or a thing, which no bare name begins with."""
    locative: Ending
    """Matches at the end of what stands before a place."""
    joiner: Ending
    """Matches at the end of what joins a body to its predecessors, and locates nothing."""
    government: Ending
    """Matches at the end of what stands before a government."""
    verb: re.Pattern[str]
    """Matches at the start of what follows a government."""


@cache
def read_exceptions(path: Path | None = None) -> Exceptions:
    """The shipped table of exceptions, or the one at `path`."""
    source = path or Path(__file__).with_name("exceptions.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))

    def either(words: list[str]) -> str:
        return "|".join(re.escape(word) for word in words)

    return Exceptions(
        homonyms=frozenset(table["homonyms"]),
        generic=frozenset(table["generic"]),
        no_abbreviations=frozenset(table["no_abbreviations"]),
        stops=frozenset(table["stops"]),
        no_bodies=frozenset(table["no_bodies"]),
        persons=frozenset(table["persons"]),
        topics=frozenset(table["topics"]),
        locative=_compile_ending(rf"(?<![\w-])(?:{either(table['locatives'])}) (?:de |het )?$"),
        joiner=_compile_ending(
            rf"(?<![\w-])(?:{either(table['joiners'])}){_TIME} (?:in|uit|tot|naar|aan)"
            r" (?:de |het )?$"
        ),
        government=_compile_ending(rf"(?<![\w-])(?:{either(table['governments'])}) (?:de )?$"),
        verb=re.compile(rf" (?:{either(table['verbs'])})\b"),
    )


def _compile_ending(words: str) -> Ending:
    return Ending(re.compile(words, re.IGNORECASE))
