"""Asking: a named question with its parameters, or free SPARQL. Every door asks here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.queries.answers import Answer, make_answer
from kg.queries.arguments import PREFIX, read_arguments
from kg.queries.catalogue import find_question

if TYPE_CHECKING:
    from kg.graph import GraphStore


def run_question(
    store: GraphStore, question_id: str, parameters: Mapping[str, str] | None = None
) -> Answer:
    """The answer to a named question.

    Args:
        store: the graph.
        question_id: id or alias of the question ("eigenaren", "owners").
        parameters: parameter → text, by Dutch or English name. Each becomes one RDF term; no text
            of a user ever becomes part of the query.

    Raises:
        UnknownQuestionError: if no question has this id.
        ParameterError: if a parameter is unknown, missing or wrong.
        UnknownOrganisationError: if an organisation is not in the graph.
    """
    question = find_question(question_id)
    arguments = read_arguments(store, question, parameters or {})
    rows = store.query(
        question.sparql, {PREFIX + argument.name: argument.value for argument in arguments}
    )
    shown = {argument.name: argument.shown for argument in arguments}
    return make_answer(rows, question, shown)


def run_sparql(store: GraphStore, text: str) -> Answer:
    """The answer to free SPARQL: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of `kg.vocabulary.PREFIXES` need no declaration, and a declaration in the query
    wins. CONSTRUCT and DESCRIBE give the columns subject, predicate and object.

    Raises:
        SparqlError: if the query is wrong or asks what is not allowed (SERVICE, updates).
    """
    return make_answer(store.query(text))
