"""From what each source says to what stands: one tie per relation, with all its sources.

The newest source decides. Sources with the same figure support a tie; sources that deny it, or
give another figure, contradict it; sources about a state that passed before it began are earlier.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from kg.analysis.figures import Ranked, find_range, rank_sources
from kg.analysis.records import Source, Tie
from kg.analysis.shares import OWNING_BASES
from kg.analysis.standing import find_standing, split_ended
from kg.model import ALWAYS, Modality, Relation, Share, ShareBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.analysis.statements import Statement

    Sources = list[Source]


class Key(NamedTuple):
    """What makes a tie another tie than the next one."""

    subject: str
    """IRI of the subject."""
    relation: Relation
    """Kind of tie."""
    object: str
    """IRI of the object."""


def weigh_statements(statements: Iterable[Statement], day: str | None) -> tuple[Tie, ...]:
    """Every tie that follows from the statements, sorted by id.

    Args:
        statements: what the sources say, in any order.
        day: ISO date on which ties stand or have ended; None looks at no date.
    """
    groups: dict[Key, Sources] = defaultdict(list)
    for statement in statements:
        key = Key(statement.subject, statement.relation, statement.object)
        groups[key].extend(statement.sources)
    ties = [tie for key, sources in groups.items() for tie in _weigh(key, sources, day)]
    return tuple(sorted(ties, key=lambda tie: tie.id))


def _weigh(key: Key, sources: Sources, day: str | None) -> list[Tie]:
    """The ties of one relation between two organisations."""
    by_standing: dict[Modality, Sources] = defaultdict(list)
    for source in sources:
        by_standing[find_standing(source, day)].append(source)
    actual = by_standing.pop(Modality.ACTUAL, [])
    if not actual:
        return [
            tie for standing, said in by_standing.items() for tie in _split(key, standing, said)
        ]
    ended = split_ended(by_standing.pop(Modality.ENDED, []), actual)
    newest = max(source.said_on for source in actual)
    denied = by_standing.pop(Modality.DENIED, [])
    against = [*ended.against, *(source for source in denied if source.said_on >= newest)]
    earlier = [*ended.earlier, *(source for source in denied if source.said_on < newest)]
    standing = Modality.ENDED if ended.later else Modality.ACTUAL
    ties = _split(key, standing, [*actual, *ended.later], against, earlier)
    return [
        *ties,
        *(tie for other, said in by_standing.items() for tie in _split(key, other, said)),
    ]


def _split(
    key: Key,
    standing: Modality,
    sources: Sources,
    against: Sequence[Source] = (),
    earlier: Sequence[Source] = (),
) -> list[Tie]:
    """One tie for each thing that has a figure of its own: each basis of a share, each year paid.

    Sources without a figure support the last of these.
    """
    facets: dict[str, Sources] = defaultdict(list)
    for source in sources:
        facets[_name_facet(key.relation, source)].append(source)
    if len(facets) > 1:
        facets[max(facets)].extend(facets.pop("", []))
    return [
        _make_tie(key, standing, facet, rank_sources(said, against, earlier))
        for facet, said in sorted(facets.items())
    ]


def _name_facet(relation: Relation, source: Source) -> str:
    """What a source's figure is about; empty when it gives none.

    An ownership without a number is one of unknown capital, not of unknown votes.
    """
    if source.amount is not None:
        return str(source.amount.year or 0)
    basis = ShareBasis.UNSPECIFIED if source.share is None else source.share.basis
    if basis in OWNING_BASES:
        return "owned" if relation is Relation.OWNS_SHARE_OF else ""
    return basis.value


def _make_tie(key: Key, standing: Modality, facet: str, ranked: Ranked) -> Tie:
    best = ranked.supporting[0]
    fingerprint = "|".join((*key, standing.value, facet))
    has_share = key.relation is Relation.OWNS_SHARE_OF
    periods = [source.period for source in ranked.supporting]
    return Tie(
        id=f"t{hashlib.sha256(fingerprint.encode('utf-8')).hexdigest()[:12]}",
        subject=key.subject,
        relation=key.relation,
        object=key.object,
        modality=standing,
        share=_choose_share(ranked.supporting) or (Share() if has_share else None),
        amount=best.amount,
        themes=tuple(sorted({said.theme for said in ranked.supporting if said.theme})),
        period=next((period for period in periods if period.start or period.through), ALWAYS),
        years=tuple(sorted({said.year for said in ranked.supporting if said.year is not None})),
        supporting=ranked.supporting,
        contradicting=ranked.contradicting,
        earlier=ranked.earlier,
    )


def _choose_share(supporting: Sequence[Source]) -> Share | None:
    """The share of the first source that gives one; a named basis goes before an unnamed one."""
    shares = [said.share for said in supporting if said.share is not None]
    with_number = [share for share in shares if find_range(share) is not None] or shares
    named = [share for share in with_number if share.basis is not ShareBasis.UNSPECIFIED]
    return next(iter([*named, *with_number]), None)
