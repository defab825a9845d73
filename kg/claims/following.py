"""What claims imply: who sits in the board of a joint arrangement takes part in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.model import ALWAYS, GOVERNMENTS, Claim, Entity, EntityType, Modality, Relation, Span

_MEMBERS = frozenset({EntityType.MUNICIPALITY, EntityType.WATER_BOARD})
_GOVERNMENTS = GOVERNMENTS | {EntityType.NATIONAL_BODY}
_DUES = frozenset(
    f"fund.{one}"
    for one in ("betalen-onbenoemd", "bijdrage-aan", "bijdragen-aan", "bijdrage-van-aan")
)
"""Rules for what a member pays: a subsidy or a loan makes no member."""
_NO_DUE = re.compile(
    r"\b(?:\w*lening|leen(?:t|de|den)|lenen|krediet|\w*subsid\w+|garant\w+)\b", re.I
)
"""Words for money that anybody may give."""
_HANDED_OVER = frozenset({"del.onderbrengen-bij", "del.hier-ondergebracht"})
"""Rules for a task that was placed with a body: a service that is bought makes no member."""
_TOGETHER = 2  # municipalities for which one sentence says that a body works: it is theirs
_SURENESS = Decimal("0.85")


def follow_claims(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> Iterator[Claim]:
    """Participations that other claims imply and on which the document says nothing itself.

    Args:
        claims: every claim of one document.
        entities: by IRI.
    """
    said = {(c.subject, c.object) for c in claims if c.relation is Relation.PARTICIPATES_IN}
    joint = _find_joint(claims, entities)
    for claim in claims:
        pair = _find_member(claim, entities, joint)
        if claim.modality is not Modality.ACTUAL or pair is None or pair in said:
            continue
        yield replace(
            claim,
            subject=pair[0],
            relation=Relation.PARTICIPATES_IN,
            object=pair[1],
            share=None,
            amount=None,
            theme=None,
            period=ALWAYS,
            confidence=(claim.confidence * _SURENESS).quantize(Decimal("0.01")),
            rule=f"follow.{claim.relation.value}",
        )


def _find_joint(
    claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> frozenset[tuple[str, Span]]:
    """Bodies that carry out a task for several municipalities at once, each with the sentence."""
    served: defaultdict[tuple[str, Span], set[str]] = defaultdict(set)
    for claim in claims:
        is_task = claim.relation is Relation.DELEGATES_TO and claim.modality is Modality.ACTUAL
        if is_task and entities[claim.subject].type in _MEMBERS:
            served[claim.object, claim.evidence[0].span].add(claim.subject)
    return frozenset(key for key, members in served.items() if len(members) >= _TOGETHER)


def _is_gift(claim: Claim) -> bool:
    """Whether the words of a payment say that it is a loan or a subsidy."""
    return any(_NO_DUE.search(evidence.quote) for evidence in claim.evidence)


def _find_member(
    claim: Claim, entities: Mapping[str, Entity], joint: Collection[tuple[str, Span]]
) -> tuple[str, str] | None:
    """Who takes part in what, if this claim implies it."""
    if claim.relation is Relation.GOVERNED_BY:
        member, party, kinds = claim.object, claim.subject, _GOVERNMENTS
    elif claim.relation is Relation.FUNDED_BY and claim.rule in _DUES and not _is_gift(claim):
        member, party, kinds = claim.object, claim.subject, _MEMBERS
    elif claim.relation is Relation.DELEGATES_TO and (
        claim.rule in _HANDED_OVER or (claim.object, claim.evidence[0].span) in joint
    ):
        member, party, kinds = claim.subject, claim.object, _MEMBERS
    else:
        return None
    is_joint = entities[party].type is EntityType.JOINT_ARRANGEMENT
    return (member, party) if is_joint and entities[member].type in kinds else None
