"""One extraction against its gold document.

Names match after normalising, by name or alias. A relation is right on exact subject, kind and
object (collaboratesWith in either direction); only actual claims count. `optional` rows and other
subjects that gold allows are neither hit nor miss, a missing `weak` row is no miss, and what gold
forbids is wrong and counted apart. A share is right within 0.1 percentage point.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from kg.evaluation.figures import Tally
from kg.evaluation.gold import GoldDocument, GoldRow
from kg.evaluation.names import GoldNames, bare_name, normalise_name
from kg.model import Claim, Extraction, Modality, Relation

Key = tuple[str, str, str]
_NEAR = 0.1  # percentage point within which two shares are the same
_SHOWN = 90  # code points of a quote in a list of errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A claim that gold judges: right or wrong."""

    document: str
    """Stem of the document."""
    rule: str
    """Id of the rule that made the claim."""
    relation: str
    """The tie."""
    confidence: Decimal
    """What the extractor said of it."""
    resolved_by: str
    """How subject and object were resolved."""
    is_right: bool
    """Whether gold has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One thing that is wrong, missing or forbidden."""

    document: str
    """Stem of the document."""
    kind: str
    """EXTRA, MISSING, FORBIDDEN, SHARE, TYPE, EXTRA ENTITY or MISSING ENTITY."""
    what: str
    """The row, with what is known of it."""


@dataclass(slots=True, kw_only=True)
class Score:
    """The counts of one document."""

    document: str
    """Stem of the document."""
    entities: Tally = field(default_factory=Tally)
    """Organisations."""
    types: Tally = field(default_factory=Tally)
    """Of the organisations found: type right or wrong."""
    relations: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """Relations kind by kind."""
    shares: Tally = field(default_factory=Tally)
    """Shares that gold gives."""
    quotes: Tally = field(default_factory=Tally)
    """Quotes at their place, or not."""
    forbidden: int = 0
    """Claims that gold forbids."""
    banned: int = 0
    """What gold forbids."""
    verdicts: list[Verdict] = field(default_factory=list)
    """Each claim that gold judges, in text order."""
    slips: list[Slip] = field(default_factory=list)
    """Everything that is wrong, missing or forbidden."""

    def note(self, kind: str, what: str) -> None:
        """Keep one thing that is wrong."""
        self.slips.append(Slip(document=self.document, kind=kind, what=what))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What gold says of relations, by subject, kind and object."""

    rows: dict[Key, GoldRow]
    open: frozenset[Key]
    banned: dict[Key, GoldRow]


def score_document(extraction: Extraction, gold: GoldDocument) -> Score:
    """Count what is right, wrong and missed in one document."""
    score = Score(document=gold.stem)
    names = GoldNames(gold.entities)
    spellings = _score_entities(score, extraction, gold, names)
    _score_quotes(score, extraction)
    wanted = _read_wanted(gold, names)
    score.banned = len(wanted.banned)
    produced = _list_produced(extraction.claims, spellings)
    for key, claim in produced.items():
        _judge(score, key, claim, wanted)
    for key, row in wanted.rows.items():
        _look_for(score, key, row, produced)
    return score


def _score_entities(
    score: Score, extraction: Extraction, gold: GoldDocument, names: GoldNames
) -> dict[str, str]:
    """Count organisations; IRI → name in gold of each."""
    open_ = [name for row in gold.optional for name in (row.subject, row.object)]
    spared = {normalise_name(name) for name in open_}
    spellings: dict[str, str] = {}
    seen: set[str] = set()
    for entity in sorted(extraction.entities, key=lambda one: one.iri):
        name = names.find([entity.name, *sorted(entity.aliases)], entity.type.value)
        spellings[entity.iri] = name
        if name in seen:
            continue
        seen.add(name)
        types = names.types_of(name)
        if types is None:
            if bare_name(name) not in spared:
                score.entities.wrong += 1
                score.note("EXTRA ENTITY", f"{entity.type.value} {entity.name}")
            continue
        score.entities.right += 1
        if entity.type.value in types:
            score.types.right += 1
        else:
            score.types.wrong += 1
            score.note("TYPE", f"{name}: {entity.type.value} is none of {', '.join(sorted(types))}")
    for one in gold.entities:
        if one.name not in seen and not one.is_weak:
            score.entities.missed += 1
            score.note("MISSING ENTITY", f"{one.type} {one.name}")
    return spellings


def _score_quotes(score: Score, extraction: Extraction) -> None:
    text = extraction.document.text
    for claim in extraction.claims:
        for evidence in claim.evidence[:1]:
            if text[evidence.span.start : evidence.span.end] == evidence.quote:
                score.quotes.right += 1
            else:
                score.quotes.wrong += 1


def _read_wanted(gold: GoldDocument, names: GoldNames) -> _Wanted:
    def locate(row: GoldRow) -> Key:
        return _key(names.find([row.subject]), row.relation, names.find([row.object]))

    others = {
        _key(other, row.relation, row.object)
        for row in gold.relations
        for other in row.other_subjects
    }
    return _Wanted(
        rows={_key(row.subject, row.relation, row.object): row for row in gold.relations},
        open=frozenset(others | {locate(row) for row in gold.optional}),
        banned={locate(row): row for row in gold.banned},
    )


def _list_produced(claims: Iterable[Claim], spellings: dict[str, str]) -> dict[Key, Claim]:
    """The actual claims, of equal ones the first in text order."""
    produced: dict[Key, Claim] = {}
    for claim in sorted(claims, key=_order):
        if claim.modality is Modality.ACTUAL:
            key = _key(spellings[claim.subject], claim.relation.value, spellings[claim.object])
            produced.setdefault(key, claim)
    return produced


def _order(claim: Claim) -> tuple[object, ...]:
    first = claim.evidence[0].span if claim.evidence else None
    place = (first.start, first.end) if first else (-1, -1)
    return (*place, claim.subject, claim.relation.value, claim.object, claim.rule)


def _key(subject: str, relation: str, obj: str) -> Key:
    if relation == Relation.COLLABORATES_WITH.value and obj < subject:
        subject, obj = obj, subject
    return subject, relation, obj


def _judge(score: Score, key: Key, claim: Claim, wanted: _Wanted) -> None:
    is_right = key in wanted.rows
    if not is_right and key not in wanted.banned and key in wanted.open:
        return
    tally = score.relations[key[1]]
    score.verdicts.append(
        Verdict(
            document=score.document,
            rule=claim.rule,
            relation=key[1],
            confidence=claim.confidence,
            resolved_by=claim.resolved_by,
            is_right=is_right,
        )
    )
    if is_right:
        tally.right += 1
        _judge_share(score, key, claim, wanted.rows[key].share)
        return
    tally.wrong += 1
    if key in wanted.banned:
        score.forbidden += 1
        score.note("FORBIDDEN", f"{_show(key)} by {claim.rule}: {wanted.banned[key].note}")
    else:
        quote = " ".join(claim.evidence[0].quote.split())[:_SHOWN] if claim.evidence else ""
        score.note("EXTRA", f"{_show(key)} by {claim.rule}: {quote!r}")


def _judge_share(score: Score, key: Key, claim: Claim, share: float | None) -> None:
    if share is None:
        return
    percent = claim.share.percent if claim.share else None
    if percent is not None and abs(float(percent) - share) <= _NEAR:
        score.shares.right += 1
    else:
        score.shares.wrong += 1
        score.note("SHARE", f"{_show(key)}: {percent} should be {share:g}")


def _look_for(score: Score, key: Key, row: GoldRow, produced: dict[Key, Claim]) -> None:
    """Count a gold row that nothing satisfies."""
    allowed = (key, *(_key(other, row.relation, row.object) for other in row.other_subjects))
    if row.is_weak or any(one in produced for one in allowed):
        return
    score.relations[key[1]].missed += 1
    if row.share is not None:
        score.shares.missed += 1
    score.note("MISSING", f"{_show(key)}: {row.note[:_SHOWN]!r}")


def _show(key: Key) -> str:
    return " ".join(key)
