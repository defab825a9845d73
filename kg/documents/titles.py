"""The title lines of a text: where a document says what it is."""

from __future__ import annotations

MOST_LINES = 10
"""How many lines that hold something are opening lines."""

LONGEST_LINE = 160
"""Longest line, in code points, that can be a title, an address or a date; others are prose."""


def find_opening_lines(text: str) -> tuple[str, ...]:
    """The first lines that hold something, without the marks of Markdown headings."""
    lines: list[str] = []
    start = 0
    while len(lines) < MOST_LINES and start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = " ".join(text[start : min(end, start + 2 * LONGEST_LINE)].split()).strip("#*_ ")
        if words:
            lines.append(words)
        start = end + 1
    return tuple(lines)


def find_title_lines(text: str) -> tuple[str, ...]:
    r"""The opening lines that are short enough to be a title, an address or a date.

    >>> find_title_lines("# Begroting 2024\n\n**Gemeente Oss**\n")
    ('Begroting 2024', 'Gemeente Oss')
    """
    return tuple(line for line in find_opening_lines(text) if len(line) <= LONGEST_LINE)


def find_closing_lines(text: str) -> tuple[str, ...]:
    """The last lines that hold something and are short enough to be a signature."""
    tail = text[-MOST_LINES * 4 * LONGEST_LINE :].split("\n")
    lines = [words for line in tail if (words := " ".join(line.split()))]
    return tuple(line for line in lines[-MOST_LINES:] if len(line) <= LONGEST_LINE)
