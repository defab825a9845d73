"""The list of known names, compiled once: every spelling of every registered organisation."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.mentions.exceptions import read_exceptions
from kg.mentions.keys import make_key
from kg.model import Entity, EntityType

_LOWER_HEADS = re.compile(
    r"(?:Omgevingsdienst|Veiligheidsregio|Gemeenschappelijke [Rr]egeling"
    r"|Gemeenschappelijk [Oo]rgaan|Waterschap"
    r"|Hoogheemraadschap|Wetterskip|Stichting|Vereniging|Recreatieschap|Ministerie|Provincie"
    r"|Regio(?!nale)"
    r"|Regionale [Uu]itvoeringsdienst|Bedrijfsvoeringsorganisatie|Werkorganisatie"
    r"|Belastingsamenwerking|Metropoolregio)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[\w-]")
_SHOUTED = frozenset({EntityType.MUNICIPALITY, EntityType.JOINT_ARRANGEMENT})
_CURT = (
    ("Veiligheidsregio ", "VR "),
    ("Omgevingsdienst ", "OD "),
    ("Regionale Uitvoeringsdienst ", "RUD "),
    ("RUD ", "Regionale Uitvoeringsdienst "),
)
"""Heads of names that people abbreviate: "VR Twente"."""
_WRITTEN_AS_WORDS = frozenset({EntityType.JOINT_ARRANGEMENT, EntityType.COMPANY})
_LETTERS = 4  # longer names in capitals are said as words: "SOWECO", "Soweco"
_SHORT = 2  # names of one code point are never matched
_ORDER = {kind: rank for rank, kind in enumerate(EntityType)}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A known name found in a text, in folded offsets."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    candidates: tuple[Entity, ...]
    """Entities of that name, best first."""


class Gazetteer:
    """Names of registered organisations, ready to be found in any number of texts.

    Args:
        entities: registered organisations; order does not matter.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        by_spelling: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
        by_key: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
        self._by_iri: dict[str, Entity] = {}
        holders: defaultdict[str, set[str]] = defaultdict(set)
        generic = read_exceptions().generic
        for entity in sorted(entities, key=lambda e: e.iri):
            self._by_iri[entity.iri] = entity
            for name in (entity.name, *entity.aliases):
                by_key[make_key(name)][entity.iri] = entity
                for word in _WORD.findall(name.casefold()):
                    holders[word].add(entity.iri)
                if name in generic and entity.type is not EntityType.NATIONAL_BODY:
                    continue
                for spelling in _spellings(name, entity.type):
                    by_spelling[spelling][entity.iri] = entity
        self._spellings = sorted(by_spelling)
        self._candidates = [_rank(by_spelling[s], s) for s in self._spellings]
        self._by_key = {key: _rank(found, "") for key, found in by_key.items()}
        self._shared = frozenset(word for word, iris in holders.items() if len(iris) > 1)
        self._automaton = AhoCorasick(self._spellings, matchkind=MatchKind.Standard)

    def __len__(self) -> int:
        return len(self._spellings)

    def find(self, text: str) -> Iterator[KnownName]:
        """Every known name in folded `text` that stands on its own, overlapping ones included."""
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _stands_alone(text, start, end):
                yield KnownName(start=start, end=end, candidates=self._candidates[index])

    def look_up(self, name: str) -> tuple[Entity, ...]:
        """Entities whose name or alias equals `name` after normalising; best first, or ()."""
        return self._by_key.get(make_key(name), ())

    def is_shared(self, word: str) -> bool:
        """Whether a word stands in the names of several organisations: a region, or a kind."""
        return word.casefold() in self._shared

    def entity(self, iri: str) -> Entity | None:
        """The registered entity with this IRI, or None."""
        return self._by_iri.get(iri)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start and _JOINED.match(text[start - 1]):
        return False
    rest = text[end : end + 2]
    return not rest or not (
        rest[0].isalnum() or rest[0] == "_" or (rest[0] == "-" and rest[1:].isalpha())
    )


def _spellings(name: str, kind: EntityType) -> set[str]:
    plain = unicodedata.normalize("NFC", name).replace("’", "'").replace("‘", "'")
    found = {plain}
    if kind is EntityType.WATER_BOARD and not _LOWER_HEADS.match(plain.capitalize()):
        found |= {f"{head} {plain}" for head in ("Waterschap", "Hoogheemraadschap", "Wetterskip")}
    if kind is EntityType.JOINT_ARRANGEMENT:
        found |= {plain.replace(long, short) for long, short in _CURT if plain.startswith(long)}
    for form in tuple(found):
        upper = form[:1].upper() + form[1:]
        if _LOWER_HEADS.match(upper):
            found |= {upper, upper[:1].lower() + upper[1:]}
        if kind in _SHOUTED and len(form) > _SHORT + 1:
            found.add(form.upper())
        if kind in _WRITTEN_AS_WORDS and len(form) > _LETTERS and form.isalpha() and form.isupper():
            found.add(form.capitalize())
        if kind is EntityType.MUNICIPALITY:
            found.add(form.replace("-De ", "-de ").replace(" De ", " de ", 1))
            found.add(form.replace("-", " - "))
        bare = "".join(
            c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c)
        )
        found.add(bare)
    return {form for form in found if (len(form) >= _SHORT and not form.islower()) or " " in form}


def _rank(found: dict[str, Entity], spelling: str) -> tuple[Entity, ...]:
    """Exact names before aliases, then by type in the order of EntityType, then by IRI."""
    return tuple(sorted(found.values(), key=lambda e: (e.name != spelling, _ORDER[e.type], e.iri)))
