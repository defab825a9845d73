"""From when and through when a clause says it held, as ISO dates at its own precision."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.claims.modality import read_cues
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
_ABOUT = (
    r"(?: het (?:begrotings|school|belasting|boek)?(?:jaar|najaar|voorjaar)(?: van)?"
    r"| (?:begrotings|belasting)jaar"
    r"| de (?:zomer|winter|herfst|lente|start|loop) van| begin| medio| eind)? "
)
_FROM = re.compile(
    r"\b(?:per|met ingang van|vanaf|sinds|sedert|ingaande|van(?= (?:\d"
    r"|[a-z]+ \d)[^<]{0,20} (?:tot|t/m)))" + _ABOUT + _DATE.format(p="f"),
    _ANY_CASE,
)
_ANY_DATE = re.compile(r"\b" + _DATE.format(p="a"), _ANY_CASE)
_SINCE = ("sinds", "sedert", "van ")
_AT = re.compile(
    r"\b(?:op|in|in de loop van|begin|eind|medio)" + _ABOUT + _DATE.format(p="f"), _ANY_CASE
)
_IN = re.compile(r"\b(?:in|in de loop van|op)" + _ABOUT + _DATE.format(p="f"), _ANY_CASE)
_THROUGH = re.compile(
    r"\b(?P<kind>tot en met|t/m|tot)(?: het jaar| eind)? " + _DATE.format(p="t"), _ANY_CASE
)
_RANGE = re.compile(
    r"(?:\b(?:periode|jaren|jaar|van|tussen|gedurende)|\() ?(?P<from>(?:19|20)\d\d)"
    r"(?: ?[-–/] ?| en (?=\d{4}\b))(?P<through>(?:19|20)\d\d)\b",
    _ANY_CASE,
)
_NEAR = 60  # code points between a date and the verb it dates


def find_period(clause: str, modality: Modality) -> Period:
    """Period a clause states; an ended relation ends the day before "per …".

    >>> find_period("De samenwerking is per 1 januari 2023 beëindigd", Modality.ENDED).through
    '2022-12-31'
    >>> find_period("sinds 2019 nemen wij deel", Modality.ACTUAL).start
    '2019'
    """
    stretch = _RANGE.search(clause)
    if stretch is not None and stretch["from"] <= stretch["through"]:
        return Period(start=stretch["from"], through=stretch["through"])
    end = _THROUGH.search(clause)
    through = _last_day(end) if end else None
    if modality is Modality.ENDED and through is None:
        return _ended_period(clause)
    begin = _FROM.search(clause) or _find_becoming(clause)
    start = _iso(begin, "f") if begin else None
    if start is None and through is None:
        return ALWAYS
    if start is not None and through is not None and through < start[: len(through)]:
        return ALWAYS  # the two dates do not bound one stretch of time
    return Period(start=start, through=through)


def _find_becoming(clause: str) -> re.Match[str] | None:
    """The date on which something came about: "in 2014 toegetreden"; never that of a decision."""
    cues = read_cues()
    verb = cues["becomes"].search(clause)
    if verb is None or cues["decides"].search(clause):
        return None
    return _nearest(clause, verb)


def _nearest(clause: str, verb: re.Match[str]) -> re.Match[str] | None:
    """The date last before a verb, else the first behind it."""
    dates = list(_AT.finditer(clause))
    before = [d for d in dates if d.end() <= verb.end() and verb.start() - d.end() <= 2 * _NEAR]
    behind = [d for d in dates if d.start() >= verb.start() and d.start() - verb.end() <= _NEAR]
    return before[-1] if before else behind[0] if behind else None


def _ended_period(clause: str) -> Period:
    """What "sinds" says is when it began, "per" when it was over, "in" and "op" its last day."""
    start = through = None
    for match in _FROM.finditer(clause):
        if match.group().lower().startswith(_SINCE):
            start = _iso(match, "f")
        elif through is None:
            through = _day_before(_iso(match, "f"))
    verb = read_cues()["ends"].search(clause)
    last = _nearest(clause, verb) if verb is not None and through is None else None
    if last is not None:
        through = _iso(last, "f")
    if start is not None and through is not None and through < start[: len(through)]:
        return ALWAYS
    return Period(start=start, through=through)


_OWN = re.compile(
    r"<(?P<index>\d+):[A-Z]:[^>]*>,? \(?(?P<when>(?:lid |deelnemer )?(?:sinds|sedert|vanaf|per|tot"
    r"|van|met ingang van|t/m)\b[^<>;()]{1,40}?(?:19|20)\d\d)\b",
    _ANY_CASE,
)


_ASIDE = re.compile(
    r"\((?P<when>(?:sinds|sedert|vanaf|per|tot|t/m|tot en met|van)\b[^<>;()]{1,40}?(?:19|20)\d\d)"
    r"(?:\)| ook)? (?P<token><(?P<index>\d+):[A-Z]:[^>]*>)\)?",
    _ANY_CASE,
)


def find_own_periods(clause: str, modality: Modality) -> dict[int, Period]:
    """Phrase → its own period, where a clause dates several: "<0:G::> (sinds 2010), <1:G::> …".

    >>> found = find_own_periods("<0:G::> (sinds 2010) en <1:G::> (sinds 2015)", Modality.ACTUAL)
    >>> [period.start for period in found.values()]
    ['2010', '2015']
    """
    found = {int(m["index"]): find_period(m["when"], modality) for m in _OWN.finditer(clause)}
    aside = {int(m["index"]): find_period(m["when"], modality) for m in _ASIDE.finditer(clause)}
    return (found if len(found) > 1 else {}) | aside


def strip_own_dates(clause: str) -> str:
    """The clause without what dates one member of a list only: "<0:G::> en (tot 2020) <1:G::>".

    >>> strip_own_dates("<0:G::> en (tot 2020) <1:G::> nemen deel")
    '<0:G::> en <1:G::> nemen deel'
    """
    return _ASIDE.sub(lambda match: match["token"], clause)


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
