"""Stretches of a text that are taken, so that later finders leave them alone."""

from __future__ import annotations

from bisect import bisect_left, insort


class Places:
    """Taken stretches, none overlapping another; quick however many there are.

    >>> taken = Places()
    >>> taken.take(0, 6), taken.take(4, 9), taken.take(6, 9)
    (True, False, True)
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: dict[int, int] = {}

    def is_free(self, start: int, end: int) -> bool:
        """Whether no taken stretch shares a code point with [start, end)."""
        index = bisect_left(self._starts, end)
        return index == 0 or self._ends[self._starts[index - 1]] <= start

    def take(self, start: int, end: int) -> bool:
        """Take [start, end) if it is free; whether it was."""
        if not self.is_free(start, end):
            return False
        insort(self._starts, start)
        self._ends[start] = end
        return True
