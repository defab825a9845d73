"""A graph as text, and back."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GraphError
from kg.graph import GraphStore, export_graph, make_graph, read_graph
from kg.model import (
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Relation,
    Share,
    Span,
)

ENDINGS = {"trig": ".trig", "turtle": ".ttl", "nquads": ".nq", "jsonld": ".jsonld"}
ONE = Entity(iri="https://interbestuur.example/id/org-een", name="Een", type=EntityType.REGION)
TWO = Entity(iri="https://interbestuur.example/id/org-twee", name="Twee", type=EntityType.COMPANY)


def write(graph: GraphStore, form: str) -> bytes:
    return b"".join(export_graph(graph, form))


@pytest.mark.parametrize("form", ["trig", "nquads", "jsonld"])
def test_a_file_read_back_holds_the_same_quads(
    graph: GraphStore, form: str, tmp_path: Path
) -> None:
    path = tmp_path / f"graph{ENDINGS[form]}"
    path.write_bytes(write(graph, form))
    assert set(read_graph(path).quads) == set(graph.quads)


def test_turtle_read_back_is_the_union_of_all_graphs(graph: GraphStore, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(write(graph, "turtle"))
    found = {quad.triple for quad in read_graph(path).quads}
    assert found == {quad.triple for quad in graph.quads}


def test_a_graph_read_from_turtle_can_be_asked(graph: GraphStore, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(write(graph, "turtle"))
    copy = read_graph(path)
    assert copy.query("ASK { gm:gm0202 a tooiont:Gemeente }").is_true
    assert copy.info.counts.claims == 12
    assert copy.info.counts.register_claims == 5


def test_rdflib_reads_the_same_graph_from_turtle_as_from_the_store(graph: GraphStore) -> None:
    read = rdflib.Graph().parse(data=write(graph, "turtle"), format="turtle")
    stored = graph.dataset.triples((None, None, None))
    assert {(s, p, str(o)) for s, p, o in read} == {(s, p, str(o)) for s, p, o in stored}


@given(
    before=st.text(),
    words=st.text(min_size=1),
    theme=st.text(min_size=1),
    percent=st.decimals(min_value="0.0001", max_value=100, places=4),
)
def test_any_text_is_written_and_read_back(
    tmp_path_factory: pytest.TempPathFactory, before: str, words: str, theme: str, percent: Decimal
) -> None:
    text = before + words
    evidence = Evidence(document="x", span=Span(start=len(before), end=len(text)), quote=words)
    claim = Claim(
        subject=ONE.iri,
        relation=Relation.OWNS_SHARE_OF,
        object=TWO.iri,
        share=Share(percent=percent),
        theme=theme,
        evidence=(evidence,),
    )
    read = Extraction(document=Document(name="x", text=text), entities=(ONE, TWO), claims=(claim,))
    graph = make_graph([read])
    for form in ("trig", "nquads"):
        path = tmp_path_factory.getbasetemp() / f"any{ENDINGS[form]}"
        path.write_bytes(write(graph, form))
        copy = read_graph(path)
        assert set(copy.quads) == set(graph.quads)
        (row,) = copy.query("SELECT ?exact { ?quote oa:exact ?exact }").rows
        assert row[0].text == words


def test_quads_are_sorted_lines(graph: GraphStore) -> None:
    named = ox.parse(write(graph, "nquads"), format=ox.RdfFormat.N_QUADS)
    keys = [(str(quad.graph_name), str(quad.triple)) for quad in named]
    assert [name for name, _ in keys] == sorted(name for name, _ in keys)


def test_trig_is_short_and_without_escapes(graph: GraphStore) -> None:
    text = write(graph, "trig").decode()
    assert text.startswith("@prefix bods: <")
    assert "\ngm:gm0202 a cpov:PublicOrganisation , org:FormalOrganization" in text
    assert "\\#" not in text
    assert "\\/" not in text


def test_jsonld_needs_nothing_from_the_web(graph: GraphStore) -> None:
    graphs = json.loads(write(graph, "jsonld"))
    assert "https://interbestuur.example/graph/entities" in {one["@id"] for one in graphs}
    assert "@context" not in write(graph, "jsonld").decode()


@pytest.mark.parametrize("form", ENDINGS)
def test_without_provenance_no_clock_is_written(graph: GraphStore, form: str) -> None:
    assert b"startedAtTime" in write(graph, form).replace(b"prov#startedAtTime", b"startedAtTime")
    without = b"".join(export_graph(graph, form, provenance=False))
    assert b"2026-11-21T12:00:00" in write(graph, form)
    assert b"2026-11-21T12:00:00" not in without


def test_the_run_is_the_same_at_any_time_and_names_what_it_read(graph: GraphStore) -> None:
    answer = graph.query(
        "SELECT ?start ?rules ?agent (COUNT(?used) AS ?n) { ?run a prov:Activity ;"
        " prov:startedAtTime ?start ; ib:ruleSetHash ?rules ; prov:used ?used ;"
        " prov:wasAssociatedWith/rdfs:label ?agent } GROUP BY ?start ?rules ?agent"
    )
    (row,) = answer.rows
    assert [str(cell) for cell in row[:2]] == ["2026-11-21T12:00:00Z", "r1"]
    assert row[2].text.startswith("kg ")
    assert row[3].text == "4"


@pytest.mark.parametrize("name", ["graph.txt", "graph.ttl", "graph.jsonld"])
def test_a_file_that_is_no_graph_is_an_error_of_one_line(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("dit is geen graaf", encoding="utf-8")
    with pytest.raises(GraphError) as caught:
        read_graph(path)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be read"):
        read_graph(tmp_path / "weg.trig")


def test_an_unknown_form_is_refused_with_the_known_ones(graph: GraphStore) -> None:
    with pytest.raises(GraphError, match="rdfxml: a graph is written as trig, turtle, nquads"):
        export_graph(graph, "rdfxml")
