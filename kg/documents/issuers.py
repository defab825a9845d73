"""The government that speaks in a text, where the text names itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kg.documents.governments import Governments, find_name, is_bare_name_sure
from kg.documents.issuer_rules import RULES, IssuerRule
from kg.documents.titles import find_closing_lines, find_title_lines
from kg.model import EntityType

_OWN_VOICE = re.compile(r"\b(?:wij|we|ons|onze)\b", re.IGNORECASE)
_NAMED = re.compile(r"\bgemeente\s+(?=\S)", re.IGNORECASE)
_OTHER_SPEAKER = re.compile(
    r"\b(?:gemeenschappelijke regeling|omgevingsdienst|veiligheidsregio|ggd|rekenkamer|rijk"
    r"|staatscourant|provincie|waterschap)\b",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"\b(?:met|tussen|naar|bij|en)\b|[.;,]$", re.IGNORECASE)
_LEAST_COUNT = 2
"""How often a text must say "gemeente X" before X counts as its speaker."""
_LEAST_PART = 0.75
"""The least part of all its "gemeente …" that must be X, in (0, 1]."""


def find_issuer(text: str, governments: Governments) -> tuple[str, str] | None:
    """The one government that a text names as itself, and where: ("Oss", "title"), or None.

    The title, an address ("Aan de gemeenteraad van …") or a signature tells it; else the one
    municipality that a text in the words of "wij" calls "gemeente X" time and again. Two names
    in one of these places are no answer.
    """
    titles = find_title_lines(text)
    places = {"head": titles[:4], "title": titles, "closing": find_closing_lines(text)}
    for origin, group in (("title", ("head", "title")), ("text", ("closing",))):
        names = {
            name
            for rule in RULES
            if rule.place in group
            for name in find_by_rule(rule, places[rule.place], governments)
        }
        if names:
            return (names.pop(), origin) if len(names) == 1 else None
    name = _find_dominant(text, titles, governments)
    return None if name is None else (name, "text")


def find_by_rule(rule: IssuerRule, lines: Iterable[str], governments: Governments) -> Iterator[str]:
    """Every name that a rule finds in some lines."""
    for line in lines:
        for match in rule.before.finditer(line):
            found = find_name(governments, rule.type, line, match.end())
            if found is None or not rule.after.match(line, found[1]):
                continue
            if not rule.is_bare or is_bare_name_sure(governments, rule.type, found[0]):
                yield found[0]


def _find_dominant(text: str, titles: tuple[str, ...], governments: Governments) -> str | None:
    """The municipality that a text in its own voice calls "gemeente X" far more than others.

    A name in a heading above the text counts double: a heading is about its maker, unless it
    says "met de gemeente X".
    """
    if not _OWN_VOICE.search(text) or any(_OTHER_SPEAKER.search(line) for line in titles):
        return None
    counts = Counter(
        found[0]
        for part in (text, *(line for line in titles[:1] if _is_heading(line, text)))
        for match in _NAMED.finditer(part)
        if (found := find_name(governments, EntityType.MUNICIPALITY, part, match.end()))
    )
    for name, count in counts.most_common(1):
        if count >= _LEAST_COUNT and count >= _LEAST_PART * counts.total():
            return name
    return None


def _is_heading(line: str, text: str) -> bool:
    return text.strip().count("\n") > 0 and not _NO_HEADING.search(line)
