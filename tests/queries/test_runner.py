"""Asking: parameters become terms, whatever stands in them, and free SPARQL knows the prefixes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.errors import ParameterError, SparqlError, UnknownOrganisationError, UnknownQuestionError
from kg.graph import make_graph
from kg.queries import Iri, run_question, run_sparql

HOSTILE = ['"', "'", "}", "# ", "\\", '" . ?s ?p ?o . #', "ib:actual", "?vraag_taak", "{{7*7}}"]


def test_owners_with_an_unknown_share_have_an_empty_cell_never_zero(store):
    answer = run_question(store, "eigenaren", {"organisatie": "De Connectie"})

    rows = [(row["eigenaar"], row["aandeel_procent"]) for row in answer.iterate_rows()]
    assert rows == [
        ("Arnhem", Decimal(72)), ("Arnhem", Decimal(70)), ("Renkum", None), ("Rheden", None)
    ]  # fmt: skip


def test_english_names_and_a_shown_argument(store):
    answer = run_question(store, "owners", {"organisation": "so0889", "year": "2023"})

    assert answer.arguments == {"organisatie": "De Connectie", "jaar": "2023"}
    assert len(answer) == 4


def test_a_year_in_which_nothing_was_said_gives_no_rows(store):
    assert len(run_question(store, "owners", {"organisation": "so0889", "year": "1999"})) == 0


def test_an_optional_parameter_may_be_empty(store):
    everything = run_question(store, "adviseurs")

    assert run_question(store, "adviseurs", {"organisatie": " "}).rows == everything.rows
    assert len(run_question(store, "adviseurs", {"organisatie": "Renkum"})) == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_parameter_is_only_ever_text(text, store):
    assert len(run_question(store, "taakdragers", {"taak": text})) == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_an_organisation_parameter_is_only_ever_a_name(text, store):
    with pytest.raises((UnknownOrganisationError, ParameterError)):
        run_question(store, "bezit", {"organisatie": text})


@pytest.mark.parametrize(
    ("question", "given", "message"),
    [
        ("eigenaren", {}, "organisatie is missing"),
        ("eigenaren", {"organisatie": ""}, "organisatie is missing"),
        ("eigenaren", {"kleur": "rood"}, "no parameter kleur; it takes: jaar, organisatie"),
        ("eigenaren", {"organisatie": "Arnhem", "jaar": "23"}, "like 2023"),
        ("deelnames", {"organisatie": "Arnhem", "datum": "2023-02-30"}, "a day that exists"),
        ("deelnames", {"organisatie": "Arnhem", "datum": "morgen"}, "a day that exists"),
        ("onzeker", {"drempel": "1; DROP"}, "a number"),
        ("taakdragers", {"taak": "x" * 201}, "at most 200"),
        ("herindeling", {"gemeente": "Gelderland"}, "no organisation"),
    ],
)
def test_a_wrong_parameter_is_one_clear_line(question, given, message, store):
    with pytest.raises((ParameterError, UnknownOrganisationError), match=message) as caught:
        run_question(store, question, given)

    assert "\n" not in str(caught.value)


def test_an_unknown_question(store):
    with pytest.raises(UnknownQuestionError):
        run_question(store, "kleur", {})


def test_free_sparql_knows_the_prefixes_and_gives_python_values(store):
    answer = run_sparql(store, "SELECT ?o ?n ?x { BIND(gm:gm0202 AS ?o) BIND(1.50 AS ?n) }")

    assert answer.rows == (
        (Iri("https://identifier.overheid.nl/tooi/id/gemeente/gm0202"), Decimal("1.5"), None),
    )
    assert isinstance(answer.rows[0][0], Iri)


def test_a_prefix_of_ones_own_wins(store):
    assert run_sparql(store, "PREFIX gm: <urn:x:> SELECT (STR(gm:a) AS ?x) {}").rows == (
        ("urn:x:a",),
    )


def test_ask_is_a_truth_and_construct_gives_triples(store):
    assert run_sparql(store, "ASK { gm:gm0202 a org:Organization }").is_true
    assert not run_sparql(store, "ASK { gm:gm0202 a ib:Adviser }").is_true
    graph = run_sparql(store, "CONSTRUCT { gm:gm0202 a ?t } WHERE { gm:gm0202 a ?t }")
    assert graph.columns == ("subject", "predicate", "object")


@pytest.mark.parametrize(
    "text", ["SELECT", "DROP ALL", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", ""]
)
def test_what_is_no_query_or_not_allowed_is_one_clear_line(text, store):
    with pytest.raises(SparqlError) as caught:
        run_sparql(store, text)

    assert "\n" not in str(caught.value)


def test_an_empty_graph_answers_with_nothing():
    empty = make_graph([])

    with pytest.raises(UnknownOrganisationError):
        run_question(empty, "deelnames", {"organisatie": "Arnhem"})
    assert len(run_question(empty, "documenten")) == 0
