"""From when and through when a clause says it held, as ISO dates at its own precision."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.model import ALWAYS, Modality, Period

_NAMES = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_MONTHS = {month: number for number, month in enumerate(_NAMES, 1)}
_DATE = (
    rf"(?:(?P<{{p}}d>\d{{{{1,2}}}}) (?P<{{p}}m>{'|'.join(_MONTHS)}) (?P<{{p}}y>(?:19|20)\d\d)"
    rf"|(?P<{{p}}m2>{'|'.join(_MONTHS)}) (?P<{{p}}y2>(?:19|20)\d\d)"
    r"|(?P<{p}d3>\d{{1,2}})-(?P<{p}m3>\d{{1,2}})-(?P<{p}y3>(?:19|20)\d\d)|(?P<{p}y4>(?:19|20)\d\d))"
)
_ANY_CASE = re.IGNORECASE | re.ASCII  # no letter that only looks like one of a month
_FROM = re.compile(
    r"\b(?:per|met ingang van|vanaf|sinds|sedert|ingaande|op|van(?= (?:\d"
    r"|[a-z]+ \d)[^<]{0,20} (?:tot|t/m)))(?: het (?:jaar|najaar|voorjaar)(?: van)?"
    r"| de (?:zomer|winter|herfst|lente) van| begin| eind)? " + _DATE.format(p="f"),
    _ANY_CASE,
)
_ANY_DATE = re.compile(r"\b" + _DATE.format(p="a"), _ANY_CASE)
_SINCE = ("sinds", "sedert")
_IN = re.compile(r"\b(?:in|in de loop van) " + _DATE.format(p="f"), _ANY_CASE)
_THROUGH = re.compile(
    r"\b(?P<kind>tot en met|t/m|tot)(?: het jaar)? " + _DATE.format(p="t"), _ANY_CASE
)


def find_period(clause: str, modality: Modality) -> Period:
    """Period a clause states; an ended relation ends the day before "per …".

    >>> find_period("De samenwerking is per 1 januari 2023 beëindigd", Modality.ENDED).through
    '2022-12-31'
    >>> find_period("sinds 2019 nemen wij deel", Modality.ACTUAL).start
    '2019'
    """
    begin = _FROM.search(clause)
    end = _THROUGH.search(clause)
    start = _iso(begin, "f") if begin else None
    through = _last_day(end) if end else None
    if modality is Modality.ENDED and through is None and start is not None:
        return _ended_period(clause)
    if start is None and through is None:
        return ALWAYS
    if start is not None and through is not None and through < start[: len(through)]:
        return ALWAYS  # the two dates do not bound one stretch of time
    return Period(start=start, through=through)


def _ended_period(clause: str) -> Period:
    """What "sinds" says is when it began, "per" when it was over."""
    start = through = None
    for match in _FROM.finditer(clause):
        if match.group().lower().startswith(_SINCE):
            start = _iso(match, "f")
        elif through is None:
            through = _day_before(_iso(match, "f"))
    return Period(start=start, through=through)


def find_date(value: str) -> str | None:
    """The date, month or year a cell holds, or None.

    >>> find_date("1 maart 2016"), find_date("31-12-2025"), find_date("onbepaald")
    ('2016-03-01', '2025-12-31', None)
    """
    match = _ANY_DATE.search(value)
    return _iso(match, "a") if match else None


def first_year(clause: str) -> int | None:
    """The year from which a clause lets something begin ("per 2025", "in 2025"), or None."""
    match = _FROM.search(clause) or _IN.search(clause)
    return int(_iso(match, "f")[:4]) if match else None


def _iso(match: re.Match[str], prefix: str) -> str:
    parts = {key.removeprefix(prefix): found for key, found in match.groupdict().items() if found}
    if "y" in parts:
        return _day(parts["y"], _MONTHS[parts["m"].lower()], int(parts["d"]))
    if "y2" in parts:
        return f"{parts['y2']}-{_MONTHS[parts['m2'].lower()]:02}"
    if "y3" in parts:
        return _day(parts["y3"], int(parts["m3"]), int(parts["d3"]))
    return str(parts["y4"])


def _day(year: str, month: int, day: int) -> str:
    """The day, or only its year where the calendar has no such day ("31 februari")."""
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return year


def _last_day(match: re.Match[str]) -> str | None:
    stated = _iso(match, "t")
    is_inclusive = match["kind"].lower() != "tot"
    return stated if is_inclusive else _day_before(stated)


def _day_before(stated: str) -> str:
    """The last day, month or year before `stated`, at its precision."""
    parts = [int(part) for part in stated.split("-")]
    if len(parts) == 1:
        return str(parts[0] - 1)
    if len(parts) == 2:
        year, month = (parts[0], parts[1] - 1) if parts[1] > 1 else (parts[0] - 1, 12)
        return f"{year}-{month:02}"
    return (date(*parts) - timedelta(days=1)).isoformat()
