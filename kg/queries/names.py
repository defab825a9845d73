"""All names of all organisations of one graph, to look one up and to suggest the nearest."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from kg.mentions.keys import make_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.graph import GraphStore

_MOST_NEAR = 5
_SHORTEST_PART = 3
_NAMES = """
SELECT DISTINCT ?organisatie ?type ?einde ?rang ?naam WHERE {
  ?organisatie ib:kind/skos:notation ?type .
  VALUES (?eigenschap ?rang) {
    (skos:notation 0) (skos:prefLabel 1) (rdfs:label 1) (skos:altLabel 2)
  }
  ?organisatie ?eigenschap ?naam .
  OPTIONAL { ?organisatie tooiont:einddatum ?einde }
}
ORDER BY ?organisatie ?rang ?naam
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An organisation that bears a name."""

    iri: str
    """Its identity."""
    type: str
    """Its type, as in `kg.model.EntityType`."""
    is_ended: bool
    """Whether it has a last day that lies before the register date."""


class Names:
    """Index of the names of a graph; made once per open graph.

    Attributes:
        shown: folded name → the name as it is written, for suggestions.
    """

    def __init__(self, store: GraphStore) -> None:
        self._levels: tuple[dict[str, dict[str, Named]], ...] = tuple(
            defaultdict(dict) for _ in range(6)
        )
        self.shown: dict[str, str] = {}
        today = store.info.register_date or "9999"
        for iri, kind, end, rank, name in store.query(_NAMES).rows:
            is_ended = bool(end.text) and end.text < today
            named = Named(iri=iri.text, type=kind.text, is_ended=is_ended)
            self._add(named, int(rank.text), name.text)
            self._levels[0][iri.text.rpartition("/")[2]][iri.text] = named

    def find(self, text: str) -> Iterator[list[Named]]:
        """Who bears the name, the surest match first: each list is one degree of likeness.

        Code, exact name, name but for case and accents, alias but for those, name but for
        decoration ("gemeente", "N.V."), alias but for that; a list may be empty.
        """
        folded, key = fold(text), make_key(text)
        for level, wanted in zip(
            self._levels, (folded, text, folded, folded, key, key), strict=True
        ):
            yield list(level.get(wanted, {}).values())

    def find_near(self, text: str) -> list[str]:
        """At most five names that begin with `text`, look like it or hold it, in that order."""
        folded = fold(text)
        near = get_close_matches(folded, self.shown, n=_MOST_NEAR, cutoff=0.75)
        if len(folded) >= _SHORTEST_PART:
            holding = sorted((name for name in self.shown if folded in name), key=_by_length)
            near = [name for name in holding if name.startswith(f"{folded} ")] + near + holding
        near += get_close_matches(folded, self.shown, n=_MOST_NEAR, cutoff=0.6)
        return list(dict.fromkeys(self.shown[name] for name in near))[:_MOST_NEAR]

    def _add(self, named: Named, rank: int, name: str) -> None:
        folded, key = fold(name), make_key(name)
        code, exact, label, alias, bare_label, bare_alias = self._levels
        if rank == 0:
            code[folded][named.iri] = named
            return
        if rank == 1:
            exact[name][named.iri] = named
        for level, wanted in (
            (label if rank == 1 else alias, folded),
            (bare_label if rank == 1 else bare_alias, key),
        ):
            level[wanted][named.iri] = named
        self.shown.setdefault(folded, name)


_OPEN: WeakKeyDictionary[GraphStore, Names] = WeakKeyDictionary()


def open_names(store: GraphStore) -> Names:
    """The index of an open graph, made at the first call."""
    names = _OPEN.get(store)
    if names is None:
        names = _OPEN[store] = Names(store)
    return names


def fold(text: str) -> str:
    """The text without case, accents and superfluous white space.

    >>> fold("  Súdwest-FRYSLÂN ")
    'sudwest-fryslan'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _by_length(name: str) -> tuple[int, str]:
    return len(name), name
