"""Frames against clauses: a shortcut that may change no answer."""

from kg.claims.frames import read_frames
from kg.claims.matching import match_frames


def test_no_frame_is_passed_over_for_its_literals(mask, monkeypatch):
    masks = [mask(frame.row["example"][0], "Voorbeeld") for frame in read_frames()]
    quick = [list(match_frames(clause)) for clause in masks]
    monkeypatch.setattr("kg.claims.ruleset.RuleSet.list_frames", lambda *_: read_frames())
    assert quick == [list(match_frames(clause)) for clause in masks]
