"""Dutch numbers, percentages and money in text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_LOWER = ("ruim", "meer dan", "minstens", "ten minste", "minimaal", "niet minder dan")
_UPPER = (
    *("bijna", "hoogstens", "ten hoogste", "maximaal", "minder dan", "niet meer dan"),
    *("nog geen", "iets minder dan", "net geen"),
)
PERCENT = r"(?P<number>\d{1,3}(?:[.,]\d{1,4})?)\s?(?:%|procent\b)"
_PERCENT = re.compile(
    rf"(?P<about>\b(?:{'|'.join((*_LOWER, *_UPPER))}|circa|ongeveer|rond de|zo'n) )?{PERCENT}",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?<![\d.,])(?P<numbers>(?:\d{1,2}(?:,\d{1,4})?(?:, | en ))+)"
    r"(?=\d{1,2}(?:,\d{1,4})?\s?(?:%|procent\b))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:,\d{1,4})?")
_EURO = re.compile(
    r"(?<!x )(?<!maal )(?:€|EUR)\s?(?P<a>\d{1,3}(?: \d{3})+(?:,\d+)?"
    r"|\d[\d.]*(?:,\d+)?)(?:,[-=]{1,2})?\s?(?:(?P<scale_a>miljard|mld|miljoen|mln|mio|ton|duizend|k)\b"
    r"|(?P<times>\(x (?:€ ?)?1\.?000\))|(?!\w))"
    r"|(?P<b>\d[\d.]*(?:,\d+)?)\s?(?P<scale_b>miljard|mld\.?|miljoen|mln\.?|ton|duizend|k)?\s?euro\b"
    r"|\b(?P<c>anderhalf|een half|half|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) "
    r"(?P<scale_c>miljard|miljoen|mln|ton)\b(?: euro\b)?"
    r"|(?:x (?:€|EUR) ?1\.?000\)?|\bin (?:€|EUR) ?1\.?000\))(?:[^\d<%;]|<[^>]*>){0,40}?"
    r"(?P<d>\d[\d.]*(?:,\d+)?)"
    r"|(?<![\d.,€])(?P<e>\d{1,4}(?:,\d{1,3})?) (?P<scale_e>miljard|mld\.?|miljoen|mln\b\.?)"
    r"(?!\w| (?:[a-z]+e )?(?:inwoner|kilo|kuub|ton\b|bezoek|huishoud|reiziger|m[23²³]|mens|klant"
    r"|aande|woning|kwh|bomen|liter|leden|nederlander|gulden|dollar|uur|uren|stuks|vierkante))",
    re.IGNORECASE,
)
ONE_TO_TEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_NUMERALS = {"anderhalf": "1.5", "een half": "0.5", "half": "0.5"} | {
    word: str(value) for value, word in enumerate(ONE_TO_TEN, 1)
}
_EACH = re.compile(
    r"\s*(?:per|voor (?:elke|iedere|elk|ieder)) (?:inwoner|huishouden|aansluiting|kind|leerling"
    r"|client|cliënt|woning|aandeel|uur)",
    re.IGNORECASE,
)
_EACH_AHEAD = re.compile(
    r"\bper (?:inwoner|huishouden|aansluiting|woning|aandeel|uur)\b[^€;,\d]{0,30}$", re.IGNORECASE
)
_SCALES = {"miljard": 9, "mld": 9, "miljoen": 6, "mln": 6, "mio": 6, "ton": 5, "duizend": 3, "k": 3}
_RATIO = re.compile(
    r"verhouding(?: van)? (?P<parts>\d{1,3}(?:,\d+)?(?: ?(?:[:/-]|staat tot) ?\d{1,3}(?:,\d+)?)+)",
    re.IGNORECASE,
)
_PART_OF_RATIO = re.compile(r"\d+(?:,\d+)?")
_UNSIGNED = re.compile(
    r"\bpercentage(?:s)?(?: [a-z]+){0,2} (?:is|was|bedraagt|bedroeg|van) "
    r"(?P<number>\d{1,2}(?:,\d{1,4})?)"
    r"(?![\d.,]*\s?(?:%|procent|\d))",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    r"\b(?P<word>een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|twintig|vijfentwintig"
    r"|dertig|veertig|vijftig|zestig|zeventig|vijfenzeventig|tachtig|negentig|honderd) procent\b",
    re.IGNORECASE,
)
_TENS = {"vijftien": "15", "twintig": "20", "vijfentwintig": "25", "dertig": "30", "veertig": "40"}
_TENS |= {"vijftig": "50", "zestig": "60", "zeventig": "70", "vijfenzeventig": "75"}
_TENS |= {"tachtig": "80", "negentig": "90", "honderd": "100"}
_PARTS = {
    "de helft": "50",
    **dict.fromkeys(("een derde", "eenderde", "1/3"), "33.33"),
    **dict.fromkeys(("een kwart", "een vierde", "1/4"), "25"),
    **dict.fromkeys(("driekwart", "drie kwart", "drie vierde", "3/4"), "75"),
    **dict.fromkeys(("twee derden?", "tweederde", "2/3"), "66.67"),
    **dict.fromkeys(("een vijfde", "1/5"), "20"),
    "twee vijfde": "40",
    "drie vijfde": "60",
    "vier vijfde": "80",
    **dict.fromkeys(("een zesde", "1/6"), "16.67"),
    "een zevende": "14.29",
    "een achtste": "12.5",
    "een tiende": "10",
    **dict.fromkeys(
        ("alle (?:\\d[\\d.]* )?aandelen", "enige? aandeelhouder", "enige? eigenaar"), "100"
    ),
    "(?:volle|volledige|100%-)dochter\\w*|volle(?:dige)? dochter\\w*": "100",
    **dict.fromkeys(("volledig eigenaar", "volle eigendom", "volledige eigendom"), "100"),
    "(?:alle|het volledige|het gehele|het hele) aandelenkapitaal": "100",
}
_PART = re.compile(
    rf"\b(?P<about>(?:{'|'.join((*_LOWER, *_UPPER))}|circa|ongeveer|rond) )?"
    rf"(?P<part>{'|'.join(_PARTS)})(?!\w)",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentage:
    """A percentage in a text."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    value: Decimal
    """In (0, 100]."""
    is_least: bool
    """Stated as "ruim" or "meer dan"."""
    is_most: bool
    """Stated as "bijna" or "hoogstens"."""


def parse_number(text: str) -> Decimal | None:
    """Value of a Dutch number: points group thousands, the comma is decimal; None if it is none.

    >>> parse_number("1.234,5"), parse_number("12,1"), parse_number("100.917")
    (Decimal('1234.5'), Decimal('12.1'), Decimal('100917'))
    """
    grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text)
    plain = text.replace(".", "").replace(",", ".") if grouped else text.replace(",", ".")
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def find_percentages(text: str) -> Iterator[Percentage]:
    """Percentages and fractions in (0, 100], in text order."""
    stated = [(*m.span(), parse_number(m["number"]), m["about"]) for m in _PERCENT.finditer(text)]
    parts = [(*m.span(), _part_of(m["part"]), m["about"]) for m in _PART.finditer(text)]
    listed = [
        (run.start() + m.start(), run.start() + m.end(), parse_number(m.group()), None)
        for run in _LISTED.finditer(text)
        for m in _NUMBER.finditer(run["numbers"])
    ]
    found = [*stated, *parts, *listed, *_find_unusual(text)]
    for start, end, value, about in sorted(found, key=lambda f: f[0]):
        word = (about or "").strip().lower()
        if value is not None and 0 < value <= 100:
            yield Percentage(
                start=start, end=end, value=value, is_least=word in _LOWER, is_most=word in _UPPER
            )


def _find_unusual(text: str) -> Iterator[tuple[int, int, Decimal | None, None]]:
    """Percentages without a sign: in words, in a ratio, or behind the word itself."""
    for match in _SPELLED.finditer(text):
        word = match["word"].lower()
        yield *match.span(), Decimal(_TENS.get(word) or _NUMERALS[word]), None
    for match in _UNSIGNED.finditer(text):
        yield *match.span("number"), parse_number(match["number"]), None
    for match in _RATIO.finditer(text):
        begin = match.start("parts")
        parts = [(p, parse_number(p.group())) for p in _PART_OF_RATIO.finditer(match["parts"])]
        whole = sum((value or Decimal(0) for _, value in parts), Decimal(0))
        for part, value in parts if whole else ():
            percent = ((value or 0) * 100 / whole).quantize(Decimal("0.01"))
            yield begin + part.start(), begin + part.end(), percent, None


def _part_of(words: str) -> Decimal | None:
    return next(
        (Decimal(v) for p, v in _PARTS.items() if re.fullmatch(p, words, re.IGNORECASE)), None
    )


def find_amounts(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Amounts of money above zero as (start, end, euro), in text order; none per inhabitant."""
    for match in _EURO.finditer(text):
        number, scale = _read_euro(match)
        if (
            number is None
            or _EACH.match(text, match.end())
            or _EACH_AHEAD.search(text[max(0, match.start() - 45) : match.start()])
        ):
            continue
        if number > 0:
            yield match.start(), match.end(), number * 10**scale


def _read_euro(match: re.Match[str]) -> tuple[Decimal | None, int]:
    """Number and power of ten of one amount."""
    if match["c"]:
        return Decimal(_NUMERALS[match["c"].lower()]), _SCALES[match["scale_c"].lower()]
    if match["d"]:
        return parse_number(match["d"].rstrip(".")), 3
    if match["times"]:
        return parse_number(match["a"].replace(" ", "")), 3
    scale = match["scale_a"] or match["scale_b"] or match["scale_e"] or ""
    scale = scale.rstrip(".").lower()
    plain = (match["a"] or match["b"] or match["e"]).replace(" ", "").rstrip(".")
    return parse_number(plain), _SCALES.get(scale, 0)
