"""Names that a governing noun introduces: "netwerken (PNB, M7 en G40)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.runs import split_list
from kg.structure import PatternIndex

_NOUN = r"(?:samenwerkings)?(?:netwerken|verbanden|allianties|samenwerkingen)"
_INNER = r"\((?P<{}>[^()\n]{{2,200}})\)"
_DIRECT = re.compile(rf"(?<![\w-])\w*{_NOUN} {_INNER.format('items')}", re.IGNORECASE)
_PARALLEL = re.compile(
    rf"(?<![\w-])\w+ {_INNER.format('items')} (?:als|en|of|als ook|alsook) (?:de "
    rf"|het )?\w+ \w*{_NOUN}",
    re.IGNORECASE,
)
_PATTERNS = (_DIRECT, _PARALLEL)
_INDEX = PatternIndex([[pattern.pattern] for pattern in _PATTERNS])
_ITEM = re.compile(r"(?:de |het )?(?P<name>[A-Z][\w&+-]*(?: [A-Z0-9][\w&+-]*)*|[a-z]{6,})$")


def find_listed_networks(text: str) -> Iterator[tuple[int, int]]:
    """Items, as offsets, of lists in brackets that a text calls networks.

    The noun may stand once for two lists: "de vaste (A, B) als de tijdelijke netwerken (C)".

    >>> text = "Wij zitten in de vaste (AB, C7) en de tijdelijke netwerken (DEF)."
    >>> sorted(text[a:b] for a, b in find_listed_networks(text))
    ['AB', 'C7', 'DEF']
    """
    for row, line_start, line_end in _INDEX.list_lines(text):
        for match in _PATTERNS[row].finditer(text, line_start, line_end):
            offset = match.start("items")
            for start, end in split_list(match["items"]):
                item = _ITEM.match(match["items"][start:end].strip())
                if item:
                    begin = offset + match["items"].index(item["name"], start)
                    yield begin, begin + len(item["name"])
