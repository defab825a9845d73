"""From what a user types to an organisation of the graph: by IRI, code, name or alias."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import ParameterError, UnknownOrganisationError
from kg.graph.answers import make_iri_value
from kg.model import EntityType
from kg.queries.names import Named, find_bearers, open_names
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.graph import GraphStore

_MOST_CANDIDATES = 8
_TYPE_WORDS = {
    "gemeente": EntityType.MUNICIPALITY,
    "provincie": EntityType.PROVINCE,
    "waterschap": EntityType.WATER_BOARD,
    "hoogheemraadschap": EntityType.WATER_BOARD,
    "stichting": EntityType.FOUNDATION,
    "vereniging": EntityType.ASSOCIATION,
}
"""Word in a name → the only type it can mean when the bare name fits several."""
_DETAILS = """
SELECT DISTINCT ?naam ?volledig ?type ?code WHERE {
  ?organisatie ib:kind/skos:notation ?type ;
    skos:prefLabel ?naam ;
    rdfs:label ?volledig .
  OPTIONAL { ?organisatie skos:notation ?code }
}
ORDER BY ?naam ?volledig ?code
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation of the graph, as far as it is needed to name it."""

    iri: str
    """Its identity."""
    name: str
    """Preferred name: "Utrecht"."""
    label: str
    """Name that is clear without its type: "provincie Utrecht"."""
    type: EntityType
    """What kind of organisation it is."""
    code: str | None = None
    """Code by which people know it ("GM0202"), or None."""


def find_organisation(
    store: GraphStore, name: str, *, types: Iterable[EntityType] = ()
) -> Organisation:
    """The organisation that a text names.

    An exact name wins over one that differs in case, accents or decoration ("gemeente",
    "N.V."), a preferred name over an alias, and an organisation that exists over an ended one.

    Args:
        store: the graph.
        name: IRI, prefixed name ("gm:gm0202"), code ("GM0202"), name or alias.
        types: when given, only organisations of these types count.

    Raises:
        UnknownOrganisationError: if there is none; the message names the nearest.
        ParameterError: if several fit equally well; the message names them.
    """
    text = " ".join(name.split())
    allowed = frozenset(types)
    found = _find_iri(store, text)
    candidates = [found] if found else _find_named(store, text, allowed)
    if allowed:
        candidates = [candidate for candidate in candidates if candidate.type in allowed]
    if not candidates:
        raise _explain_unknown(store, text)
    if len(candidates) > 1:
        raise _explain_ambiguous(text, candidates)
    return candidates[0]


def _find_iri(store: GraphStore, text: str) -> Organisation | None:
    """The organisation of an IRI or prefixed name, or None when the text is neither."""
    iri = text.removeprefix("<").removesuffix(">")
    prefix, _, local = iri.partition(":")
    if prefix in PREFIXES:
        iri = PREFIXES[prefix] + local
    elif not iri.startswith(("http://", "https://", "urn:")):
        return None
    try:
        return _read_organisation(store, iri)
    except ParameterError:  # characters that no IRI may have
        return None


def _find_named(store: GraphStore, text: str, types: frozenset[EntityType]) -> list[Organisation]:
    words = {_TYPE_WORDS[word] for word in text.casefold().split() if word in _TYPE_WORDS}
    for level in find_bearers(store, text):
        candidates = _choose(level, types or words) or _choose(level, types)
        found = [_read_organisation(store, named.iri) for named in candidates]
        if found:
            return [organisation for organisation in found if organisation]
    return []


def _choose(level: Sequence[Named], types: Iterable[EntityType]) -> list[Named]:
    """The candidates of these types (all when empty), without ended ones if others are left."""
    wanted = {str(one) for one in types}
    fitting = [named for named in level if not wanted or named.type in wanted]
    return [named for named in fitting if not named.is_ended] or fitting


def _read_organisation(store: GraphStore, iri: str) -> Organisation | None:
    rows = store.query(_DETAILS, {"organisatie": make_iri_value(iri)}).rows
    if not rows:
        return None
    name, label, kind, code = rows[0]
    return Organisation(
        iri=iri,
        name=name.text,
        label=label.text,
        type=EntityType(kind.text),
        code=code.text or None,
    )


def _explain_unknown(store: GraphStore, text: str) -> UnknownOrganisationError:
    near = open_names(store).find_near(text)
    hint = f"did you mean: {', '.join(near)}?" if near else "try another part of the name"
    return UnknownOrganisationError(
        "no organisation in the graph has this name, alias, code or IRI",
        where=text or "(empty)",
        remedy=hint,
    )


def _explain_ambiguous(text: str, candidates: Sequence[Organisation]) -> ParameterError:
    shown = [
        f"{one.label} ({', '.join(filter(None, (str(one.type), one.code or one.iri)))})"
        for one in candidates[:_MOST_CANDIDATES]
    ]
    if len(candidates) > _MOST_CANDIDATES:
        shown.append(f"and {len(candidates) - _MOST_CANDIDATES} more")
    return ParameterError(
        f"several organisations have this name: {'; '.join(shown)}",
        where=text,
        remedy="give the full name, the code or the IRI",
    )
