"""Is it so, planned, considered, ended or denied: cues within the clause."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from kg.model import Modality
from kg.structure import PatternIndex

_TELLING = ("dropped", "ended", "past", "not_ended", "considered", "denied", "planned")
_CARRIES = r"(?:deel|mee|toe|aan|uit|samen|lid|partner|eigenaar|houder|onder|over|deelnemer)\b"
_ASIDES = (
    # "de wethouder - geen familie van die van Tiel - zit": what is told between dashes
    re.compile(r" [-–] [^<>;]{3,80}? [-–](?= [a-z<])"),
    # "om geen kosten te maken", "zonder eigen mensen in te huren": a purpose without a party in it
    re.compile(
        rf"\b(?:om|zonder|teneinde|door)(?! <)(?![^<>,;]*{_CARRIES})[^<>,;]{{3,80}}? te \w+"
    ),
    # "een plan dat niet ten koste gaat van het milieu": what is told of a thing beside it
    re.compile(
        r"(?:een|het|de) [a-zë]+(?: [a-zë]+)? (?:dat|die|waar(?:in|mee|aan|van|door|voor|op)) "
        r"(?!is\b|zijn\b|was\b|waren\b|werd\b|inmiddels\b)[^<>,;.]{4,90}(?=[,;.]|$)"
    ),
    # "Omdat wij zelf niemand hebben, …": a reason before the statement
    re.compile(
        r"^(?:om|door)dat\b(?![^,]*<\d+:[VWPCFSD])[^,;]{4,140}, (?=\w+ )|^(?:aangezien|hoewel"
        r"|ofschoon|ook al|terwijl|nadat|voordat)\b(?![^,]*<\d+:[VWPCFSD])[^,;]{4,140}, (?=\w+ )",
        re.IGNORECASE,
    ),
    # "doet mee en wil meer mensen helpen", "… en heeft zelf geen dienst": a verb without a party
    re.compile(
        rf"(?<=[a-z>]) en (?:(?:wil|willen|hoopt|hopen|zal|zullen) (?![^<>]*{_CARRIES})[^<>]*"
        r"|(?:heeft|hebben|is|zijn|kan|kunnen|hoeft|hoeven) (?:zelf |dus |daardoor )?(?:geen|niet)"
        rf"(?! meer\b)(?! langer\b)(?![^<>]*{_CARRIES})[^<>]*)$"
    ),
    # "heeft geen eigen dienst en neemt …": a lack of its own before what it does about it
    re.compile(r"(?<=>) (?:heeft|hebben|kent|kennen) geen [^<>,;]{3,60} (?=en (?:\w+ )?\w+)"),
    # "heeft geen eigen dienst, die taak ligt bij …": the same, and what stands instead
    re.compile(
        r"(?<=>) (?:heeft|hebben|kent|kennen) geen [^<>,;]{3,60}"
        r"(?=, (?:(?:die|deze|dat|dit) \w+|dus) )"
    ),
)


def strip_asides(clause: str) -> str:
    """The clause without the stretches that hold no party and speak of something else.

    >>> strip_asides("<0:G::> neemt deel <1:V:aan:> om geen kosten te maken")
    '<0:G::> neemt deel <1:V:aan:> '
    """
    for aside in _ASIDES:
        clause = aside.sub("", clause)
    return clause


@cache
def read_cues() -> dict[str, re.Pattern[str]]:
    """Cue name → pattern of any of its words (cues.toml)."""
    table = tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))
    return {
        name: re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)
        for name, words in table["cues"].items()
    }


def is_hypothetical(clause: str) -> bool:
    """Whether a clause only supposes or speaks of governments in general.

    >>> is_hypothetical("Mocht <0:G::> uittreden uit <1:V::>")
    True
    """
    cues = read_cues()
    return bool(cues["hypothetical"].match(clause.lstrip(" \"'")) or cues["generic"].search(clause))


def is_present(clause: str) -> bool:
    """Whether a clause says that it is so now, whatever it stands under.

    >>> is_present("op dit moment is <0:G::> lid <1:V:van:>")
    True
    """
    return bool(read_cues()["present"].search(clause))


def colour_modality(modality: Modality, heading: str) -> Modality:
    """What stands under "Opheffing" or "Voornemens" is ended or planned, whatever its own verb.

    >>> colour_modality(Modality.ACTUAL, "3.4 Beleidsvoornemens").value
    'planned'
    """
    if modality is not Modality.ACTUAL or not heading:
        return modality
    cues = read_cues()
    if cues["heading_ended"].search(heading):
        return Modality.ENDED
    return Modality.PLANNED if cues["heading_planned"].search(heading) else modality


def is_of_year(clause: str, year: int | None) -> bool:
    """Whether a clause in the past tense tells of the document's own year: "in 2023 werkten wij".

    >>> is_of_year("in 2023 werkten <0:G::> samen", 2023)
    True
    """
    cues = read_cues()
    if not cues["past"].search(clause) or cues["ended"].search(clause):
        return False
    in_year = (
        rf"\b(?:in|over|gedurende|tijdens) (?:het jaar )?{year}\b"
        r"|\b(?:dit|afgelopen) (?:verslag)?jaar"
    )
    return year is not None and re.search(in_year, clause, re.IGNORECASE) is not None


def goes_on(clause: str) -> bool:
    """Whether a clause denies that what it tells of has ended.

    >>> goes_on("<0:G::> heeft de aandelen <1:C:in:> niet verkocht")
    True
    """
    return read_cues()["goes_on"].search(clause) is not None


def strip_ending(clause: str) -> str | None:
    """The clause without the words that end what it tells of, or None where it has none.

    >>> strip_ending("de deelname <0:G:van:> <1:V:aan:> eindigt in 2030")
    'de deelname <0:G:van:> <1:V:aan:>   in 2030'
    """
    ending = read_cues()["ending"]
    return ending.sub(" ", clause) if ending.search(clause) else None


@lru_cache(maxsize=64)  # every frame that fits a clause asks anew
def find_modality(clause: str) -> Modality:
    """Modality of a clause by its cues; the most telling cue wins.

    >>> find_modality("wij zijn niet alleen lid van <0:V::>").value
    'actual'
    >>> find_modality("wij verkennen samenwerking met <0:G:met:>").value
    'considered'
    """
    cues = read_cues()
    plain = cues["pseudo"].sub(" ", strip_asides(clause))
    plain = cues["goes_on"].sub(" ", plain)
    said = _find_cues(plain)
    if "dropped" in said:
        return Modality.DENIED
    if "ended" in said or "past" in said:
        return Modality.DENIED if "not_ended" in said else Modality.ENDED
    if "considered" in said:
        return Modality.CONSIDERED
    if "denied" in said:
        return Modality.DENIED
    return Modality.PLANNED if "planned" in said else Modality.ACTUAL


def _find_cues(clause: str) -> set[str]:
    """Names of the cues of modality that stand in a clause."""
    cues = read_cues()
    names = [_TELLING[row] for row in _index_cues().list_rows(clause)]
    return {name for name in names if cues[name].search(clause)}


@cache
def _index_cues() -> PatternIndex:
    return PatternIndex([[read_cues()[name].pattern] for name in _TELLING])
