"""The task or subject of a tie, in the words of the text."""

from __future__ import annotations

import re

from kg.model import Relation

_WORDS = r"[^<>,;:.()]{4,110}?"
_DELEGATED = (
    re.compile(
        rf"^(?:ook |voor |daarnaast )?(?P<theme>{_WORDS}) (?:<\d+:G:van:[^>]*>,? )?(?:is|zijn"
        r"|wordt|worden|heeft|hebben|ligt|liggen)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:heeft|hebben|heb) (?:<[^>]*> )?(?P<theme>{_WORDS}) (?:bij |aan "
        r"|<\d+:[A-Z]:(?:bij|aan|in)|ondergebracht|belegd|overgedragen)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:voert?|voeren|verzorgt|verzorgen) (?:<[^>]*> )*(?P<theme>{_WORDS}) (?:uit\b"
        r"|<\d+:G:voor)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:uitvoering van|uitvoeren van) (?P<theme>{_WORDS})(?: is\b| wordt\b| ligt\b|[,.]"
        r"| <|$)",
        re.IGNORECASE,
    ),
)
_SHARED = (
    re.compile(
        rf"samen (?:aan|in|bij|op het gebied van|op|rond) (?P<theme>{_WORDS})(?:[,.;]| <|$)",
        re.IGNORECASE,
    ),
)
_PATTERNS = {Relation.DELEGATES_TO: _DELEGATED, Relation.COLLABORATES_WITH: _SHARED}
_NO_THEME = re.compile(r"(?:zoals|geen|niet|ook|er|dat|die|wij|zij|hierbij)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:de|het|een|onze|ons) ", re.IGNORECASE)


def find_theme(relation: Relation, clause: str) -> str | None:
    """The theme a masked clause gives a delegation or collaboration, or None.

    >>> clause = "<0:G::> werkt <1:G:met:> samen in de energietransitie."
    >>> find_theme(Relation.COLLABORATES_WITH, clause)
    'energietransitie'
    """
    for pattern in _PATTERNS.get(relation, ()):
        match = pattern.search(clause)
        if match:
            theme = _ARTICLE.sub("", match["theme"].strip())
            return None if not theme or _NO_THEME.match(theme) else theme
    return None
