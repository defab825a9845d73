"""One source of a tie, in words: whose sentence it is, where it stands, how sure the reading is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kg.drawing.dates import show_date, show_period
from kg.drawing.facts import show_amount, show_share
from kg.drawing.words import Text, join_texts, repeat, say, show_number

if TYPE_CHECKING:
    from kg.analysis.records import Source

LEVELS = ((Decimal("0.9"), "high"), (Decimal("0.75"), "fair"), (Decimal(0), "low"))
"""Least confidence → the word for it."""


def cite(source: Source) -> dict[str, Any]:
    """Quote, origin ("title, issuer, year"), details and address, ready for a page."""
    return {
        "quote": source.quote,
        "origin": _name_register(source) if source.register else _name_document(source),
        "details": join_texts(_list_details(source), " · "),
        "url": source.url if is_web_address(source.url) else "",
    }


def is_web_address(url: str) -> bool:
    """Whether a page may link to it: http or https with a host, nothing else.

    >>> is_web_address("https://www.arnhem.nl/begroting"), is_web_address("javascript:alert(1)")
    (True, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _name_document(source: Source) -> Text:
    issuer = (
        say("source.issuer", issuer=source.issuer) if source.issuer else say("source.no_issuer")
    )
    year = say("source.no_year") if source.year is None else repeat(str(source.year))
    return join_texts([repeat(source.title or source.document), issuer, year])


def _name_register(source: Source) -> Text:
    return say("source.register", register=source.register, date=show_date(source.register_date))


def _list_details(source: Source) -> list[Text]:
    details = [say("source.says", what=join_texts(_list_statements(source)))]
    if source.title and source.document:
        details.append(repeat(source.document))
    if source.span is not None:
        details.append(say("source.place", start=source.span.start, end=source.span.end))
    if source.record:
        details.append(say("source.record", record=source.record))
    if source.confidence is not None:
        word = next(word for least, word in LEVELS if source.confidence >= least)
        value = show_number(source.confidence)
        details.append(say("source.confidence", word=say(f"confidence.{word}"), value=value))
    if source.rule:
        details.append(say("source.rule", rule=source.rule))
    return details


def _list_statements(source: Source) -> list[Text]:
    """What the source itself says: its standing, figure, amount, task and period."""
    said = [say(f"modality.{source.modality.value}")]
    if source.share is not None and source.share.percent is not None:
        said.append(show_share(source.share))
    if source.amount is not None:
        said.append(show_amount(source.amount))
    if source.theme:
        said.append(repeat(source.theme))
    period = show_period(source.period)
    return said if period is None else [*said, period]
