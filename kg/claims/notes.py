"""Notes: what was read and what was left out, kept for whoever asks why.

Reading tells each note to a function; by default to one that keeps nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.phrases import Phrase
    from kg.model import Claim, Span


class Reason(StrEnum):
    """Why something was noted."""

    READ = "read"  # a clause that was read; all others were left out
    QUESTION = "question"
    SUPPOSED = "supposed"
    UNLESS = "unless"
    FEW = "few"
    NOTHING = "nothing"
    VAGUE = "vague"
    KINDS = "kinds"
    CARRIED = "carried"
    INNER = "inner"
    OVERRULED = "overruled"


_ANY_TOKEN = re.compile(r"<\d+:[^>]*>?")
_TOKEN = re.compile(r"<(\d+):[A-Z]:([^:>]*):[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One clause read, or one thing left out."""

    span: Span
    """The sentence."""
    reason: Reason
    """Why."""
    clause: str = ""
    """The clause as the frames saw it, masked."""
    phrases: Sequence[Phrase] = ()
    """What its tokens stand for."""
    rule: str = ""
    """Rule id, or "" where no rule was tried."""
    detail: str = ""
    """The words or kinds that decided."""
    claim: Claim | None = None
    """The claim left out, where one was made."""


Notes = Callable[[Note], None]
"""Who is told; a list's `append` keeps everything."""


def ignore(note: Note) -> None:
    """Nobody asks why."""


def hide_tokens(words: str) -> str:
    """Words of a masked clause without its tokens, whole or cut.

    >>> hide_tokens("niet <1:V:aan:")
    'niet …'
    """
    plain = _ANY_TOKEN.sub("…", words)
    plain = plain.rstrip("< ")
    return plain if plain.strip("… ") else ""


def name_slots(clause: str, phrases: Sequence[Phrase]) -> str:
    """A masked clause with the names of what its tokens stand for, after their prepositions."""

    def name(match: re.Match[str]) -> str:
        names = " + ".join(entity.name for entity in phrases[int(match[1])].entities)
        preposition = f"{match[2].replace('_', ' ')} " if match[2] else ""
        return f"{preposition}[{names}]"

    return _TOKEN.sub(name, clause)
