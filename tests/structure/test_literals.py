"""What must stand in a text before a pattern is tried."""

import pytest

from kg.structure.literals import PatternIndex, find_needs


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("deelnemer", [{"deelnemer"}]),
        ("deelnemers?", [{"deelnemer"}]),
        ("lid|aandeelhouder", [{"lid", "aandeelhouder"}]),
        ("(?:mede-?)?eigenaar", [{"eigenaar"}]),
        ("neemt .{0,60}? deel", [{"neemt "}, {" deel"}]),
        ("(?<!groot )deel(?! van)", [{"deel"}]),
        ("LID", [{"lid"}]),
        (r"\w+", []),
        ("(?:lid)?", []),
        ("a|bestuur", []),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern, needs):
    assert find_needs(pattern) == set(map(frozenset, needs))


def test_a_row_is_listed_only_where_all_its_words_stand():
    index = PatternIndex([["lid", "deelnemer"], ["lid"]])
    assert index.list_rows("Tiel is lid") == [1]


def test_lines_come_row_by_row_with_their_place():
    index = PatternIndex([["GGD"], ["RUD"]])
    assert list(index.list_lines("de RUD\nde GGD\nde RUD")) == [(0, 7, 13), (1, 0, 6), (1, 14, 20)]
