"""How much: whose percentage it is and what it is a percentage of."""

from decimal import Decimal

import pytest

from kg.claims.shares import find_basis, find_share_owners, read_shares


@pytest.mark.parametrize(
    ("clause", "basis"),
    [
        ("voor 72% eigenaar", "unspecified"),
        ("5% van de aandelen", "capital"),
        ("een kapitaalbelang van 5%", "capital"),
        ("een deelneming van 5%", "capital"),
        ("5% van de stemmen", "votes"),
        ("een stemrecht van 5%", "votes"),
        ("5% van de zeggenschap", "votes"),
        ("naar inwonertal 5%", "inhabitants"),
        ("5% in de kosten", "contribution"),
        ("een bijdrage van 5%", "contribution"),
        ("5% volgens de verdeelsleutel", "contribution"),
        ("de aandeelhoudersvergadering koos 5%", "unspecified"),
    ],
)
def test_the_words_of_the_clause_give_the_basis(clause: str, basis: str) -> None:
    assert find_basis(clause) == basis


@pytest.mark.parametrize(
    ("clause", "owners", "expected"),
    [
        ("<0:G::> is voor 72% eigenaar", [0], {0: "72"}),
        ("72% is van <0:G:van:>", [0], {0: "72"}),
        ("<0:G::> voor 72%, <1:G::> voor 12% en <2:G::> voor 16%", [0, 1, 2],
         {0: "72", 1: "12", 2: "16"}),
        ("<0:G::> (60%) en <1:G::> (40%)", [0, 1], {0: "60", 1: "40"}),
        ("<0:G::> en <1:G::> zijn eigenaar", [0, 1], {}),
        ("<0:G::> met 60% en <1:G::>", [0, 1], {0: "60"}),
        ("<0:G::> is eigenaar", [0], {}),
    ],
)  # fmt: skip
def test_each_owner_gets_the_percentage_behind_it(
    clause: str, owners: list[int], expected: dict[int, str]
) -> None:
    found = {owner: share.percent for owner, share in read_shares(clause, owners).items()}
    assert found == {owner: Decimal(percent) for owner, percent in expected.items()}


@pytest.mark.parametrize(
    ("clause", "bounds"),
    [
        ("<0:G::> houdt ruim 12%", ("12", "12", None)),
        ("<0:G::> houdt bijna 12%", ("12", None, "12")),
        ("<0:G::> houdt 12%", ("12", None, None)),
    ],
)
def test_a_bound_goes_with_the_share(clause: str, bounds: tuple[str | None, ...]) -> None:
    share = read_shares(clause, [0])[0]
    found = (share.percent, share.minimum, share.maximum)
    assert found == tuple(Decimal(b) if b else None for b in bounds)


@pytest.mark.parametrize(
    ("clause", "percent", "count"),
    [
        ("<0:G::> heeft 250 van de 1.000 aandelen", "25.00", 250),
        ("<0:G::> heeft 100.917 aandelen", None, 100917),
        ("<0:G::> heeft 5 van de 7 stemmen", "71.43", None),
    ],
)
def test_counted_shares_are_computed_and_marked(
    clause: str, percent: str | None, count: int | None
) -> None:
    share = read_shares(clause, [0])[0]
    expected = (Decimal(percent) if percent else None, percent is not None, count)
    assert (share.percent, share.computed, share.count) == expected


def test_more_shares_than_there_are_give_no_percentage() -> None:
    assert read_shares("<0:G::> heeft 9 van de 7 aandelen", [0])[0].percent is None


@pytest.mark.parametrize(
    ("clause", "owners"),
    [
        ("eigenaren zijn <0:G::> voor 12%, <1:G::> (16%)", [0, 1]),
        ("<0:V:in:> is <1:G:van:> 60%", [1]),
        ("<0:G::> houdt 60%", [0]),
        ("<0:G::> is eigenaar", []),
    ],
)
def test_owners_in_a_list_are_those_right_before_a_percentage(
    clause: str, owners: list[int]
) -> None:
    assert find_share_owners(clause) == owners


@pytest.mark.parametrize(
    ("sentence", "owner", "percent", "basis"),
    [
        ("Ommen is voor 60% eigenaar van Vitens.", "Ommen", "60", "unspecified"),
        ("Ommen bezit 5% van de aandelen in Vitens.", "Ommen", "5", "capital"),
        ("Een kwart van het aandelenkapitaal van Vitens is van Ommen.", "Ommen", "25", "capital"),
        ("De aandelen van Vitens zijn voor 3% in handen van Ommen.", "Ommen", "3", "capital"),
        ("Ommen is enig aandeelhouder van Vitens.", "Ommen", "100", "capital"),
        ("Ommen is aandeelhouder van Vitens.", "Ommen", None, "unspecified"),
    ],
)
def test_a_sentence_gives_share_and_basis(find, sentence, owner, percent, basis):
    share = find(sentence)[owner, "ownsShareOf", "Vitens"].share
    assert (share.percent, share.basis) == (Decimal(percent) if percent else None, basis)


def test_a_percentage_of_several_owners_together_is_nobodys_own(find):
    found = find("Ommen en Raalte bezitten samen 5% van de aandelen in Vitens.")
    assert {claim.share.percent for claim in found.values()} == {None}


def test_three_owners_each_get_their_own(find):
    text = "Arnhem is voor 72%, Renkum voor 12% en Rheden voor 16% eigenaar van De Connectie."
    found = {row[0]: claim.share.percent for row, claim in find(text).items()}
    assert found == {"Arnhem": 72, "Renkum": 12, "Rheden": 16}


def test_each_percentage_has_the_basis_beside_it(find):
    text = "Ommen is voor 5% aandeelhouder van Vitens en heeft 2% van de stemmen."
    share = find(text)["Ommen", "ownsShareOf", "Vitens"].share
    assert (share.percent, share.basis) == (5, "capital")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ommen heeft aandelen in Vitens en kreeg vorig jaar 3% dividend.",
        "Ommen heeft aandelen in Vitens en betaalde 4% rente.",
    ],
)
def test_a_percentage_of_something_else_is_no_share(find, sentence):
    assert find(sentence)["Ommen", "ownsShareOf", "Vitens"].share.percent is None


def test_an_owner_of_nothing_is_none(find):
    assert find("Ommen heeft 0% van de aandelen in Vitens.") == {}


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("minder dan", None, 5),
        ("ten hoogste", None, 5),
        ("nog geen", None, 5),
        ("minimaal", 5, None),
    ],
)
def test_a_bound_is_kept_as_one(find, words, least, most):
    found = find(f"Ommen bezit {words} 5% van de aandelen in Vitens.")
    share = found["Ommen", "ownsShareOf", "Vitens"].share
    assert (share.minimum, share.maximum) == (least, most)


def test_each_of_several_owners_has_the_percentage_behind_ieder(find):
    found = find("Ommen heeft 40% van de aandelen in Vitens, Ede en Epe ieder 30%.")
    assert [c.share.percent for _, c in sorted(found.items())] == [30, 30, 40]
