"""Who pays which amount."""

from decimal import Decimal

import pytest

from kg.claims.payments import find_payers, read_amount

TWO = "<0:G::> draagt € 5 bij <1:V:aan:>, <2:G::> € 7"


@pytest.mark.parametrize(
    ("clause", "payers"),
    [
        (TWO, [0, 2]),
        ("<0:G::> draagt € 5 bij <1:V:aan:>", []),
        ("<0:G::> en <1:G::> dragen bij", []),
        ("€ 5 van <0:G:van:> en € 7 van <1:G:van:>", []),
    ],
)
def test_payers_in_a_list_are_those_that_an_amount_follows(clause: str, payers: list[int]) -> None:
    assert find_payers(clause) == payers


@pytest.mark.parametrize(
    ("clause", "payer", "euro"),
    [
        (TWO, 0, "5"),
        (TWO, 2, "7"),
        (TWO, 1, None),
        (TWO, None, None),
        ("<0:G::> draagt € 5 bij <1:V:aan:>", 0, "5"),
        ("een bijdrage van € 5 <1:V:aan:>", None, "5"),
        ("<0:G::> draagt bij <1:V:aan:>", 0, None),
        ("<0:G::> draagt € 0 bij <1:V:aan:>", 0, None),
    ],
)
def test_each_payer_pays_its_own(clause: str, payer: int | None, euro: str | None) -> None:
    assert read_amount(clause, payer) == (Decimal(euro) if euro else None)


@pytest.mark.parametrize(
    ("sentence", "row", "euro", "year"),
    [
        ("Onze bijdrage aan Avri bedraagt € 4,6 miljoen.", ("Avri", "Tiel"), "4600000", 2023),
        ("In 2021 betaalden wij € 5.000 aan Avri.", ("Avri", "Tiel"), "5000", 2021),
        ("Buren betaalt € 5.000 aan Avri.", ("Avri", "Buren"), "5000", 2023),
        ("De provincie Gelderland verleent Avri een subsidie van € 100.000.",
         ("Avri", "Gelderland"), "100000", 2023),
        ("Buren en Culemborg betalen samen € 5.000 aan Avri.", ("Avri", "Buren"), None, None),
    ],
)  # fmt: skip
def test_a_sentence_gives_amount_and_year(find, sentence, row, euro, year):
    amount = find(sentence, "Tiel")[row[0], "fundedBy", row[1]].amount
    found = (amount.euro, amount.year) if amount else (None, None)
    assert found == (Decimal(euro) if euro else None, year)


def test_a_rise_is_not_what_is_paid(find):
    text = "De bijdrage aan Avri stijgt met € 5.000. De bijdrage aan WSD is € 5.000 hoger."
    assert {claim.amount for claim in find(text, "Tiel").values()} <= {None}
