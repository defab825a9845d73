"""What must stand in a clause before a frame is tried: a shortcut that changes no answer."""

import pytest

from kg.claims.frames import read_frames
from kg.claims.literals import find_literals
from kg.claims.matching import match_frames


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


def test_no_frame_is_passed_over_for_its_literals(mask, monkeypatch):
    masks = [mask(frame.row["example"][0], "Voorbeeld") for frame in read_frames()]
    quick = [list(match_frames(clause)) for clause in masks]
    monkeypatch.setattr("kg.claims.matching._list_frames", lambda _: read_frames())
    assert quick == [list(match_frames(clause)) for clause in masks]
