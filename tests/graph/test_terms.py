"""A Python value becomes a literal of the right datatype."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.errors import GraphError
from kg.graph.terms import find_term, make_date, make_decimal, make_node, make_text, make_year


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("2016", "xsd:gYear"), ("2016-03", "xsd:gYearMonth"), ("2016-03-01", "xsd:date")],
)
def test_the_precision_of_a_date_is_its_datatype(text: str, datatype: str) -> None:
    assert make_date(text).datatype == find_term(datatype)


@pytest.mark.parametrize("text", ["", "maart 2016", "2016-3-1", "2016-03-01T00:00:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(GraphError, match="YYYY"):
        make_date(text)


@pytest.mark.parametrize(
    ("number", "written"), [("1E+2", "100"), ("0.66", "0.66"), ("1E-7", "0.0000001")]
)
def test_a_decimal_has_no_exponent(number: str, written: str) -> None:
    assert make_decimal(Decimal(number)).value == written


def test_a_year_has_four_digits() -> None:
    assert make_year(813).value == "0813"


@pytest.mark.parametrize("iri", ["", "geen iri", "https://a.example/<b>"])
def test_what_is_no_iri_is_refused(iri: str) -> None:
    with pytest.raises(GraphError, match="absolute IRI"):
        make_node(iri)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(GraphError, match="surrogate"):
        make_text("kapot \ud83c")
