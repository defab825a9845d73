"""Mention → entity: what the text defines beats the register; unknown names get a scoped IRI."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.entities.audits import find_audited, name_audit
from kg.entities.former import tell_apart
from kg.entities.forms import type_by_form
from kg.model import GOVERNMENTS, Document, Entity, EntityType, Mention
from kg.vocabulary import make_iri, make_slug

_KINDS = {
    EntityType.NETWORK: "netwerk",
    EntityType.PROGRAMME: "programma",
    EntityType.ORGANISATIONAL_UNIT: "eenheid",
}
_HEADS = {
    "gemeente": EntityType.MUNICIPALITY,
    "provincie": EntityType.PROVINCE,
    "waterschap": EntityType.WATER_BOARD,
    "hoogheemraadschap": EntityType.WATER_BOARD,
}
_BODIES = {
    "stichting": EntityType.FOUNDATION,
    "vereniging": EntityType.ASSOCIATION,
    "ministerie": EntityType.NATIONAL_BODY,
    **dict.fromkeys(
        (
            "omgevingsdienst",
            "uitvoeringsdienst",
            "veiligheidsregio",
            "ggd",
            "regeling",
            "gemeenschappelijke",
            "recreatieschap",
            "werkorganisatie",
        ),
        EntityType.JOINT_ARRANGEMENT,
    ),
}
_ORDER = {kind: rank for rank, kind in enumerate(EntityType)}
_SCOPED = frozenset({EntityType.ORGANISATIONAL_UNIT})
_LOCAL = frozenset({"shape:onderdeel", "shape:onderdelen", "list"})
_UNSURE = {"shape:netwerk-achter": EntityType.NETWORK}
_LOCAL_AUDIT = "shape:rekenkamer"


def link_mentions(
    document: Document, mentions: Sequence[Mention], issuer: Entity | None
) -> tuple[tuple[Mention, Entity], ...]:
    """Each mention with its entity, in text order.

    Exact names only; nothing is matched by likeness (design: similarity merges the wrong bodies).

    Args:
        document: gives the year that tells namesakes apart and scopes local names.
        mentions: non-overlapping, in text order.
        issuer: who speaks; scopes units and local audit offices.
    """
    mentions = _type_by_company(document, mentions)
    local = _local_types(mentions)
    home = _count_provinces(mentions, issuer)
    linked = []
    for mention in mentions:
        kind = None if _is_town(mention) else local.get(mention.key)
        entity = None if kind in _SCOPED else _choose(mention, kind, document.year, home)
        if entity is None:
            unsure = _UNSURE.get(mention.source, EntityType.JOINT_ARRANGEMENT)
            entity = _mint(mention, kind or mention.type or unsure, issuer)
        linked.append((mention, entity))
    return _name_aliases(tell_apart(document, type_by_form(document, linked)))


def find_issuer(document: Document, by_slug: Mapping[str, Sequence[Entity]]) -> Entity | None:
    """The registered entity that `document.issuer` names, a minted one if none, or None.

    A name that no register knows is taken as what its first word says ("Stichting"), else as a
    municipality, which most issuers are.
    """
    if document.issuer is None:
        return None
    stated = document.issuer.strip()
    head, _, bare = stated.partition(" ")
    if find_audited(stated) is not None:
        return Entity(iri=name_audit(stated), name=stated, type=EntityType.NATIONAL_BODY)
    kind = _HEADS.get(head.lower())
    wanted = {make_slug(stated), *([make_slug(bare)] if kind else [])}
    named = [e for slug in wanted for e in by_slug.get(slug, ())]
    fitting = [e for e in named if kind in {None, e.type}]
    if fitting:
        return min(
            fitting,
            key=lambda e: (_ORDER[e.type], _is_past(e, document.year), e.iri),
        )
    name = bare if kind else stated
    words = (_BODIES.get(word) for word in stated.lower().split())
    minted = kind or next((body for body in words if body), EntityType.MUNICIPALITY)
    return Entity(iri=make_iri("org", name), name=name, type=minted)


def find_home(issuer: Entity | None, by_slug: Mapping[str, Sequence[Entity]]) -> Entity | None:
    """The government whose audit office speaks ("Rekenkamer Tiel" → Tiel), or None."""
    audited = find_audited(issuer.name) if issuer is not None else None
    found = by_slug.get(make_slug(audited), ()) if audited else ()
    return min((e for e in found if e.type in GOVERNMENTS), key=_home_rank, default=None)


def _home_rank(entity: Entity) -> tuple[bool, int, str]:
    return entity.period.through is not None, _ORDER[entity.type], entity.iri


def _is_past(entity: Entity, year: int | None) -> bool:
    return year is not None and not (
        entity.period.holds_on(f"{year}-01-01") or entity.period.holds_on(f"{year}-12-31")
    )


def _type_by_company(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """A name whose head fits several types takes the type of what it is coordinated with."""
    typed = list(mentions)
    for index, mention in enumerate(mentions[:-1]):
        following = mentions[index + 1]
        between = document.text[mention.span.end : following.span.start]
        is_joined = " en " in f" {between} " and len(between) < 24  # room for "(ABBR) en het "
        if mention.type is None and not mention.candidates and is_joined:
            typed[index] = replace(mention, type=following.type)
    known = {m.key: m.type for m in typed if m.type}
    return [m if m.type else replace(m, type=known.get(m.key)) for m in typed]


def _local_types(mentions: Iterable[Mention]) -> dict[str, EntityType]:
    """Types that the text itself gives: "de dienst OCW" makes OCW a unit in this document."""
    found: dict[str, EntityType] = {}
    for mention in mentions:
        if mention.type is not None and mention.source in _LOCAL:
            found.setdefault(mention.key, mention.type)
    return found


def _is_town(mention: Mention) -> bool:
    """Whether a name is a government's own, whatever team bears it too: "het team Oudewater"."""
    return mention.source not in _LOCAL and any(e.type in GOVERNMENTS for e in mention.candidates)


def _count_provinces(mentions: Iterable[Mention], issuer: Entity | None) -> Counter[str | None]:
    """How often a document names something of each province: it tells namesakes apart."""
    speaker = [issuer] if issuer is not None else []
    sure = [m.candidates[0] for m in mentions if len(m.candidates) == 1]
    return Counter(e.province for e in (*sure, *speaker) if e.province)


def _choose(
    mention: Mention, kind: EntityType | None, year: int | None, home: Counter[str | None]
) -> Entity | None:
    candidates = [e for e in mention.candidates if kind is None or e.type is kind]
    if mention.source == _LOCAL_AUDIT and "Algemene" not in mention.text:
        return None
    if not candidates:
        return None
    present = [e for e in candidates if not _is_past(e, year)] or candidates
    fitting = [e for e in present if e.type is mention.type]
    best = fitting or present
    return max(
        (e for e in best if e.type is best[0].type), key=lambda e: home[e.province], default=None
    )


def _mint(mention: Mention, kind: EntityType, issuer: Entity | None) -> Entity:
    scope = () if issuer is None else (issuer.code or make_slug(issuer.name),)
    if mention.source == _LOCAL_AUDIT:
        iri = name_audit(mention.text, issuer)
    elif kind in _SCOPED or mention.text.islower():
        iri = make_iri(_KINDS.get(kind, "org"), *scope, mention.key)
    else:
        iri = make_iri(_KINDS.get(kind, "org"), mention.key)
    return Entity(iri=iri, name=mention.text, type=kind)


def _name_aliases(linked: list[tuple[Mention, Entity]]) -> tuple[tuple[Mention, Entity], ...]:
    """Minted entities keep their longest name and every other spelling as an alias."""
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for mention, entity in linked:
        spellings[entity.iri].add(" ".join(mention.text.split()))
    final: dict[str, Entity] = {}
    for _, entity in linked:
        if entity.iri in final:
            continue
        forms = spellings[entity.iri]
        name = (
            entity.name if entity.aliases or entity.code else max(forms, key=lambda f: (len(f), f))
        )
        aliases = tuple(sorted({*entity.aliases, *forms, entity.name} - {name}))
        final[entity.iri] = replace(entity, name=name, aliases=aliases)
    return tuple((mention, final[entity.iri]) for mention, entity in linked)
