"""Names of gold entities: which of them a spelling of the extractor means."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.evaluation.gold import GoldEntity

_QUOTES = re.compile(r"[\"'`“”’]")
_JOINTS = re.compile(r"[\s\-–—/]+")
_HEAD = re.compile(
    r"^(?:de|het|een|gemeente|gemeenten|provincie|gr|gemeenschappelijke regeling"
    r"|gemeenschappelijke regelingen|bureau|dienst|afdeling|cluster|team|teams|stichting"
    r"|vereniging|n\.?v\.?|b\.?v\.?|ministerie van|openbaar lichaam)\s+"
)
_TAIL = re.compile(r"\s+(?:n\.?v\.?|b\.?v\.?|\(gr\)|gr|u\.?a\.?)$")
_UNKNOWN = "?"


def normalise_name(name: str) -> str:
    """A name without accents, case, quotes, articles, kind words and legal forms.

    More is forgiven here than when entities are linked: "afdeling ICT" is "ICT" to an annotator.

    >>> normalise_name("De Gemeenschappelijke Regeling Súdwest-Zorg (GR)")
    'sudwest zorg'
    """
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    text = _JOINTS.sub(" ", _QUOTES.sub("", text)).strip(" .,;:")
    while True:
        shorter = _TAIL.sub("", _HEAD.sub("", text)).strip()
        if not shorter or shorter == text:
            return text
        text = shorter


class GoldNames:
    """Every spelling of the gold entities of one document.

    Args:
        entities: those of the gold file, in its order: of two that fit, the first is meant.
    """

    def __init__(self, entities: Iterable[GoldEntity]) -> None:
        self._exact: dict[str, str] = {}
        self._loose: defaultdict[str, list[str]] = defaultdict(list)
        self._types: dict[str, frozenset[str]] = {}
        for entity in entities:
            self._types[entity.name] = entity.types
            for spelling in (entity.name, *entity.aliases):
                self._exact.setdefault(spelling.casefold(), entity.name)
                self._loose[normalise_name(spelling)].append(entity.name)

    def find(self, spellings: Sequence[str], type_: str | None = None) -> str:
        """The gold name that some spellings mean; "?" and the normalised first one if none.

        An exact name of the right type beats a normalised one of the right type, which beats an
        exact one, which beats any.
        """
        loose = [name for spelling in spellings for name in self._find_loose(spelling)]
        typed = [name for name in loose if type_ in self._types[name]]
        folded = [spelling.casefold() for spelling in spellings]
        exact = [self._exact[spelling] for spelling in folded if spelling in self._exact]
        best = [name for name in exact if name in typed]
        for candidates in (best, typed, exact, loose):
            if candidates:
                return candidates[0]
        return _UNKNOWN + normalise_name(spellings[0])

    def types_of(self, name: str) -> frozenset[str] | None:
        """The types that are right for a gold name, or None for a name that gold does not have."""
        return self._types.get(name)

    def _find_loose(self, spelling: str) -> Sequence[str]:
        return self._loose.get(normalise_name(spelling), ())


def bare_name(name: str) -> str:
    """What `GoldNames.find` gave for an unknown name, without its mark."""
    return name.lstrip(_UNKNOWN)
