"""One organisation with all that the sources say of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kg.queries.answers import Answer
from kg.queries.organisations import Organisation, find_organisation
from kg.queries.runner import run_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.graph import GraphStore
    from kg.queries.cells import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class TieGroup:
    """The ties of one kind, one row per claim."""

    relation: str
    """The tie, seen from the organisation: "is eigendom van"."""
    rows: tuple[Mapping[str, Cell], ...]
    """Column of the question `relaties` → cell, by name of the other organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What `kg show` tells of an organisation."""

    organisation: Organisation
    """Who it is."""
    details: tuple[tuple[str, str], ...]
    """(property, value) in Dutch: names, kind, code, legal form, province, first and last day."""
    ties: tuple[TieGroup, ...]
    """Ties with share, year, modality, source and quote, by relation; a register's participations
    only where they hold on the date."""
    participations: Answer
    """What it takes part in on the date, by document, register and list of members."""
    documents: Answer
    """The documents that name it."""
    date: str | None
    """The date (ISO) that was asked about, or None when the graph holds no register."""


def read_profile(store: GraphStore, organisation: str, *, date: str | None = None) -> Profile:
    """Everything about one organisation.

    Args:
        store: the graph.
        organisation: its IRI, code, name or alias.
        date: ISO date of the participations; None is the register date.

    Raises:
        UnknownOrganisationError: if there is no such organisation.
        ParameterError: if several have this name, or the date is none.
    """
    found = find_organisation(store, organisation)
    asked = {"organisatie": found.iri}
    dated = asked | ({"datum": date} if date else {})
    ties = run_question(store, "relaties", dated)
    return Profile(
        organisation=found,
        details=tuple(_read_details(run_question(store, "gegevens", asked))),
        ties=tuple(_group_ties(ties)),
        participations=run_question(store, "deelnames", dated),
        documents=run_question(store, "documenten", asked),
        date=ties.arguments.get("datum"),
    )


def _read_details(answer: Answer) -> Iterator[tuple[str, str]]:
    for name, value in answer.rows:
        yield str(name), str(value)


def _group_ties(answer: Answer) -> Iterator[TieGroup]:
    """The rows by relation; the question gives them in that order."""
    for relation, rows in groupby(answer.iterate_rows(), key=lambda row: str(row["relatie"])):
        yield TieGroup(relation=relation, rows=tuple(rows))
