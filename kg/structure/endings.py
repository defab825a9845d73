"""What stands right before a place: patterns that end where a text does.

A search for one tries every sign of the text; how the text ends says sooner that none fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_LENGTH = 5  # code points of an ending that are looked at
Item = tuple[Any, Any]  # of a parsed pattern
_MOST = 2_000  # endings of one pattern; more are taken no further back


class Ending:
    """A pattern that ends in "$", tried only where a text ends as it must.

    >>> Ending(r"(?:in|te) (?:de )?$").search("zij wonen in de ").group()
    'in de '

    Args:
        pattern: source or compiled.
        needs_words: whether a match of nothing is none.
    """

    def __init__(self, pattern: str | re.Pattern[str], *, needs_words: bool = False) -> None:
        self.pattern = re.compile(pattern)
        found = find_endings(self.pattern, needs_words=needs_words)
        self._tails = [
            (-length, frozenset(tail for tail in found if len(tail) == length))
            for length in {len(tail) for tail in found}
        ]
        self._is_sure = "" not in found

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in `text`, or None."""
        end = text[-_LENGTH:].lower()
        is_odd = "  " in end or end[-1:] == "\n"  # "$" stands before a last "\n" too
        if is_odd or not self._is_sure:
            return self.pattern.search(text)
        for start, tails in self._tails:
            if end[start:] in tails:
                return self.pattern.search(text)
        return None


def find_endings(pattern: re.Pattern[str], *, needs_words: bool = False) -> frozenset[str]:
    r"""Lower-case strings with one of which all that a pattern matches ends, of few signs each.

    A run of spaces counts as one, and a match of nothing not where it `needs_words`. With "" among
    them nothing is sure.

    >>> sorted(find_endings(re.compile(r"(?:de (?:oude )?|\w+ van )$")))
    [' van ', 'de ', 'oude ']
    """
    closed: set[str] = set()
    opened = _prepend(_parser.parse(pattern.pattern, pattern.flags), {""}, closed)
    if needs_words:
        opened.discard("")
    return frozenset(tail.lower() for tail in closed | opened)


def _prepend(items: Sequence[Item], opened: set[str], closed: set[str]) -> set[str]:
    """Endings with what items in a row put before them; those that end there go to `closed`."""
    for item in reversed(items):
        if len(opened) > _MOST:
            closed |= opened
            return set()
        opened = _prepend_one(item, opened, closed)
    return opened


def _prepend_one(item: Item, opened: set[str], closed: set[str]) -> set[str]:
    kind, value = item
    if kind in {op.AT, op.ASSERT, op.ASSERT_NOT}:  # they take no room
        return opened
    if kind is op.SUBPATTERN:
        return _prepend(value[-1], opened, closed)
    if kind is op.BRANCH:
        return set().union(*(_prepend(items, opened, closed) for items in value[1]))
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT}:
        least, most, body = value
        once = _prepend(body, opened, closed)
        if most > 1 and list(body) != [(op.LITERAL, ord(" "))]:
            closed |= once  # what comes before may be the same once more
            once = set()
        return once if least else once | opened
    signs = _list_signs(item)
    if not signs:
        closed |= opened
    return {(sign + tail)[-_LENGTH:] for sign in signs for tail in opened}


def _list_signs(item: Item) -> list[str]:
    """The signs that may stand for an item of one sign; none where they are many."""
    kind, value = item
    members = [item] if kind is op.LITERAL else value if kind is op.IN else []
    is_plain = all(member is op.LITERAL for member, _ in members)
    return [chr(sign) for _, sign in members] if is_plain else []
