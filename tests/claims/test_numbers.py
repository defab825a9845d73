"""Dutch numbers, percentages and money."""

from decimal import Decimal

import pytest

from kg.claims.numbers import find_amounts, find_percentages, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("1.234,56", "1234.56"),
        ("0,17", "0.17"),
    ],
)
def test_points_group_and_commas_divide(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "n.v.t.", "1,2,3", "€ 5", "twaalf"])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("voor 72% eigenaar", ["72"]),
        ("voor 72 % eigenaar", ["72"]),
        ("voor 72 procent eigenaar", ["72"]),
        ("een belang van 0,17%", ["0.17"]),
        ("een belang van 33,3333%", ["33.3333"]),
        ("60% en 40%", ["60", "40"]),
        ("100% van de aandelen", ["100"]),
        ("de helft van de aandelen", ["50"]),
        ("een kwart van de aandelen", ["25"]),
        ("driekwart van de stemmen", ["75"]),
        ("enig aandeelhouder", ["100"]),
        ("een kwart, dus 25%", ["25", "25"]),
    ],
)
def test_percentages_stand_in_text_order(text: str, values: list[str]) -> None:
    assert [p.value for p in find_percentages(text)] == [Decimal(v) for v in values]


@pytest.mark.parametrize("text", ["0%", "101%", "120 procent", "72 eigenaren", "12,5 miljoen"])
def test_what_is_no_share_of_a_whole_is_left_out(text: str) -> None:
    assert list(find_percentages(text)) == []


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("ruim 12%", (True, False)),
        ("meer dan 12%", (True, False)),
        ("ten minste 12%", (True, False)),
        ("bijna 12%", (False, True)),
        ("maximaal 12%", (False, True)),
        ("ruim de helft", (True, False)),
        ("bijna een kwart", (False, True)),
        ("circa 12%", (False, False)),
        ("12%", (False, False)),
    ],
)
def test_an_adverb_makes_a_bound(text: str, bounds: tuple[bool, bool]) -> None:
    (found,) = find_percentages(text)
    assert (found.is_least, found.is_most) == bounds


@pytest.mark.parametrize(
    ("text", "euros"),
    [
        ("€ 5.000", ["5000"]),
        ("€5.000", ["5000"]),
        ("€ 5.000,-", ["5000"]),
        ("€ 5.000,50", ["5000.50"]),
        ("EUR 5.000", ["5000"]),
        ("5.000 euro", ["5000"]),
        ("€ 4,6 miljoen", ["4600000"]),
        ("€ 4,6 mln", ["4600000"]),
        ("4,6 miljoen euro", ["4600000"]),
        ("€ 1,2 mld.", ["1200000000"]),
        ("€ 350 duizend", ["350000"]),
        ("€ 1 234 567", ["1234567"]),
        ("€ 5 en € 7", ["5", "7"]),
        ("5.000 inwoners", []),
        ("€ 5 per inwoner", []),
        ("per jaar € 12 voor elke inwoner", []),
    ],
)
def test_money_is_read_in_euros(text: str, euros: list[str]) -> None:
    assert [euro for _, _, euro in find_amounts(text)] == [Decimal(e) for e in euros]


def test_an_amount_says_where_it_stands() -> None:
    text = "Wij betalen € 5.000 mee."
    ((start, end, _),) = find_amounts(text)
    assert text[start:end].strip() == "€ 5.000"
