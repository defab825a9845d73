"""Literals: what must stand in a text before a pattern can match it.

A text is searched once for the literals of all patterns; only the patterns whose literals are
there are tried. So the time that a text takes hardly grows with the number of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick

from kg.structure.lines import read_lines

_LEAST = 2  # a single sign stands in every text


class PatternIndex:
    """Rows of patterns by the literals that open them.

    >>> index = PatternIndex([["neemt", "deel"], ["lid|partner"], ["[A-Z]+"]])
    >>> index.list_rows("Tiel is LID.")
    [1, 2]
    """

    def __init__(self, rows: Sequence[Iterable[str]]) -> None:
        """Index rows; all patterns of a row must match where the row does."""
        places: dict[str, list[int]] = {}
        self._always: list[int] = []
        for place, patterns in enumerate(rows):
            literals = max(map(find_literals, patterns), key=_worth, default=frozenset())
            for literal in sorted(literals):
                places.setdefault(literal, []).append(place)
            if not literals:
                self._always.append(place)
        self._places = list(places.values())
        self._automaton = AhoCorasick(list(places))

    def list_rows(self, text: str) -> list[int]:
        """Rows that may match in `text`, in their order; a row that is not listed cannot."""
        found = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        rows = set(self._always)
        for literal in {literal for literal, _, _ in found}:
            rows.update(self._places[literal])
        return sorted(rows)

    def list_lines(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(row, start, end) of the lines in which a row may match, row by row, in text order."""
        lines = (
            (row, line.start, line.end)
            for line in read_lines(text)
            for row in self.list_rows(line.text)
        )
        yield from sorted(lines)


def find_literals(pattern: str) -> frozenset[str]:
    """Lower-case strings one of which is in all that a pattern matches; empty if none is sure.

    >>> sorted(find_literals("(?<![a-z])(?:neemt .{0,9} deel|participeert?)"))
    ['neemt ', 'participeer']
    >>> find_literals("[A-Z]+")
    frozenset()
    """
    return _best_of(_parser.parse(pattern, re.IGNORECASE))


def _best_of(items: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The most telling of the literals that items in a row must have."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, value in items:
        if kind is op.LITERAL:
            run += chr(value).lower()
            continue
        best = max(best, frozenset({run}), _inside((kind, value)), key=_worth)
        run = ""
    best = max(best, frozenset({run}), key=_worth)
    return best if _worth(best) >= _LEAST else frozenset()


def _inside(item: tuple[Any, Any]) -> frozenset[str]:
    kind, value = item
    if kind in {op.SUBPATTERN, op.ASSERT}:  # what is looked for ahead stands in the text too
        return _best_of(value[-1])
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0]:
        return _best_of(value[2])
    if kind is op.BRANCH:
        each = [_best_of(items) for items in value[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    return frozenset()


def _worth(literals: frozenset[str]) -> int:
    """Length of the shortest: the longer it is, the fewer texts have it."""
    return min(map(len, literals), default=0)
