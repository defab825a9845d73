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
_SUCCEEDED = re.compile(
    r"(?:\b(?:rechts)?(?:opvolg(?:er|ster)|voortzetting)\b[^.;\n]{0,25} van"
    r"|\bin de plaats(?: [a-z]+)? van|\b(?:ontstaan|voortgekomen|gevormd|voort) uit"
    r"|\bvolg(?:t|de) [^.;\n]{0,40}?)"
    r" (?:de |het |organisatie |gemeenschappelijke regeling )*$",
    re.IGNORECASE,
)
_BECAME = re.compile(
    r"\)?,? (?:(?:is|zijn|wordt|werd|gaat) )?[^.;\n]{0,40}?\b(?:opgevolgd door|omgedoopt"
    r"|hernoemd|omgezet in|omgevormd|opgedeeld|gesplitst|gedeeld|heet (?:sinds|nu|voortaan)"
    r"|(?:gaat|ging) verder als)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 90  # code points before a name
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
    return found | _find_changed(document, linked)


def _find_changed(document: Document, linked: Linked) -> set[tuple[str, str]]:
    """Former names far from the new one: "Deze regeling is de opvolger van Y", "Y is omgezet"."""
    names: dict[str, set[str]] = {}
    for mention, entity in linked:
        names.setdefault(entity.iri, set()).add(_bare(mention.text))
    found = set()
    for mention, entity in linked:
        bare = _bare(mention.text)
        is_own = bare == _bare(entity.name) or len(names[entity.iri]) < 2  # no two versions here
        if is_own or entity.type not in _VERSIONED:
            continue
        before = document.text[max(0, mention.span.start - _LOOKED_AT) : mention.span.start]
        if _SUCCEEDED.search(before) or _BECAME.match(document.text, mention.span.end):
            found.add((entity.iri, bare))
    return found


def _bare(name: str) -> str:
    return make_slug(_HEAD.sub("", " ".join(name.split())))


def _mint(mention: Mention, entity: Entity) -> Entity:
    name = " ".join(mention.text.split())
    return Entity(iri=make_iri("org", make_slug(name)), name=name, type=entity.type)
