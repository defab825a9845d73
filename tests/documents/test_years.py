import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.documents.years import RULES, YearRule, find_one_year, find_year

EXAMPLES = [(rule, text, year) for rule in RULES for text, year in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.counterexamples]


@pytest.mark.parametrize(("rule", "text", "year"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_a_rule_finds_the_year_of_its_examples(rule: YearRule, text: str, year: int) -> None:
    assert find_one_year(rule, [text]) == year


@pytest.mark.parametrize(
    ("rule", "text"), COUNTEREXAMPLES, ids=[text for _, text in COUNTEREXAMPLES]
)
def test_a_rule_finds_nothing_in_its_counterexamples(rule: YearRule, text: str) -> None:
    assert find_one_year(rule, [text]) is None


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Kaderbrief 2024\n\nIn 2023 begon dit.", "x.txt", (2024, "title")),
        ("# Begroting 2022 - 2025\n", "begroting_2021.txt", (2022, "title")),
        ("Organisatie\n\nIn dit jaarverslag 2021 leest u meer.", "x.txt", (2021, "text")),
        ("Organisatie", "oss-2022.txt", (2022, "file name")),
        ("Organisatie", "begroting_2022-2025.txt", (2022, "file name")),
        ("Jaarrekening 2019 en begroting 2021", "x.txt", None),
        ("Organisatie\n\nIn de begroting 2021 stond dit al.", "x.txt", None),
        ("Organisatie", "2019-en-2021.txt", None),
        ("Organisatie", "export20230216.txt", None),
        ("", "", None),
    ],
)
def test_the_title_goes_before_the_text_and_the_file_name(
    text: str, name: str, found: tuple[int, str] | None
) -> None:
    assert find_year(text, name) == found


@settings(deadline=None)
@given(st.text())
def test_any_text_is_looked_through(text: str) -> None:
    found = find_year(text, text)
    assert found is None or 1950 <= found[0] < 2050
