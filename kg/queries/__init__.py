"""The questions that can be asked of a graph, and the one runner that every door uses.

    from kg.graph import open_graph
    from kg.queries import run_question

    answer = run_question(open_graph(Path("graph")), "eigenaren", {"organisatie": "De Connectie"})

A question is a file `kg/queries/*.rq` with a header (see `kg.queries.catalogue`); its columns
have Dutch names, the same everywhere. Rows say where they come from: `soort_bron` is "document"
(`bron` is its title, `jaar` its year, `vindplaats` its file and place, `citaat` the words),
"register" (`bron` is its name, `peildatum` its date, `vindplaats` the key of the record) or
"ledenlijst" (members of a network: like a register, but `peildatum` is the moment of the list).
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
from kg.queries.markup import write_answer, write_table
from kg.queries.organisations import Organisation, find_organisation
from kg.queries.profile import Profile, TieGroup, read_profile
from kg.queries.runner import run_question, run_sparql

__all__ = [
    "FORMATS",
    "Answer",
    "Cell",
    "Iri",
    "Organisation",
    "Parameter",
    "ParameterType",
    "Profile",
    "Question",
    "TieGroup",
    "find_organisation",
    "find_question",
    "format_answer",
    "list_questions",
    "plain_text",
    "read_profile",
    "run_question",
    "run_sparql",
    "write_answer",
    "write_table",
]
