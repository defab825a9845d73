"""Whether a tie stands on a day, and what it means that another source says that it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.analysis.records import Source


class Ended(NamedTuple):
    """What sources that speak of an end mean beside sources that speak of an actual tie."""

    later: list[Source]
    """It was so, and it ended afterwards."""
    earlier: list[Source]
    """An earlier state ended; the actual tie came after it."""
    against: list[Source]
    """It had ended already when the other sources say that it was so."""


def find_standing(source: Source, day: str | None) -> Modality:
    """How a source's tie stands on `day`; None looks at no date.

    Only what a source calls actual can begin or end by its dates: what is planned stays planned
    until a source says that it happened.
    """
    if source.modality is not Modality.ACTUAL or day is None or source.period.holds_on(day):
        return source.modality
    through = source.period.through
    has_ended = through is not None and through < day[: len(through)]
    return Modality.ENDED if has_ended else Modality.PLANNED


def split_ended(ended: Iterable[Source], actual: Sequence[Source]) -> Ended:
    """The sources of an end, by what they mean beside the actual ones (at least one)."""
    parts = Ended([], [], [])
    newest = max(source.said_on for source in actual)
    last_year = max((source.year for source in actual if source.year is not None), default=None)
    registers = {source.register for source in actual if source.said_on == newest}
    for source in ended:
        end = _find_last_year(source)
        if source.said_on < newest or source.register in registers - {""}:
            parts.earlier.append(source)
        elif end is not None and last_year is not None and last_year <= end:
            parts.later.append(source)
        else:
            parts.against.append(source)
    return parts


def _find_last_year(source: Source) -> int | None:
    """The last year in which it was still so; without a date, the year before the source's own."""
    if source.period.through:
        return int(source.period.through[:4])
    return None if source.year is None else source.year - 1
