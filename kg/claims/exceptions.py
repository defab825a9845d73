"""Who stays out of a group: "alle gemeenten behalve X", "op X na"."""

from __future__ import annotations

import re

_EXCEPTED = re.compile(
    r"<(?P<named>\d+):[A-Z]:(?:behalve|met_uitzondering_van|uitgezonderd):[^>]*>"
    r"|\b(?:behalve|uitgezonderd),? <(?P<bare>\d+):[A-Z]:[^>]*>"
    r"|<(?P<but>\d+):[A-Z]:op:[^>]*> na\b|<(?P<left>\d+):[A-Z]::[^>]*>,? uitgezonderd\b",
    re.IGNORECASE,
)

_BESIDES = re.compile(
    r"^\W*(?:behalve|<\d+:[A-Z]:behalve:).*\b(?:ook|eveneens|tevens)\b"
    r"|<\d+:[A-Z]:behalve:[^>]*>,? (?:ook|eveneens|tevens)\b",
    re.IGNORECASE,
)  # "behalve X doet ook Y mee": X does too


def find_exceptions(clause: str) -> list[int]:
    """Phrases that a masked clause takes out of its group.

    >>> find_exceptions("<0:G::> nemen deel <1:V:aan:>, <2:G:behalve:>")
    [2]
    >>> find_exceptions("<0:G:op:> na nemen <1:G::> deel <2:V:aan:>")
    [0]
    """
    if _BESIDES.search(clause):
        return []
    return [int(index) for m in _EXCEPTED.finditer(clause) for index in m.groups() if index]
