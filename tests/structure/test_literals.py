"""What must stand in a text before a pattern is tried."""

import pytest

from kg.structure.literals import PatternIndex, find_literals


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("deelnemer", {"deelnemer"}),
        ("deelnemers?", {"deelnemer"}),
        ("lid|aandeelhouder", {"lid", "aandeelhouder"}),
        ("(?:mede-?)?eigenaar", {"eigenaar"}),
        ("neemt .{0,60}? deel", {"neemt "}),
        ("(?<!groot )deel(?! van)", {"deel"}),
        ("LID", {"lid"}),
        (r"\w+", set()),
        ("(?:lid)?", set()),
        ("a|bestuur", set()),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern, literals):
    assert find_literals(pattern) == literals


def test_a_row_is_listed_only_where_its_rarest_words_stand():
    index = PatternIndex([["lid", "deelnemer"], ["lid"]])
    assert index.list_rows("Tiel is lid") == [1]


def test_lines_come_row_by_row_with_their_place():
    index = PatternIndex([["GGD"], ["RUD"]])
    assert list(index.list_lines("de RUD\nde GGD\nde RUD")) == [(0, 7, 13), (1, 0, 6), (1, 14, 20)]
