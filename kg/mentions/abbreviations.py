"""Abbreviations that a text defines: "Omgevingsdienst Regio Arnhem (ODRA)", both orders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.mentions.exceptions import read_exceptions

_BRACKET = re.compile(
    r"\((?:(?:hierna|verder|ook|kortweg|afgekort|in het kort)(?: te noemen"
    r"| genoemd)?:? (?:de |het )?)?[\"']?"
    r"(?P<short>(?=[^\s,)]*[A-Z][^\s,)]*[A-Z0-9])[A-Z][\w&+-]{1,11})[\"']?(?=[,;)])"
    r"(?P<more>[^()\n]{0,60})\)"
)
_COMMA = re.compile(
    r",? (?:verder|hierna|kortweg|afgekort|ook wel)(?: te noemen| genoemd)?:? (?:de "
    r"|het )?[\"']?(?P<short>[A-Z][\w&+-]{1,11})"
)
_REVERSED = re.compile(
    r"(?<![\w-])(?P<short>[A-Z][\w&+-]{1,11}) \((?P<long>[A-ZÀ-Þ][^()\n]{5,90})\)"
)
_SMALL = frozenset(
    (
        "van",
        "de",
        "het",
        "der",
        "den",
        "en",
        "voor",
        "in",
        "op",
        "aan",
        "te",
        "tot",
        "bij",
        "om",
        "e",
        "o",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form and the long name it stands for, in folded offsets."""

    short: str
    """The short form: "ODRA"."""
    start: int
    """First code point of the long name."""


def find_abbreviations(text: str, names: Sequence[tuple[int, int]]) -> Iterator[Abbreviation]:
    """Definitions in folded `text` whose long side is one of `names` (start, end).

    >>> text = "De Omgevingsdienst Veld (ODV) doet dit."
    >>> [a.short for a in find_abbreviations(text, [(3, 23)])]
    ['ODV']
    """
    by_end = {end: start for start, end in names}
    for match in (*_BRACKET.finditer(text), *_COMMA.finditer(text)):
        end = match.start()
        while end and text[end - 1] in " \"'":
            end -= 1
        short = match["short"]
        long = text[by_end.get(end, end) : end]
        is_short = _is_mostly_capitals(short) or is_initials(short, long)
        if long not in {"", short} and is_short and is_abbreviation(short):
            yield Abbreviation(short=short, start=by_end[end])
    by_start = dict(names)
    for match in _REVERSED.finditer(text):
        start, stop = match.span("long")
        inside = by_start.get(start)
        if (
            inside is not None
            and stop - inside <= len(" N.V.")
            and is_abbreviation(match["short"])
            and is_initials(match["short"], match["long"])
        ):
            yield Abbreviation(short=match["short"], start=start)


def is_abbreviation(short: str) -> bool:
    """Whether a bracketed word may abbreviate an organisation: no law, organ or product.

    >>> is_abbreviation("ODRA"), is_abbreviation("AVG")
    (True, False)
    """
    capitals = sum(c.isupper() or c.isdigit() for c in short)
    return capitals >= 2 and short not in read_exceptions().no_abbreviations  # a word has one


def _is_mostly_capitals(short: str) -> bool:
    """Whether a third of it is capitals: "BghU" is, the "Zuid-Holland" behind a place is not."""
    return 3 * sum(c.isupper() or c.isdigit() for c in short) > len(short)


def is_initials(short: str, long: str) -> bool:
    """Whether the letters of `short` occur in order in `long`, beginning with its first letter.

    >>> is_initials("FUMO", "Fryske Utfieringstsjinst Miljeu en Omjouwing")
    True
    >>> is_initials("GR", "Werkzaak")
    False
    """
    letters = [c for c in short.lower() if c.isalnum()]
    words = [w for w in re.findall(r"\w+", long.lower()) if w not in _SMALL]
    initials = "".join(word[0] for word in words)
    return bool(words) and letters[0] == initials[:1] and _is_within(letters, "".join(words))


def _is_within(letters: Sequence[str], text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
