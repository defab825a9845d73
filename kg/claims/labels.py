"""The words of records: labels of fields and headings of sections."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.structure import PatternIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label found at the head of a line or cell."""

    kind: str
    """Kind of field: members, share, governance …"""
    text: str
    """The label with what qualifies it: "Bijdrage 2021", "Aantal aandelen Almelo"."""
    end: int
    """Offset in the line at which the value begins."""
    is_alone: bool
    """Whether the line holds nothing but the label."""


_LEAD = r"\s*(?:\|\s*)?(?:[-+•*▪]\s+)?(?:\*\*|__)?"

_COLON = (
    r" ?:(?:\*\*|__)? ?[|\t]? ?|(?:\*\*|__) ?| {2,}"
    r"| ?[|\t] ?(?=[^|\t]*\|?\s*$)"  # "label | value" alone on its row
)


@cache
def _compile() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, re.Pattern[str]]]:
    table = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    groups = "|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in table["labels"].items())
    with_value = re.compile(
        rf"{_LEAD}(?P<label>(?:{groups})(?! van)(?: [^\W\d_][\w'%-]*| \d{{4}}"
        rf"| %){{0,3}}(?: ?\([^()]*\))?)(?:{_COLON})",
        re.IGNORECASE,
    )
    alone = re.compile(
        rf"{_LEAD}(?P<label>(?:{groups})(?: (?:\d{{4}}|\d\d?-\d\d?-\d{{4}}|gemeente"
        r"|[A-Z][a-z]+))?(?: ?\([^()]*\))?)(?:\*\*|__)?:?\s*$",
        re.IGNORECASE,
    )
    sections = {
        kind: re.compile(
            r"\s*(?:[-+•*#]+\s+)?(?:\*\*)?(?:(?:\d+(?:\.\d+)*"
            rf"|[A-Za-z])[.)]?\s+)?(?:{'|'.join(words)})(?: ?\([^()]*\))?:?(?:\*\*)?\s*$",
            re.IGNORECASE,
        )
        for kind, words in table["sections"].items()
    }
    return with_value, alone, sections


def find_label(line: str) -> Label | None:
    """The label a line begins with, or None.

    >>> find_label("Bijdrage 2021: € 1.000").kind, find_label("Deelnemers").is_alone
    ('contribution', True)
    """
    with_value, alone, _ = _compile()
    match = with_value.match(line)
    if match is not None:
        return _make(match, is_alone=not line[match.end() :].strip())
    match = alone.match(line)
    return _make(match, is_alone=True) if match is not None else None


_YEARS = r"(?: (?:19|20)\d\d(?: ?[/-] ?(?:19|20)\d\d)?)?"
_PLAIN = rf"[A-Z%](?:(?! - )[^:.;!?€|\t\n\d]){{1,58}}?{_YEARS}(?: ?\([^()]*\))?"
_GUESS = re.compile(
    rf"{_LEAD}(?P<label>{_PLAIN})(?:\?| - |(?:{_COLON})|(?P<bare>\s*$))[*_ ]*", re.DOTALL
)
_ASKS = re.compile(
    r"(?:wie|wat|welke|hoeveel|met wie|namens wie|waar|waarvoor|waarom|waarmee"
    r"|(?:hebben|zitten|zijn|betalen) (?:wij|we))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"^(?:wij|we|in|op|aan|voor|bij|er|daar|hier|zij|hij|ook|dit|dat|de|het|een|volgens|per)\b"
    r"|\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|betaalt|betalen|neemt|nemen|staat|staan"
    r"|gaat|gaan|zitten|zit|vormt|vormen|bedraagt|bedragen|bezit|bezitten|houdt|houden|doet|doen"
    r"|werkt|werken|aan|volgende)\b",
    re.IGNORECASE,
)
_LONGEST = 8  # words of a label


def guess_label(line: str) -> Label | None:
    """The label that a line begins with by its look, its kind told by a word in it; else None.

    >>> guess_label("Wie doen er mee? Ede en Epe").kind, guess_label("Inbreng van ons: € 5").kind
    ('members', 'contribution')
    """
    match = _GUESS.match(line)
    if match is None:
        return None
    words = match["label"]
    if len(words.split()) > _LONGEST or (not _ASKS.match(words) and _TELLS.search(words)):
        return None
    kinds = _compile_words()
    places = _index_words().list_rows(words)
    kind = next((kinds[place][0] for place in places if kinds[place][1].search(words)), None)
    if kind is None:
        return None
    is_alone = not line[match.end() :].strip()
    return Label(kind=kind, text=words, end=match.end(), is_alone=is_alone)


@cache
def _compile_words() -> list[tuple[str, re.Pattern[str]]]:
    table = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    return [(k, re.compile("|".join(words), re.IGNORECASE)) for k, words in table["words"].items()]


@cache
def _index_words() -> PatternIndex:
    return PatternIndex([[pattern.pattern] for _, pattern in _compile_words()])


def find_section(line: str) -> str | None:
    """The kind of body that a heading announces, as a value of EntityType, or None.

    >>> find_section("B. Vennootschappen en coöperaties")
    'Company'
    """
    return next((kind for kind, pattern in _compile()[2].items() if pattern.match(line)), None)


def _make(match: re.Match[str], *, is_alone: bool) -> Label:
    kinds = {k: v for k, v in match.groupdict().items() if v is not None and k != "label"}
    return Label(kind=next(iter(kinds)), text=match["label"], end=match.end(), is_alone=is_alone)
