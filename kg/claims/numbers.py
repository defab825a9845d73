"""Dutch numbers, percentages and money in text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_LOWER = ("ruim", "meer dan", "minstens", "ten minste", "minimaal", "niet minder dan")
_UPPER = (
    *("bijna", "hoogstens", "ten hoogste", "maximaal", "minder dan", "niet meer dan"),
    *("nog geen", "iets minder dan", "net geen"),
)
PERCENT = r"(?P<number>\d{1,3}(?:[.,]\d{1,4})?)\s?(?:%|procent\b)"
_PERCENT = re.compile(
    rf"(?P<about>\b(?:{'|'.join((*_LOWER, *_UPPER))}|circa|ongeveer|rond de|zo'n) )?{PERCENT}",
    re.IGNORECASE,
)
_EURO = re.compile(
    r"(?:€|EUR)\s?(?P<a>\d{1,3}(?: \d{3})+(?:,\d+)?"
    r"|\d[\d.]*(?:,\d+)?)(?:,-{1,2})?\s?(?P<scale_a>miljard|mld|miljoen|mln|mio|duizend)?\b"
    r"|(?P<b>\d[\d.]*(?:,\d+)?)\s?(?P<scale_b>miljard|mld\.?|miljoen|mln\.?|duizend)?\s?euro\b",
    re.IGNORECASE,
)
_SCALES = {"miljard": 9, "mld": 9, "miljoen": 6, "mln": 6, "mio": 6, "duizend": 3}
_PARTS = {
    "de helft": "50",
    "een derde": "33.33",
    "een kwart": "25",
    "driekwart": "75",
    "drie kwart": "75",
    "twee derde": "66.67",
    "een vijfde": "20",
    "alle aandelen": "100",
    "enig aandeelhouder": "100",
    "enige aandeelhouder": "100",
}
_PART = re.compile(
    rf"\b(?P<about>(?:{'|'.join((*_LOWER, *_UPPER))}|circa|ongeveer|rond) )?"
    rf"(?P<part>{'|'.join(_PARTS)})\b",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentage:
    """A percentage in a text."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    value: Decimal
    """In (0, 100]."""
    is_least: bool
    """Stated as "ruim" or "meer dan"."""
    is_most: bool
    """Stated as "bijna" or "hoogstens"."""


def parse_number(text: str) -> Decimal | None:
    """Value of a Dutch number: points group thousands, the comma is decimal; None if it is none.

    >>> parse_number("1.234,5"), parse_number("12,1"), parse_number("100.917")
    (Decimal('1234.5'), Decimal('12.1'), Decimal('100917'))
    """
    grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text)
    plain = text.replace(".", "").replace(",", ".") if grouped else text.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def find_percentages(text: str) -> Iterator[Percentage]:
    """Percentages and fractions in (0, 100], in text order."""
    stated = [(*m.span(), parse_number(m["number"]), m["about"]) for m in _PERCENT.finditer(text)]
    parts = [
        (*m.span(), Decimal(_PARTS[m["part"].lower()]), m["about"]) for m in _PART.finditer(text)
    ]
    found = [*stated, *parts]
    for start, end, value, about in sorted(found, key=lambda f: f[0]):
        word = (about or "").strip().lower()
        if value is not None and 0 < value <= 100:
            yield Percentage(
                start=start, end=end, value=value, is_least=word in _LOWER, is_most=word in _UPPER
            )


def find_amounts(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Amounts of money above zero as (start, end, euro), in text order; never per inhabitant."""
    for match in _EURO.finditer(text):
        number = parse_number((match["a"] or match["b"]).replace(" ", "").rstrip("."))
        scale = (match["scale_a"] or match["scale_b"] or "").rstrip(".").lower()
        if number is None or re.match(r"\s*(?:per|voor elke) inwoner", text[match.end() :]):
            continue
        if number > 0:
            yield match.start(), match.end(), number * 10 ** _SCALES.get(scale, 0)
