"""Clauses: how far a verb reaches."""

import pytest

from kg.claims.clauses import split_clauses
from kg.claims.completing import complete_clause


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("<0:G::> doet mee, maar <1:G::> betaalt niet.",
         ["<0:G::> doet mee", "maar <1:G::> betaalt niet."]),
        ("<0:G::> doet mee; <1:G::> betaalt mee.", ["<0:G::> doet mee", "<1:G::> betaalt mee."]),
        ("<0:D::> zocht het uit; opdrachtgever was <1:G::>.",
         ["<0:D::> zocht het uit, opdrachtgever was <1:G::>."]),
        ("<0:G::> doet mee terwijl <1:G::> betaalt.",
         ["<0:G::> doet mee", "terwijl <1:G::> betaalt."]),
        ("<0:G::> doet mee, en <1:G::> betaalt mee.",
         ["<0:G::> doet mee", "en <1:G::> betaalt mee."]),
        ("<0:V::>, die <1:G:voor:> werkt, groeit.",
         ["<0:V::>", "<0:V::> die <1:G:voor:> werkt, groeit."]),
        ("Zij werken in <0:V:in:>, dat groeit.",
         ["Zij werken in <0:V:in:>", "<0:V::> dat groeit."]),
        ("<0:G::> is lid <1:V:van:>, <2:V:van:rel> <3:G::> eigenaar is.",
         ["<0:G::> is lid <1:V:van:>", "<2:V:van:rel> <3:G::> eigenaar is."]),
        ("niet alleen <0:G::>, maar ook <1:G::> doet mee.",
         ["niet alleen <0:G::>, maar ook <1:G::> doet mee."]),
        ("<0:G::>, <1:G::> en <2:G::> doen mee.", ["<0:G::>, <1:G::> en <2:G::> doen mee."]),
        ("<0:G::> doet mee.", ["<0:G::> doet mee."]),
        ("Doordat <0:G::> deelneemt <1:V:in:>, betaalt <2:G::> niet mee.",
         ["Doordat <0:G::> deelneemt <1:V:in:>", "betaalt <2:G::> niet mee."]),
        ("<0:V::>, waar <1:G::> lid van is, heeft geen schuld.",
         ["<0:V::>", "<0:V::> waar <1:G::> lid van is", "<0:V::> heeft geen schuld."]),
        ("<0:G::> zit <1:W:in:> en, <2:G:met:>, <3:W:in:>.",
         ["<0:G::> zit <1:W:in:>", "en, <2:G:met:>, <3:W:in:>."]),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_into_clauses(sentence: str, clauses: list[str]) -> None:
    assert [piece.strip(" ,") for piece in split_clauses(sentence)] == clauses


@pytest.mark.parametrize(
    ("clause", "before", "expected"),
    [
        ("<2:G::> niet.", "<0:G::> doet mee <1:V:aan:>", "<2:G::> doet mee <1:V:aan:> niet"),
        ("maar <2:G::> niet.", "<0:G::> doet mee <1:V:aan:>", "<2:G::> doet mee <1:V:aan:> niet"),
        ("niet <2:V:aan:>.", "<0:G::> doet mee <1:V:aan:>", "<0:G::> doet mee <2:V:aan:> niet"),
        ("maar wel <2:V:van:>.", "<0:G::> is geen lid <1:V:van:>", "<0:G::> is lid <2:V:van:>"),
        ("<2:G::> ook.", "<0:G::> doet niet mee <1:V:aan:>", "<2:G::> doet mee <1:V:aan:>"),
    ],
)
def test_a_contrast_borrows_its_verb_from_the_clause_before(
    clause: str, before: str, expected: str
) -> None:
    assert complete_clause(clause, before) == expected


@pytest.mark.parametrize(
    ("clause", "before"),
    [
        ("<2:G::> betaalt <3:V:aan:>.", "<0:G::> doet mee <1:V:aan:>"),
        ("niet <2:C:van:>.", "<0:G::> doet mee <1:V:aan:>"),
        ("niet.", "<0:G::> doet mee"),
        ("<2:G::> niet.", "Niemand doet mee"),
    ],
)
def test_other_clauses_are_left_as_they_are(clause: str, before: str) -> None:
    assert complete_clause(clause, before) is None
