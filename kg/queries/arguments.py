"""From the texts a user gives to the terms that a question is asked with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import ParameterError
from kg.graph.answers import Value, make_iri_value, make_text_value
from kg.model import EntityType
from kg.queries.catalogue import ParameterType
from kg.queries.organisations import find_organisation

if TYPE_CHECKING:
    from kg.graph import GraphStore
    from kg.queries.catalogue import Parameter, Question

PREFIX = "vraag_"
"""Before a parameter's name in its variable: `?vraag_jaar`, so that a column can be `?jaar`."""

REGISTER_DATE = "registerdatum"
"""Default of a date: the date of the registers in the graph."""

_ENGLISH = {
    "organisation": "organisatie",
    "organization": "organisatie",
    "other": "ander",
    "municipality": "gemeente",
    "province": "provincie",
    "year": "jaar",
    "date": "datum",
    "threshold": "drempel",
    "task": "taak",
    "kind": "soort",
}
"""English name of a parameter → its Dutch name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A parameter with the value it got."""

    name: str
    """Name of the parameter."""
    shown: str
    """The value in words."""
    value: Value
    """The value as RDF term."""


def read_arguments(
    store: GraphStore, question: Question, given: Mapping[str, str]
) -> tuple[Argument, ...]:
    """The arguments of a question, in its order; an optional parameter may be left out or empty.

    Raises:
        ParameterError: if a name is unknown, a required value is missing or a value is wrong.
        UnknownOrganisationError: if an organisation is not in the graph.
    """
    texts = _match_names(question, given)
    found = []
    for parameter in question.parameters:
        text = texts.get(parameter.name) or _find_default(store, parameter)
        if text:
            shown, value = _READERS[parameter.type](store, parameter, text)
            found.append(Argument(name=parameter.name, shown=shown, value=value))
        elif parameter.is_required:
            raise ParameterError(
                f"{parameter.name} is missing ({parameter.label_en})",
                where=question.id,
                remedy=f"give --{parameter.name} VALUE",
            )
    return tuple(found)


def _match_names(question: Question, given: Mapping[str, str]) -> dict[str, str]:
    """The given texts by Dutch name, stripped."""
    known = {parameter.name for parameter in question.parameters}
    texts = {}
    for name, text in given.items():
        lower = name.strip().lower().replace("-", "_")
        dutch = lower if lower in known else _ENGLISH.get(lower, lower)
        if dutch not in known:
            raise ParameterError(
                f"this question has no parameter {name}",
                where=question.id,
                remedy=f"it takes: {', '.join(sorted(known)) or 'none'}",
            )
        texts[dutch] = str(text).strip()
    return texts


def _find_default(store: GraphStore, parameter: Parameter) -> str | None:
    if parameter.default == REGISTER_DATE:
        return store.info.register_date
    return parameter.default


_Reader = Callable[["GraphStore", "Parameter", str], tuple[str, Value]]


def _read_organisation(store: GraphStore, parameter: Parameter, text: str) -> tuple[str, Value]:
    is_municipality = parameter.type is ParameterType.MUNICIPALITY
    types = (EntityType.MUNICIPALITY,) if is_municipality else ()
    found = find_organisation(store, text, types=types)
    return found.label, make_iri_value(found.iri)


def _read_year(_: GraphStore, parameter: Parameter, text: str) -> tuple[str, Value]:
    if not re.fullmatch(r"[12]\d{3}", text):
        raise _refuse(parameter, text, "a year of four digits, like 2023")
    return text, make_text_value(text, "xsd:gYear")


def _read_date(_: GraphStore, parameter: Parameter, text: str) -> tuple[str, Value]:
    dutch = re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", text)
    iso = f"{dutch[3]}-{dutch[2]:0>2}-{dutch[1]:0>2}" if dutch else text
    if not re.fullmatch(r"[12]\d{3}-\d\d-\d\d", iso) or not _is_date(iso):
        raise _refuse(parameter, text, "a day that exists, like 2023-06-30")
    return iso, make_text_value(iso, "xsd:date")


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _read_number(_: GraphStore, parameter: Parameter, text: str) -> tuple[str, Value]:
    plain = text.replace(",", ".")
    if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,15})?", plain):
        raise _refuse(parameter, text, "a number, like 12,5")
    return plain, make_text_value(plain, "xsd:decimal")


def _read_text(_: GraphStore, parameter: Parameter, text: str) -> tuple[str, Value]:
    if len(text) > _LONGEST_TEXT or not text.isprintable():
        raise _refuse(parameter, text[:40], f"readable text of at most {_LONGEST_TEXT} characters")
    return text, make_text_value(text)


_LONGEST_TEXT = 200

_READERS: dict[ParameterType, _Reader] = {
    ParameterType.ORGANISATION: _read_organisation,
    ParameterType.MUNICIPALITY: _read_organisation,
    ParameterType.YEAR: _read_year,
    ParameterType.DATE: _read_date,
    ParameterType.NUMBER: _read_number,
    ParameterType.TEXT: _read_text,
}


def _refuse(parameter: Parameter, text: str, wanted: str) -> ParameterError:
    return ParameterError(
        f"{text!r} cannot stand here", where=parameter.name, remedy=f"give {wanted}"
    )
