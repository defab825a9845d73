"""Dutch number words up to ninety-nine: what makes "de drie gemeenten" a checksum."""

from __future__ import annotations

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien")
_LATE_TEENS = ("achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _spell() -> dict[str, int]:
    words = {word: n for n, word in enumerate((*_UNITS, *_TEENS, *_LATE_TEENS), 1)}
    for rank, ten in enumerate(_TENS, 2):
        words[ten] = 10 * rank
        for unit, word in enumerate(_UNITS, 1):
            words[f"{_join(word)}{ten}"] = 10 * rank + unit
    return words


def _join(unit: str) -> str:
    return f"{unit}{'ën' if unit.endswith('e') else 'en'}"


_NUMBERS = {word: number for word, number in _spell().items() if number > 1}
_COMPOUND = rf"(?:{'|'.join(_join(word) for word in _UNITS)})(?:{'|'.join(_TENS)})"
_SIMPLE = sorted((*_UNITS[1:], *_TEENS, *_LATE_TEENS, *_TENS), key=lambda word: (-len(word), word))
NUMBER = "|".join([_COMPOUND, *_SIMPLE, r"\d{1,2}"])
"""Pattern of a number of two or more, in words or in figures, in lower case."""


def read_number(words: str) -> int:
    """The number that words or figures give.

    >>> read_number("Veertien"), read_number("12"), read_number("vierentwintig")
    (14, 12, 24)
    """
    return int(words) if words.isdigit() else _NUMBERS[words.lower()]
