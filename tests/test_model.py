"""The nouns: what they accept, what they refuse, what they say of themselves."""

from __future__ import annotations

import dataclasses
import hashlib
from decimal import Decimal

import pytest

from kg import model
from kg.model import Claim, Document, Entity, EntityType, Period, Relation, ShareBasis, Span

RECORDS = [
    value
    for value in vars(model).values()
    if isinstance(value, type) and dataclasses.is_dataclass(value)
]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_nor_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs 0 <= start < end"):
        Span(start=start, end=end)


def test_a_span_is_its_stretch_of_the_text() -> None:
    assert Span(start=3, end=9).of("De Connectie") == "Connec"


def test_a_span_past_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="reaches past a text of 4"):
        Span(start=2, end=5).of("Tiel")


@pytest.mark.parametrize(
    ("other", "covers", "overlaps"),
    [
        ((2, 6), True, True),
        ((3, 5), True, True),
        ((1, 4), False, True),
        ((5, 9), False, True),
        ((6, 9), False, False),
        ((0, 2), False, False),
    ],
)
def test_spans_know_how_they_lie(other: tuple[int, int], covers: bool, overlaps: bool) -> None:
    span, second = Span(start=2, end=6), Span(start=other[0], end=other[1])
    assert (span.covers(second), span.overlaps(second)) == (covers, overlaps)


def test_spans_are_sorted_by_place() -> None:
    spans = [Span(start=4, end=5), Span(start=1, end=9), Span(start=1, end=2)]
    assert [(s.start, s.end) for s in sorted(spans)] == [(1, 2), (1, 9), (4, 5)]


def test_spans_count_code_points_and_not_bytes() -> None:
    assert Span(start=2, end=8).of("€ Ommén𝔸") == "Ommén𝔸"


@pytest.mark.parametrize(
    ("start", "through", "day", "holds"),
    [
        (None, None, "2023-06-30", True),
        ("2016-03-01", None, "2016-03-01", True),
        ("2016-03-01", None, "2016-02-29", False),
        (None, "2022-12-31", "2022-12-31", True),
        (None, "2022-12-31", "2023-01-01", False),
        ("2016", None, "2016-01-01", True),
        ("2016-03", None, "2016-02-29", False),
        (None, "2021", "2021-12-31", True),
        (None, "2021", "2022-01-01", False),
        ("2016", "2021", "2018-01-01", True),
    ],
)
def test_a_period_holds_through_its_last_day(
    start: str | None, through: str | None, day: str, holds: bool
) -> None:
    assert Period(start=start, through=through).holds_on(day) is holds


def test_a_document_is_known_by_the_hash_of_its_stored_text() -> None:
    document = Document(name="a.txt", text="Ommén\u00a0")
    assert document.sha256 == hashlib.sha256("Ommén\u00a0".encode()).hexdigest()


def test_the_hash_does_not_hang_on_name_or_issuer() -> None:
    one = Document(name="a.txt", text="Tiel", issuer="Tiel")
    assert one.sha256 == Document(name="b.txt", text="Tiel").sha256


def test_a_text_with_half_a_character_has_a_hash_too() -> None:
    assert len(Document(name="a.txt", text="\ud800").sha256) == 64


def test_nobody_is_tied_to_itself() -> None:
    with pytest.raises(ValueError, match="a claim needs two organisations"):
        Claim(subject="x:a", relation=Relation.OWNS_SHARE_OF, object="x:a")


def test_an_unknown_share_is_none_and_not_zero() -> None:
    share = model.Share()
    assert (share.percent, share.basis, share.computed) == (None, ShareBasis.UNSPECIFIED, False)


def test_a_claim_is_actual_unless_it_says_otherwise() -> None:
    claim = Claim(subject="x:a", relation=Relation.OWNS_SHARE_OF, object="x:b")
    assert (claim.modality, claim.confidence, claim.evidence) == ("actual", Decimal("0.80"), ())


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_records_are_frozen_slotted_and_keyword_only(record: type) -> None:
    is_keyword_only = all(f.kw_only for f in dataclasses.fields(record))
    is_frozen = "__setattr__" in vars(record)
    assert (is_frozen, "__slots__" in vars(record), is_keyword_only) == (True, True, True)


@pytest.mark.parametrize("kind", ["Municipality", "JointArrangement", "OrganisationalUnit"])
def test_types_are_written_as_the_contract_writes_them(kind: str) -> None:
    assert Entity(iri="x:a", name="A", type=EntityType(kind)).type == kind


@pytest.mark.parametrize(
    "name",
    [
        "ownsShareOf", "participatesIn", "collaboratesWith", "delegatesTo", "advisedBy",
        "fundedBy", "hasUnit", "resultedFrom", "supervisedBy", "governedBy",
    ],
)  # fmt: skip
def test_relations_are_written_as_the_contract_writes_them(name: str) -> None:
    assert Relation(name).value == name
