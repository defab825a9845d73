"""Sentences: where one ends and the next begins, for Dutch administrative prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    r"""[.!?…]["')\]]*(?=\s+["'(\[]?(?:[A-ZÀ-ÖØ-Þ0-9€]|'[a-z]|$))|[.!?]["')\]]*\s*$|\n""",
)
_SHORTENED = (
    *(
        "N.V",
        "B.V",
        "U.A",
        "B.A",
        "W.A",
        "G.R",
        "e.a",
        "e.d",
        "e.o",
        "i.o",
        "o.a",
        "m.b.t",
        "i.s.m",
    ),
    *(
        "i.v.m",
        "t.b.v",
        "t.o.v",
        "d.d",
        "a.i",
        "c.q",
        "c.s",
        "d.w.z",
        "m.i.v",
        "t.a.v",
        "z.g",
        "mln",
    ),
    *("mld", "ca", "nr", "nrs", "art", "blz", "bijv", "bv", "resp", "incl", "excl", "max", "min"),
    *("dhr", "mevr", "mw", "mr", "drs", "ing", "ir", "dr", "prof", "St", "jl", "vz", "plv", "plm"),
    *("afd", "gem", "prov", "hfst", "par", "vgl", "evt", "jan", "feb", "mrt", "apr", "jun", "jul"),
    *("aug", "sep", "sept", "okt", "nov", "dec"),
)
_ABBREVIATED = re.compile(
    rf"(?:\b(?:{'|'.join(re.escape(word) for word in _SHORTENED)})"
    r"|(?<![\w.])[A-Z](?:\.[A-Z])*)\.$",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(r"\b(?:N\.V|B\.V|U\.A|B\.A|W\.A|e\.o|e\.a|c\.s|mln|mld)\.$", re.IGNORECASE)
_OPENERS = (
    *(
        "De",
        "Het",
        "Een",
        "Dit",
        "Dat",
        "Deze",
        "Die",
        "Wij",
        "We",
        "In",
        "Op",
        "Met",
        "Voor",
        "Door",
    ),
    *("Als", "Ook", "Er", "Zij", "Ze", "Hij", "Bij", "Van", "Vanaf", "Sinds", "Per", "Na", "Om"),
    *("Onze", "Naast", "Volgens", "Tot", "Uit", "Aan", "Over", "Onder", "Samen", "Omdat", "Elk"),
    *("Elke", "Alle", "Beide", "Zo", "Nu", "Niet", "Verder", "Daarnaast", "Toen", "Toch", "Wel"),
    *("Maar", "En", "Of", "Want", "Dus"),
)
_STARTERS = re.compile(
    rf"\s+[\"'(]?(?:(?:{'|'.join(_OPENERS)}|Daar\w*|Hier\w*)\b"
    r"|[A-Z][\w'-]+(?: (?:aan|de|den|der|op|van|en|[A-Z][\w'-]+)){0,4} (?:heeft|hebben|had|is|zijn"
    r"|was|waren|bezit|bezitten|houdt|houden|betaalt|betalen|betaalde|draagt|dragen|doet|doen|neemt"
    r"|nemen|levert|leveren|wil|willen|werkt|werken|zal|gaat|kreeg|krijgt|blijft|ook|niet|wel)\b)"
)
"""What begins another sentence: an opening word, or a name with its verb ("B.V. Tiel heeft")."""


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences of `text[start:end]` as half-open offsets, without white space at their ends.

    >>> text = "Wij houden aandelen in Vitens N.V. en BNG. Dat blijft zo."
    >>> [text[a:b] for a, b in split_sentences(text, 0, len(text))]
    ['Wij houden aandelen in Vitens N.V. en BNG.', 'Dat blijft zo.']
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if match.group() != "\n" and not _is_end(text, begin, match.end(), end):
            continue
        yield from _strip(text, begin, match.end())
        begin = match.end()
    yield from _strip(text, begin, end)


def _is_end(text: str, begin: int, stop: int, end: int) -> bool:
    window = text[max(begin, stop - 14) : stop]
    if not window.endswith(".") or not _ABBREVIATED.search(window):
        return True
    # "… in Vitens N.V. De gemeente …": a legal form may close a sentence, a title may not.
    return bool(_LEGAL_FORM.search(window)) and _STARTERS.match(text, stop, end) is not None


def _strip(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    piece = text[begin:stop]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        yield begin + left, begin + right
