"""Literals: what must stand in a text before a pattern can match it.

A text is searched once for the literals of all patterns; only the patterns whose literals are
there are tried. So the time that a text takes hardly grows with the number of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
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
        numbers: dict[str, int] = {}
        needs_of = [
            [
                frozenset(numbers.setdefault(literal, len(numbers)) for literal in sorted(literals))
                for literals in sorted({n for p in patterns for n in find_needs(p)}, key=_rank)
            ]
            for patterns in rows
        ]
        self._always = [row for row, needs in enumerate(needs_of) if not needs]
        self._places: list[list[int]] = [[] for _ in numbers]
        for row, needs in enumerate(needs_of):
            for number in needs[0] if needs else ():
                self._places[number].append(row)
        self._others = [needs[1:] for needs in needs_of]
        self._automaton = AhoCorasick(list(numbers))

    def list_rows(self, text: str, among: AbstractSet[int] | None = None) -> list[int]:
        """Rows that may match in `text`, in their order; a row that is not listed cannot.

        Args:
            text: any text.
            among: the rows that are asked for; None is all.
        """
        hits = self._automaton.find_matches_as_indexes(text.lower(), overlapping=True)
        found = {number for number, _, _ in hits}
        rows = {row for number in found for row in self._places[number]}.union(self._always)
        asked = rows if among is None else rows & among
        return sorted(row for row in asked if not any(map(found.isdisjoint, self._others[row])))

    def list_lines(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(row, start, end) of the lines in which a row may match, row by row, in text order."""
        lines = (
            (row, line.start, line.end)
            for line in read_lines(text)
            if line.text
            for row in self.list_rows(line.text)
        )
        yield from sorted(lines)


def find_needs(pattern: str) -> set[frozenset[str]]:
    """Sets of lower-case strings: one of each set is in all that a pattern matches.

    >>> sorted(map(sorted, find_needs("(?<![a-z])(?:neemt .{0,9} deel|participeert?) aan")))
    [[' aan'], ['neemt ', 'participeer']]
    >>> find_needs("[A-Z]+")
    set()
    """
    return set(_needs_of(_parser.parse(pattern, re.IGNORECASE)))


def _needs_of(items: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """What each of some items in a row needs."""
    run = ""
    for kind, value in items:
        if kind is op.LITERAL:
            run += chr(value).lower()
            continue
        if len(run) >= _LEAST:
            yield frozenset({run})
        yield from _inside((kind, value))
        run = ""
    if len(run) >= _LEAST:
        yield frozenset({run})


def _inside(item: tuple[Any, Any]) -> Iterator[frozenset[str]]:
    kind, value = item
    if kind in {op.SUBPATTERN, op.ASSERT}:  # what is looked for ahead stands in the text too
        yield from _needs_of(value[-1])
    elif kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0]:
        yield from _needs_of(value[2])
    elif kind is op.BRANCH:
        each = [min(_needs_of(items), key=_rank, default=None) for items in value[1]]
        sure = [literals for literals in each if literals is not None]
        if len(sure) == len(each):
            yield frozenset().union(*sure)


def _rank(literals: frozenset[str]) -> tuple[int, list[str]]:
    """The longer the shortest is, the fewer texts have it, so the sooner it comes."""
    return -min(map(len, literals)), sorted(literals)
