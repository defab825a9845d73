"""Claims as CSV: every column, unknown cells empty, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from kg.cli.spreadsheet import COLUMNS, format_csv
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

ARNHEM = Entity(iri="x:gm0202", name="Arnhem", type=EntityType.MUNICIPALITY)


def write_row(text: str, name: str = "De Connectie") -> dict[str, str]:
    """The CSV row of a claim that this text, quoted whole, says that Arnhem owns 12,5 %."""
    owned = Entity(iri="x:owned", name=name, type=EntityType.COMPANY)
    claim = Claim(
        subject=ARNHEM.iri,
        relation=Relation.OWNS_SHARE_OF,
        object=owned.iri,
        share=Share(percent=Decimal("12.5"), computed=True),
        evidence=(Evidence(document="a.txt", span=Span(start=0, end=len(text)), quote=text),),
    )
    document = Document(name="a.txt", text=text)
    extraction = Extraction(document=document, entities=(ARNHEM, owned), claims=(claim,))
    lines = "".join(format_csv([extraction])).splitlines(keepends=True)
    [row] = csv.DictReader(lines)
    return row


def test_a_row_has_every_column():
    assert tuple(write_row("Arnhem")) == COLUMNS


def test_unknown_is_empty_and_computed_is_said():
    row = write_row("Arnhem")

    assert (row["year"], row["amount_eur"], row["share_min"]) == ("", "", "")
    assert (row["share_percent"], row["share_computed"]) == ("12.5", "true")


def test_a_quote_over_two_lines_stays_one_cell():
    assert write_row('Arnhem,\n"eigenaar"')["quote"] == 'Arnhem,\n"eigenaar"'


@pytest.mark.parametrize("name", ["=1+1", "+31", "-2", "@SUM(A1)", "\tx", "\rx"])
def test_a_name_that_a_spreadsheet_would_calculate_is_made_harmless(name):
    assert write_row("Arnhem", name)["object"] == "'" + name
