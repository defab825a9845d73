"""Dates in words, at the precision in which they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.drawing.words import LANGUAGES, Text, repeat, say

if TYPE_CHECKING:
    from kg.model import Period

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}


def show_date(date: str) -> Text:
    """An ISO date in words; what is no date stays as it is.

    >>> show_date("2025-12-31")
    {'nl': '31 december 2025', 'en': '31 December 2025'}
    >>> show_date("2016-03")["nl"], show_date("2016")["nl"]
    ('maart 2016', '2016')
    """
    year, *rest = date.split("-")
    if not rest or not all(part.isdecimal() for part in (year, *rest)):
        return repeat(date)
    month = int(rest[0])
    if not 1 <= month <= 12:
        return repeat(date)
    day = f"{int(rest[1])} " if len(rest) > 1 else ""
    return {
        language: f"{day}{MONTHS[language].split()[month - 1]} {year}" for language in LANGUAGES
    }


def show_period(period: Period) -> Text | None:
    """When it held, or None when nothing is known of that."""
    if period.start and period.through:
        return say("period.both", start=show_date(period.start), through=show_date(period.through))
    if period.start:
        return say("period.from", start=show_date(period.start))
    return say("period.through", through=show_date(period.through)) if period.through else None
