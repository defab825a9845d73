"""The questions that can be asked of a graph, and the one runner that every door uses.

    from kg.graph import open_graph
    from kg.queries import run_question

    answer = run_question(open_graph(Path("graph")), "eigenaren", {"organisatie": "De Connectie"})

A question is a file `kg/queries/*.rq` with a header (see `kg.queries.catalogue`); its columns
have Dutch names, the same everywhere. Rows say where they come from: `soort_bron` is "document"
(with `bron` its title, `jaar`, `vindplaats` its file and place, `citaat` the words) or "register"
(with `bron` its name, `peildatum` its date, `vindplaats` the key of the record).
"""

from __future__ import annotations

from kg.queries.answers import Answer
from kg.queries.catalogue import (
    Parameter,
    ParameterType,
    Question,
    find_question,
    list_questions,
)
from kg.queries.cells import Cell, Iri, plain_text
from kg.queries.formats import FORMATS, format_answer
from kg.queries.organisations import Organisation, find_organisation
from kg.queries.runner import run_question, run_sparql

__all__ = [
    "FORMATS",
    "Answer",
    "Cell",
    "Iri",
    "Organisation",
    "Parameter",
    "ParameterType",
    "Question",
    "find_organisation",
    "find_question",
    "format_answer",
    "list_questions",
    "plain_text",
    "run_question",
    "run_sparql",
]
