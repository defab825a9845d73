"""Whether and when: the modality and the period of what a clause claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.claims.context import Context
from kg.claims.fillers import Filler
from kg.claims.matching import Match
from kg.claims.modality import (
    colour_modality,
    find_modality,
    goes_on,
    is_of_year,
    is_present,
    strip_ending,
)
from kg.claims.payments import date_amounts
from kg.claims.periods import find_period, first_year
from kg.model import ALWAYS, Modality, Period, Relation

_HELD = re.compile(
    r"(?:\b(?:zijn|haar|hun|diens)|<\d+:[GN]:van:[^>]*>) (?:huidige |bestaande |hele |gehele )?"
    r"(?:\w*belang|aandelen|aandeel|aandelenpakket|deelneming)\b[^;]{0,60}?"
    r"\b(?:uitbreiden|uit te breiden|vergroten|verlagen|afbouwen|verkleinen|verminderen|verhogen"
    r"|verkopen|afstoten|overdragen|behouden|houden|van de hand doen|te verkopen)",
    re.IGNORECASE,
)
_NOT_YET = frozenset({Modality.PLANNED, Modality.CONSIDERED})
_SOLD = re.compile(
    r"\b(?<!niet )(?:overgedragen|verkocht|overgedaan|afgestoten"
    r"|overgegaan|overgenomen)\b"
    r"|\b(?:na|door|sinds|bij) (?:de )?(?:verkoop|vervreemding|overdracht) ",
    re.IGNORECASE,
)


def qualify_pair(
    modality: Modality, own: Mapping[int, Period], subject: Filler, obj: Filler, context: Context
) -> Modality:
    """Modality of one pair: what is former, or has a time of its own, may be over or to come."""
    period = find_pair_period(own, subject, obj)
    if modality is not Modality.ACTUAL:
        return modality
    if subject.is_former or (period is not None and _is_over(period, context)):
        return Modality.ENDED
    year = context.year
    is_later = period and period.start and year is not None and int(period.start[:4]) > year
    return Modality.PLANNED if is_later else modality


def find_pair_period(own: Mapping[int, Period], *fillers: Filler) -> Period | None:
    """The period that a list of dates gives one of a pair, or None.

    Args:
        own: index of a phrase → its period.
        fillers: the pair.
    """
    return next((own[f.index] for f in fillers if f.index is not None and f.index in own), None)


def _read_modality(clause: str, match: Match, context: Context) -> Modality:
    """Modality by the words alone, and what a rule or a holding makes of it."""
    modality = find_modality(clause)
    is_owning = match.frame.relation is Relation.OWNS_SHARE_OF
    if is_owning and modality is Modality.ACTUAL and _SOLD.search(clause):
        modality = Modality.ENDED
    if is_owning and modality in _NOT_YET and _HELD.search(clause):
        modality = Modality.ACTUAL  # what is to become of a holding that there is
    is_own_year = modality is Modality.ENDED and is_of_year(clause, context.year)
    if is_own_year or modality in match.frame.survives:
        modality = Modality.ACTUAL
    return modality


def qualify(clause: str, match: Match, context: Context) -> tuple[Modality, Period]:
    """Modality and period of what a match claims, for all its pairs alike.

    Args:
        clause: masked, without the dates that are of one member of a list.
        match: gives what its rule makes of them.
        context: gives heading and year.
    """
    modality = _read_modality(clause, match, context)
    if match.frame.gives is Modality.ENDED:
        return _qualify_exit(clause, modality, context)
    rest = strip_ending(clause)
    if rest is not None and match.frame.relation is not Relation.RESULTED_FROM:
        return _qualify_exit(clause, find_modality(rest), context)
    period = find_period(clause, modality)
    if (
        match.frame.relation is Relation.RESULTED_FROM
    ):  # "de naam was tot 2019 X": it came of it then
        period = replace(period, through=None)
    is_paid = match.frame.relation is Relation.FUNDED_BY and _is_paid_by_now(clause, context)
    if modality is Modality.ACTUAL and _is_to_come(clause, context) and not is_paid:
        modality = Modality.PLANNED
    if modality is Modality.ACTUAL and _is_over(period, context):
        modality = Modality.ENDED
    if not is_present(clause):
        modality = colour_modality(modality, context.heading)
    return modality, period if modality is not Modality.DENIED else ALWAYS


def _is_to_come(clause: str, context: Context) -> bool:
    begins = first_year(clause)
    return context.year is not None and begins is not None and begins > context.year


def _is_paid_by_now(clause: str, context: Context) -> bool:
    """Whether a clause with amounts of several years has one that is not to come."""
    dated = date_amounts(clause)
    return len(dated) > 1 and context.year is not None and min(dated) <= context.year


def _is_over(period: Period, context: Context) -> bool:
    last = period.through
    return last is not None and context.year is not None and int(last[:4]) < context.year


def _qualify_exit(clause: str, modality: Modality, context: Context) -> tuple[Modality, Period]:
    """Of the relation that an exit ends: still there while the exit is planned or to come."""
    period = find_period(clause, Modality.ENDED)
    if modality in {Modality.CONSIDERED, Modality.DENIED} or goes_on(clause):
        return Modality.ACTUAL, ALWAYS
    if modality is Modality.PLANNED or _is_to_come(clause, context):
        return Modality.ACTUAL, period
    return Modality.ENDED, period
