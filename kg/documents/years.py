"""The year a text is about, as its title, its words or its file name say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.documents.kinds import write_any_kind
from kg.documents.titles import find_opening_lines, find_title_lines

_ONE_YEAR = r"(?:19[5-9]|20[0-4])\d"
_RANGE_END = r"(?:\s*[-–/_]\s*(?:20)?\d\d)?(?![\d])"
_YEAR = rf"(?<!\d)(?P<year>{_ONE_YEAR}){_RANGE_END}"
"""A year or the first of a range, 1950 to 2049."""

_YEARLY = write_any_kind(is_yearly=True)
_MONTH = (
    "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
)
_NOT_OF_ANOTHER = "".join(rf"(?<!\b{word} de )" for word in ("in", "van", "met", "op", "uit"))
_DAY = r"(?:[1-9]|[12]\d|3[01])"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearRule:
    """One way in which texts tell their year."""

    id: str
    """Name of the rule."""
    place: str
    """Where it looks: "first line", "title" (each title line), "opening", "text", "file name"."""
    pattern: re.Pattern[str]
    """Regular expression with a group `year`."""
    unless: re.Pattern[str] | None = None
    """The rule passes over a line in which this is found."""
    examples: tuple[tuple[str, int], ...]
    """Texts with the year that the rule finds there."""
    counterexamples: tuple[str, ...] = ()
    """Texts in which the rule finds nothing."""


RULES: tuple[YearRule, ...] = (
    YearRule(
        id="title.kind-year",
        place="title",
        pattern=re.compile(
            rf"{_NOT_OF_ANOTHER}{_YEARLY}[,:]?\s*\(?(?:[^\W\d]+\s+){{0,6}}{_YEAR}",
            re.IGNORECASE,
        ),
        unless=re.compile(r"\b(?:agendapunt|instemmen|zienswijze|wijziging)\b|\.$", re.IGNORECASE),
        examples=(
            ("Programmabegroting 2024", 2024),
            ("Meerjarenbegroting 2022 - 2025", 2022),
            ("Jaarstukken gemeente Hengelo 2021", 2021),
            ("Begroting voor het jaar 2023", 2023),
            ("Bestuur en samenwerking (begroting 2023)", 2023),
            ("Bijlage bij de begroting 2026", 2026),
        ),
        counterexamples=(
            "Begroting vastgesteld op 9 november 2023",
            "Begroting 24",
            "Agendapunt 7. Kadernota 2023 van de omgevingsdienst",
            "Een bijdrage op te nemen in de begroting 2021",
        ),
    ),
    YearRule(
        id="title.first-line",
        place="first line",
        pattern=re.compile(rf"^[^\d]*\b{_YEAR}[^\d]*$"),
        unless=re.compile(
            rf"\b(?:in|tot|naar|sinds|per|vanaf|uit|voor|door|richting)\s+{_ONE_YEAR}"
        ),
        examples=(
            ("Overzicht gemeenschappelijke regelingen Hulst 2023", 2023),
            ("Samenwerkingsagenda 2018 - 2025", 2018),
        ),
        counterexamples=("Energieneutraal in 2045", "Van 2012 naar 2022", "Agenda 14 mei 2020"),
    ),
    YearRule(
        id="opening.date",
        place="opening",
        pattern=re.compile(
            rf"^(?:[^\W\d][^\d,:]{{0,40}}[,:] )?"
            rf"(?:{_DAY} {_MONTH} |{_MONTH} (?=\d{{4}}$)){_YEAR}(?!\w)",
            re.IGNORECASE,
        ),
        unless=re.compile(
            r"\b(?:publicatiedatum|gepubliceerd|gewijzigd|vervallen|geldig)\b", re.IGNORECASE
        ),
        examples=(
            ("Datum: 16 juli 2020", 2020),
            ("Assen, 4 juni 2024", 2024),
            ("Februari 2016", 2016),
            ("9 maart 2021 - De colleges willen een deel van de aandelen kopen.", 2021),
        ),
        counterexamples=(
            "Publicatiedatum: 14 november 2018",
            "Besluit van 12 april 2016",
            "December 2017. De vennootschap volgt een dienst op.",
        ),
    ),
    YearRule(
        id="text.this-document",
        place="text",
        pattern=re.compile(
            r"\b(?:deze|dit|voorliggende|onderhavige)\s+"
            rf"{_YEARLY}\s+(?:over\s+|voor\s+|van\s+)?{_YEAR}",
            re.IGNORECASE,
        ),
        examples=(("Met deze programmabegroting 2024 kiezen wij.", 2024),),
        counterexamples=("In de programmabegroting 2021 stond dit ook.",),
    ),
    YearRule(
        id="file-name",
        place="file name",
        pattern=re.compile(_YEAR),
        examples=(("begroting_2022-2025.txt", 2022), ("oss-2022.txt", 2022)),
        counterexamples=("export20230216.txt", "van-2019-naar-2021.txt"),
    ),
)
"""The rules, the surest first; a rule that finds two years finds none."""


def find_year(text: str, name: str = "") -> tuple[int, str] | None:
    """The year a text is about and where it says so ("title", "text" or "file name"), or None.

    Args:
        text: the text of the document.
        name: the name of its file.
    """
    titles = find_title_lines(text)
    places = {
        "first line": (titles[:1], "title"),
        "title": (titles, "title"),
        "opening": (find_opening_lines(text), "title"),
        "text": ((text,), "text"),
        "file name": ((name,), "file name"),
    }
    for rule in RULES:
        stretches, origin = places[rule.place]
        year = find_one_year(rule, stretches)
        if year is not None:
            return year, origin
    return None


def find_one_year(rule: YearRule, stretches: Iterable[str]) -> int | None:
    """The one year that a rule finds in some stretches of text; None when none or several."""
    years = {
        int(match["year"])
        for stretch in stretches
        if rule.unless is None or not rule.unless.search(stretch)
        for match in rule.pattern.finditer(stretch)
    }
    return years.pop() if len(years) == 1 else None
