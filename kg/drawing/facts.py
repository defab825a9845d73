"""What is known of one tie, in words: its share, amount, period, standing."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from kg.drawing.dates import show_period
from kg.drawing.words import Text, join_texts, repeat, say, say_count, show_number
from kg.model import Modality, Relation, ShareBasis

if TYPE_CHECKING:
    from kg.analysis.records import Tie
    from kg.model import Amount, Share

PRECISION = Decimal("0.01")
"""Percentages are shown to a hundredth at most; smaller ones as they are."""


def show_percent(percent: Decimal) -> Text:
    """A percentage, never rounded down to nothing.

    >>> show_percent(Decimal("43.200"))
    {'nl': '43,2%', 'en': '43.2%'}
    >>> show_percent(Decimal("0.0004"))["en"]
    '0.0004%'
    """
    rounded = percent.quantize(PRECISION, ROUND_HALF_UP)
    number = show_number(rounded if rounded else percent)
    return {language: f"{digits}%" for language, digits in number.items()}


def show_share(share: Share | None) -> Text:
    """The figure alone, as it stands on a line: "72%", "≥ 12%", "aandeel onbekend"."""
    if share is None:
        return say("share.unknown")
    lower, upper = share.minimum, share.maximum
    if lower is not None and upper is not None:
        text = join_texts([show_percent(lower), show_percent(upper)], "–")
    elif lower is not None:
        text = join_texts([repeat("≥ "), show_percent(lower)], "")
    elif upper is not None:
        text = join_texts([repeat("≤ "), show_percent(upper)], "")
    elif share.percent is not None:
        text = show_percent(share.percent)
    elif share.count is not None:
        text = say_count("share.count", share.count)
        return join_texts([text, say("share.unknown")])
    else:
        return say("share.unknown")
    return say("share.computed", share=text) if share.computed else text


def show_share_with_basis(share: Share | None) -> Text:
    """The figure and what it is a percentage of: "72% (grondslag niet vermeld)"."""
    text = show_share(share)
    if share is None or (share.percent is None and share.minimum is None and share.maximum is None):
        return text
    return say("share.with_basis", share=text, basis=say(f"basis.{share.basis.value}"))


def show_amount(amount: Amount) -> Text:
    """Money: "€ 18.800.000 (2024)" and "€18,800,000 (2024)"."""
    number = show_number(amount.euro)
    euro = {"nl": f"€ {number['nl']}", "en": f"€{number['en']}"}
    return euro if amount.year is None else say("amount.year", amount=euro, year=amount.year)


def show_label(tie: Tie) -> Text:
    """What stands in the table beside the tie: its share, amount or tasks."""
    parts = []
    if tie.relation is Relation.OWNS_SHARE_OF or tie.share is not None:
        parts.append(show_share_with_basis(tie.share))
    if tie.amount is not None:
        parts.append(show_amount(tie.amount))
    if tie.themes:
        parts.append(repeat("; ".join(tie.themes)))
    return join_texts(parts, "; ")


def show_mark(tie: Tie) -> Text:
    """What stands on the line of an ownership; a share that is not of capital says of what."""
    is_plain = tie.share is None or tie.share.basis in (ShareBasis.CAPITAL, ShareBasis.UNSPECIFIED)
    text = show_share(tie.share) if is_plain else show_share_with_basis(tie.share)
    if tie.modality is Modality.ACTUAL:
        return text
    return join_texts([text, say(f"modality.{tie.modality.value}")])


def list_facts(tie: Tie) -> list[tuple[Text, Text]]:
    """Label and value of everything known of a tie beside its sources."""
    facts = []
    if tie.relation is Relation.OWNS_SHARE_OF or tie.share is not None:
        facts.append((say("fact.share"), show_share_with_basis(tie.share)))
    if tie.amount is not None:
        facts.append((say("fact.amount"), show_amount(tie.amount)))
    if tie.themes:
        facts.append((say("fact.themes"), repeat("; ".join(tie.themes))))
    facts.append((say("fact.modality"), say(f"modality.{tie.modality.value}")))
    period = show_period(tie.period)
    if period is not None:
        facts.append((say("fact.period"), period))
    if tie.years:
        facts.append((say("fact.years"), repeat(", ".join(str(year) for year in tie.years))))
    return facts
