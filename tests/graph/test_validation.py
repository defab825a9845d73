"""Is the graph sound, and does the check say so when it is not?"""

from __future__ import annotations

from pathlib import Path

from kg.graph import GraphStore, open_graph, validate_graph


def test_a_graph_made_by_the_program_has_no_violations(graph: GraphStore) -> None:
    found = [one for one in validate_graph(graph) if one.severity == "violation"]
    assert found == []


def test_a_version_that_ended_before_it_began_is_warned_of(graph: GraphStore) -> None:
    assert [(one.shape, one.severity, one.focus[-10:]) for one in validate_graph(graph)] == [
        ("LifetimeForward", "warning", "regeling-4")
    ]


def test_a_quote_that_is_not_in_the_stored_text_is_found(folder: Path) -> None:
    text = next(folder.glob("versions/*/texts/*.txt"))
    text.write_text(text.read_text(encoding="utf-8").replace("72%", "27%"), encoding="utf-8")
    with open_graph(folder) as graph:
        found = [one for one in validate_graph(graph) if one.shape == "QuoteLaw"]
    assert [one.value for one in found] == ["Daarvan is Arnhem voor 72% eigenaar."]
