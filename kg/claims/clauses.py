"""Sentence → clauses: the stretch in which a verb finds its arguments."""

from __future__ import annotations

import re

_BOUNDARY = re.compile(
    r"\s*;\s*|\s*:\s+(?=[a-z<])|,?\s+(?=(?:maar|doch|echter|terwijl|hoewel|omdat|zodat|waardoor|waarmee|want|aangezien|nadat|voordat)\b)"
    r"|,\s+(?=en (?:<\d+:[GNVWC]::>|dat|die|er|is|zijn|heeft|hebben|wordt|worden|daarnaast|verder)\b)"
    r"|,\s+(?=<\d+:[A-Z]:(?:van|in|aan|bij|met|voor|tot|uit|door):> <\d+:)"
    r"|\s+(?=en <\d+:[GN]::> (?:is|heeft|neemt|werkt|betaalt|draagt|bezit|houdt|doet|levert|treedt|voert)\b)",
)
_RELATIVE = re.compile(r"(?P<token><\d+:[A-Z]:)[^:>]*:[^>]*>(?P<comma>,) (?P<word>die|dat|welke) ")
_SHORT = 12  # a shorter piece holds no clause of its own


def split_clauses(mask: str) -> list[str]:
    """Clauses of a masked sentence, in order; relative clauses begin with their antecedent.

    >>> split_clauses("<0:G::> doet mee, maar <1:G::> niet.")
    ['<0:G::> doet mee', 'maar <1:G::> niet.']
    >>> split_clauses("Zij werken in <0:V:in:>, die de ICT verzorgt.")
    ['Zij werken in <0:V:in:>', '<0:V::> die de ICT verzorgt.']
    """
    pieces = [p for piece in _BOUNDARY.split(mask) if piece for p in _split_relative(piece)]
    clauses: list[str] = []
    for piece in pieces:
        if clauses and len(piece) < _SHORT and "<" not in piece:
            clauses[-1] = f"{clauses[-1]}, {piece}"
        else:
            clauses.append(piece)
    return clauses


def _split_relative(piece: str) -> list[str]:
    match = _RELATIVE.search(piece)
    if match is None:
        return [piece]
    head = piece[: match.start("comma")]
    tail = f"{match['token']}:> {match['word']} {piece[match.end() :]}"
    return [head, *_split_relative(tail)] if match.end() < len(piece) else [head]
