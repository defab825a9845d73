"""Sentence cases against what is read in them.

A case passes when every claim it lists comes out (subject, kind, object and modality; share within
0.1 and amount within 1, basis and dates where it states them) and nothing that it forbids does.
Claims it does not name are no fault, unless it lists none: then no actual claim may come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.documents import make_document
from kg.evaluation.cases import Case, CaseRow
from kg.evaluation.names import normalise_name
from kg.knowledge import open_knowledge
from kg.model import Claim, Extraction, Modality, Relation
from kg.pipeline import extract_document

Names = dict[str, frozenset[str]]
_NEAR_SHARE = 0.1  # percentage point within which two shares are the same
_NEAR_AMOUNT = 1.0  # euro within which two amounts are the same


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVerdict:
    """Whether a case is read as it is meant."""

    case: Case
    """The case."""
    problem: str | None
    """The first thing that is wrong, or None."""


def evaluate_cases(cases: Iterable[Case], *, rules: Path | None = None) -> list[CaseVerdict]:
    """Read and judge each case.

    Args:
        cases: what to read; see `read_cases`.
        rules: a folder of own names and rules to read with besides ours.

    Raises:
        RuleError: if the folder of rules is broken.
    """
    knowledge = open_knowledge(rules)
    verdicts = []
    for case in cases:
        document = make_document(case.text, name=case.id, issuer=case.issuer, year=case.year)
        found = extract_document(document, knowledge=knowledge)
        verdicts.append(CaseVerdict(case=case, problem=judge_case(case, found)))
    return verdicts


def judge_case(case: Case, found: Extraction) -> str | None:
    """The first thing that is wrong with what was read in a case, or None."""
    return next(_list_problems(case, found), None)


def _list_problems(case: Case, found: Extraction) -> Iterator[str]:
    names = {
        one.iri: frozenset(map(normalise_name, (one.name, *one.aliases))) for one in found.entities
    }
    for row in case.claims:
        if not _is_found(row, found.claims, names):
            yield f"missing: {row}"
    yield from _list_strangers(case, found, names)
    for row in case.absent:
        if _is_found(row, found.claims, names):
            yield f"wrong: {row}"
    if not case.claims:
        yield from _list_actual(found)


def _list_strangers(case: Case, found: Extraction, names: Names) -> Iterator[str]:
    """Organisations that a case forbids and that were found."""
    for name, type_ in case.strangers:
        for entity in found.entities:
            is_named = normalise_name(name) in names[entity.iri]
            if is_named and type_ in (None, entity.type.value):
                yield f"no {type_ or 'organisation'}: {name}"


def _list_actual(found: Extraction) -> Iterator[str]:
    """What comes out of a case in which nothing is said."""
    spelling = {one.iri: one.name for one in found.entities}
    for claim in found.claims:
        if claim.modality is Modality.ACTUAL:
            ends = spelling[claim.subject], spelling[claim.object]
            yield f"nothing should come out: {ends[0]} {claim.relation.value} {ends[1]}"


def _is_found(row: CaseRow, claims: Iterable[Claim], names: Names) -> bool:
    return any(_ties(row, claim, names) and _says(row, claim) for claim in claims)


def _ties(row: CaseRow, claim: Claim, names: Names) -> bool:
    """Whether a claim has the ends and the kind of a row."""
    if claim.relation.value != row.relation:
        return False
    one, other = normalise_name(row.subject), normalise_name(row.object)
    subject, obj = names[claim.subject], names[claim.object]
    if one in subject and other in obj:
        return True
    return claim.relation is Relation.COLLABORATES_WITH and one in obj and other in subject


def _says(row: CaseRow, claim: Claim) -> bool:
    """Whether a claim says of its ends what a row says."""
    share, amount = claim.share, claim.amount
    percent = float(share.percent) if share and share.percent is not None else None
    return (
        row.modality in (None, claim.modality.value)
        and _is_near(row.share, percent, _NEAR_SHARE)
        and _is_near(row.amount, float(amount.euro) if amount else None, _NEAR_AMOUNT)
        and row.basis in (None, share.basis.value if share else "None")
        and row.start in (None, str(claim.period.start))
        and row.through in (None, str(claim.period.through))
    )


def _is_near(wanted: float | None, found: float | None, within: float) -> bool:
    if wanted is None:
        return True
    return found is not None and abs(found - wanted) <= within
