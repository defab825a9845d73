"""Claims as CSV rows for a spreadsheet, one per claim, names beside their identifiers."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from kg.cli.contract import make_claim_row, make_source, sort_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Extraction

COLUMNS = (
    "document",
    "issuer",
    "year",
    "subject",
    "subject_type",
    "predicate",
    "object",
    "object_type",
    "modality",
    "share_percent",
    "share_min",
    "share_max",
    "share_basis",
    "share_computed",
    "share_count",
    "amount_eur",
    "amount_year",
    "theme",
    "from",
    "through",
    "confidence",
    "rule",
    "resolved_by",
    "start",
    "end",
    "quote",
    "subject_id",
    "object_id",
)
"""Columns of the CSV, in order, named as in the JSON."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters by which a spreadsheet takes a cell for a formula."""


def format_csv(extractions: Iterable[Extraction]) -> Iterator[str]:
    """A line of heads, then one row per claim; an empty cell is unknown, never 0."""
    yield _format_line(COLUMNS)
    for extraction in extractions:
        for row in make_flat_rows(extraction):
            yield _format_line([_make_cell(row[column]) for column in COLUMNS])


def make_flat_rows(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """One row per claim of a document, with the names of its organisations; keys are `COLUMNS`."""
    entities = {entity.iri: entity for entity in extraction.entities}
    for claim in sort_claims(extraction.claims):
        row = make_source(extraction.document) | make_claim_row(claim)
        row |= row.pop("evidence") or {}
        for end, iri in (("subject", claim.subject), ("object", claim.object)):
            entity = entities[iri]
            row |= {end: entity.name, f"{end}_type": entity.type.value, f"{end}_id": iri}
        yield {column: row.get(column) for column in COLUMNS}


def _format_line(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _make_cell(value: object) -> object:
    """The value as text; what a spreadsheet would calculate gets an apostrophe in front.

    >>> _make_cell("=1+1"), _make_cell(True), _make_cell(None)
    ("'=1+1", 'true', None)
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
