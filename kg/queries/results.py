"""The two result formats of the W3C: SPARQL 1.1 Query Results JSON, and XML (second edition)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.graph.answers import Kind
from kg.queries.cells import CONTROL, XSD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.graph.answers import Value
    from kg.queries.answers import Answer

_NAMESPACE = "http://www.w3.org/2005/sparql-results#"
_TERMS = {Kind.IRI: "uri", Kind.BLANK: "bnode", Kind.LITERAL: "literal", Kind.TRIPLE: "literal"}
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"}


def make_results_json(answer: Answer) -> dict[str, Any]:
    """The object that SPARQL 1.1 Query Results JSON describes; unbound cells are absent."""
    if answer.form == "ask":
        return {"head": {}, "boolean": answer.is_true}
    bindings = [
        {column: _make_binding(value) for column, value in _iterate_bound(answer, row)}
        for row in answer.terms
    ]
    return {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}


def format_results_xml(answer: Answer) -> str:
    """A document of SPARQL Query Results XML; characters that XML cannot hold are left out."""
    if answer.form == "ask":
        body = f"<head/>\n<boolean>{str(answer.is_true).lower()}</boolean>"
    else:
        variables = "".join(f'<variable name="{_escape(name)}"/>' for name in answer.columns)
        results = "".join(_write_result(answer, row) for row in answer.terms)
        body = f"<head>{variables}</head>\n<results>\n{results}</results>"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<sparql xmlns="{_NAMESPACE}">\n{body}\n</sparql>\n'


def _iterate_bound(answer: Answer, row: tuple[Value, ...]) -> Iterator[tuple[str, Value]]:
    pairs = zip(answer.columns, row, strict=True)
    return (pair for pair in pairs if pair[1].kind is not Kind.UNBOUND)


def _make_binding(value: Value) -> dict[str, str]:
    binding = {"type": _TERMS[value.kind], "value": value.text}
    if value.language:
        binding["xml:lang"] = value.language
    elif _has_datatype(value):
        binding["datatype"] = value.datatype
    return binding


def _has_datatype(value: Value) -> bool:
    """Whether the datatype says more than "string"."""
    return value.kind is Kind.LITERAL and value.datatype not in {"", XSD + "string"}


def _write_result(answer: Answer, row: tuple[Value, ...]) -> str:
    cells = "".join(
        f'<binding name="{_escape(column)}">{_write_term(value)}</binding>'
        for column, value in _iterate_bound(answer, row)
    )
    return f"<result>{cells}</result>\n"


def _write_term(value: Value) -> str:
    name, attribute = _TERMS[value.kind], ""
    if value.language:
        attribute = f' xml:lang="{_escape(value.language)}"'
    elif _has_datatype(value):
        attribute = f' datatype="{_escape(value.datatype)}"'
    return f"<{name}{attribute}>{_escape(value.text)}</{name}>"


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(one, one) for one in CONTROL.sub("", text))
