"""Lines of a text and whether the break after a line is only a wrap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

BULLET = re.compile(r"[ \t]*(?:[-+–•·*▪◦●‣]|\(?(?:\d{1,2}|[a-zA-Z])[.)])[ \t]+")
"""What an item of a list begins with: a dash, a dot, "3." or "b)"."""

_NUMBERED = re.compile(r"[ \t]*(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.)[ \t]+\S|[ \t]*#{1,6}[ \t]")
_ENDS = re.compile(r"[.:;!?|]['\")’”]*\s*$")
_COLUMNS = re.compile(r"\S {3,}\S")
_CELLS = re.compile(r"[^;\s];[^;\s][^;\n]*;\S")  # a row of a table cut at semicolons
_LABEL = re.compile(r"\s*[A-Z](?:[^.!?:]|(?<=\d)\.(?=\d)){1,70}:")
_SMALL = re.compile(r"\s*[a-z][a-z ]{2,30}: ")  # a label in small letters
_HEAD = re.compile(  # a label or a question on a line of its own
    r"\s*(?:[A-Z][\w-]*(?: [a-z]+){0,3} )?(?i:\w*vorm|\w*plaats|\w*zetel|doel|belang|bijdrage"
    r"|aandeel|deelnemers|partners|leden|eigenaren|aandeelhouders|gemeenten|bestuur|vertegenwoordiging"
    r"|vermogen|resultaat|risico's|ontwikkelingen|toelichting|bijzonderheden|taken)(?: \d{4})?\s*$"
    r"|\s*(?:Wie|Wat|Welke|Waar|Waarom|Hoeveel|Hoe)\b[^.;]{1,70}\?"
)
_RUNS_ON = re.compile(
    r"\s(?:de|het|een|van|aan|bij|door|voor|met|te|der|den|en|of|dat|die|onze?)$|\s[A-Z][a-z]+-$"
)
_WRAP_WIDTH = 45  # shorter lines were broken by their writer, not by a column
_SLACK = 10  # columns by which lines broken by hand may differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a text, without its newline."""

    start: int
    """First code point in the text."""
    end: int
    """One past the last code point; equal to `start` for an empty line."""
    text: str
    """The line itself."""

    @property
    def is_blank(self) -> bool:
        """Whether nothing but white space stands on the line."""
        return not self.text.strip()

    @property
    def is_item(self) -> bool:
        """Whether the line begins with a bullet."""
        return BULLET.match(self.text) is not None

    @property
    def is_numbered(self) -> bool:
        """Whether the line begins as a numbered heading: "6.7.1 Organisatie", "# Titel"."""
        return _NUMBERED.match(self.text) is not None


@lru_cache(maxsize=4)  # every stage reads those of the stored, folded or smoothed text again
def read_lines(text: str) -> tuple[Line, ...]:
    """Every line of `text` in order; the spans and their newlines tile the text."""
    lines = []
    start = 0
    for piece in text.split("\n"):
        lines.append(Line(start=start, end=start + len(piece), text=piece))
        start += len(piece) + 1
    return tuple(lines)


def _is_row(line: Line, following: Line) -> bool:
    """Whether a line is cut into cells, or the next one opens with bold words or a cell."""
    has_columns = any(p.search(line.text) and p.search(following.text) for p in (_COLUMNS, _CELLS))
    is_marked = following.text.lstrip().startswith(("**", "|"))
    return has_columns or is_marked or "\t" in line.text or "|" in line.text


def is_wrapped(line: Line, following: Line) -> bool:
    r"""Whether the break between two lines is a wrap, so that a sentence or name runs on.

    >>> a, b = read_lines("Het bestuur ligt sinds het jaar 2016 in handen van De\nConnectie.")
    >>> is_wrapped(a, b)
    True
    """
    if line.is_blank or following.is_blank or following.is_item or following.is_numbered:
        return False
    if _is_row(line, following) or _ENDS.search(line.text):
        return False
    if line.text.endswith("-") and following.text.lstrip()[:1].islower():
        return True
    if _RUNS_ON.search(line.text):
        return True
    if following.text.lstrip()[:1].islower() and len(line.text.split()) > 3:  # a label is shorter
        return not (_SMALL.match(line.text) and _SMALL.match(following.text))
    is_label = _LABEL.match(following.text) or _HEAD.match(following.text)
    return len(line.text.rstrip()) >= _WRAP_WIDTH and not is_label and _is_full(line, following)


def _is_full(line: Line, following: Line) -> bool:
    r"""Whether the next line's first word had no room on `line`, which a heading above text has.

    >>> name = "Regionaal Historisch Centrum Rivierenlandse Hoek"
    >>> below = "Tiel, Buren en Culemborg zijn hiervan al sinds 2014 de deelnemers."
    >>> a, b = read_lines(f"{name}\n{below}")
    >>> _is_full(a, b)
    False
    """
    text = following.text.strip()
    needed = len(line.text.rstrip()) + 1 + len(text.split(" ", 1)[0])
    return needed + _SLACK > len(text)
