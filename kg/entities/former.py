"""Former names that a text tells apart: "Regeling X (voorheen Regeling Y)" speaks of two bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.model import Document, Entity, EntityType, Mention, Reference
from kg.vocabulary import make_iri, make_slug

_FORMERLY = re.compile(
    r",? ?\(?(?:die |dat )?(?:voorheen|vroeger|v/h|voormalig|de voormalige|eerder|tot \d{4}"
    r"|(?:is )?de (?:rechts)?opvolger van|(?:rechts)?opvolger van|in plaats van|ter vervanging van"
    r"|voortgekomen uit|ontstaan uit)[:,]? (?:geheten |bekend als |genaamd )?(?:de |het )?[\"'‘“]?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?:gemeenschappelijke regeling|regeling|gr|openbaar lichaam) ", re.IGNORECASE)
_VERSIONED = frozenset({EntityType.JOINT_ARRANGEMENT, EntityType.NETWORK, EntityType.COMPANY})

Linked = list[tuple[Mention, Entity]]
_ASIDE = re.compile(
    r"\((?:voorheen|vroeger|v/h|eerder|tot \d{4})[:,]? (?:geheten |genaamd )?(?:de |het )?"
    r"[\"'‘“]?$",
    re.IGNORECASE,
)


def list_present(text: str, named: Sequence[Reference]) -> list[Reference]:
    """References but those of a former name in brackets, which "de regeling" never means."""
    return [r for r in named if not _ASIDE.search(text[max(0, r.span.start - 40) : r.span.start])]


def tell_apart(document: Document, linked: Linked) -> Linked:
    """Linked mentions, in which a former name that one entity has in the register is another.

    Args:
        document: whose text says what was called what.
        linked: mentions in text order with their entities.
    """
    former = _find_former(document, linked)
    if not former:
        return linked
    parted: Linked = []
    for mention, entity in linked:
        bare = _bare(mention.text)
        if (entity.iri, bare) in former:
            parted.append((mention, _mint(mention, entity)))
        else:
            lost = {slug for iri, slug in former if iri == entity.iri}
            kept = tuple(alias for alias in entity.aliases if _bare(alias) not in lost)
            parted.append((mention, replace(entity, aliases=kept)))
    return parted


def _find_former(document: Document, linked: Linked) -> set[tuple[str, str]]:
    found = set()
    for (new, entity), (old, other) in pairwise(linked):
        between = document.text[new.span.end : old.span.start]
        is_one = entity.iri == other.iri and entity.type in _VERSIONED
        if is_one and _bare(new.text) != _bare(old.text) and _FORMERLY.fullmatch(between):
            found.add((entity.iri, _bare(old.text)))
    return found


def _bare(name: str) -> str:
    return make_slug(_HEAD.sub("", " ".join(name.split())))


def _mint(mention: Mention, entity: Entity) -> Entity:
    name = " ".join(mention.text.split())
    return Entity(iri=make_iri("org", make_slug(name)), name=name, type=entity.type)
