"""Patterns compiled when first used: a text needs few of the many that rules have."""

from __future__ import annotations

import re
from collections.abc import Iterator


class LazyPattern:
    """A pattern without regard to case.

    Args:
        source: its regular expression.
    """

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._compiled: re.Pattern[str] | None = None

    def compile(self) -> re.Pattern[str]:
        """The compiled pattern.

        Raises:
            re.error: if it cannot be compiled.
        """
        if self._compiled is None:
            self._compiled = re.compile(self.source, re.IGNORECASE)
        return self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in `text`, or None."""
        return self.compile().search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in `text`."""
        return self.compile().finditer(text)
