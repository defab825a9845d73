"""SPARQL text before it is run: what it may not ask, and how parameters get into it.

Oxigraph has no switch for `SERVICE`, and binds a variable only when the query also selects it.
Both are done here on the tokens of the query, so that a word in a string, an IRI or a comment is
left alone and a parameter can never become more than one term.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import ParameterError, SparqlError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<comment>\#[^\r\n]*)
  | (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
             | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<name>[\w.\-]*:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)
                        (?:[\w\-:]|%[0-9A-Fa-f]{2}|\\.|\.+(?=[\w\-:%\\]))*)?)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<word>\w+)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_PROLOGUE = {"BASE", "PREFIX", "VERSION"}
_SILENT = {"space", "comment"}

Token = tuple[str, str]
"""Kind and text; the texts of all tokens joined are the query again."""


def split_tokens(sparql: str) -> list[Token]:
    """Every token of a query, spaces and comments included.

    >>> split_tokens("ASK {?s a <x:y>}")[2:6]
    [('mark', '{'), ('variable', '?s'), ('space', ' '), ('word', 'a')]
    """
    return [(match.lastgroup or "mark", match.group()) for match in _TOKEN.finditer(sparql)]


def check_query(tokens: list[Token]) -> None:
    """Refuse whatever writes or leaves the machine.

    `SERVICE` is refused wherever the letters stand in a word or a prefix, since Oxigraph also reads
    `SERVICEex:x` as a service call.

    Raises:
        SparqlError: if the query is an update or holds `SERVICE`.
    """
    for kind, text in tokens:
        head = text.partition(":")[0] if kind == "name" else text
        if kind in {"word", "name"} and "SERVICE" in head.upper():
            raise SparqlError(
                "SERVICE would ask another machine and is refused",
                where=text,
                remedy="leave it out, or rename the prefix",
            )
    verb = _find_verb(tokens)
    if verb in _UPDATES:
        raise SparqlError(
            f"{verb} changes the graph, and a query only reads",
            remedy="use SELECT, ASK, CONSTRUCT or DESCRIBE; kg build makes a new graph",
        )


def has_dataset_clause(tokens: list[Token]) -> bool:
    """Whether the query names its own graphs with FROM or FROM NAMED."""
    return ("word", "FROM") in ((kind, text.upper()) for kind, text in tokens)


def _find_verb(tokens: list[Token]) -> str:
    """The first word that is not part of the prologue, in capitals; empty when there is none."""
    words = (text.upper() for kind, text in tokens if kind == "word")
    return next((word for word in words if word not in _PROLOGUE), "")


def bind_variables(tokens: list[Token], terms: Mapping[str, str]) -> str:
    """The query with variables replaced by terms, everywhere, sub-queries included.

    Args:
        tokens: the query.
        terms: variable without "?" → its term in SPARQL syntax.

    Raises:
        ParameterError: if the query itself gives a value to one of the variables, or has no such
            variable.
    """
    used = {text[1:] for kind, text in tokens if kind == "variable"}
    missing = sorted(set(terms) - used)
    if missing:
        raise ParameterError("the query has no such variable", where=f"?{missing[0]}")
    return "".join(_replace(tokens, terms))


def _replace(tokens: list[Token], terms: Mapping[str, str]) -> Iterator[str]:
    clause, depth, previous = "", 0, ""
    skip_to = -1
    for place, (kind, text) in enumerate(tokens):
        if place <= skip_to:
            continue
        if kind == "word":
            clause = _find_clause(clause, text.upper())
        elif text in "{}":
            clause, depth = "", 0
        elif text in "()":
            depth += 1 if text == "(" else -1
        closing = _find_bound(tokens, place, terms) if text.upper() == "BOUND" else -1
        if closing > 0:
            skip_to = closing
            yield "true"
        elif kind == "variable" and text[1:] in terms:
            yield _write_term(text, terms[text[1:]], (clause, depth, previous))
        else:
            yield text
        previous = previous if kind in _SILENT else text.upper()


_CLAUSES = {"SELECT": "SELECT", "BY": "BY", "VALUES": "VALUES"}
_ENDS = {"WHERE", "FROM", "HAVING", "ORDER", "LIMIT", "OFFSET"}


def _find_clause(clause: str, word: str) -> str:
    return "" if word in _ENDS else _CLAUSES.get(word, clause)


def _write_term(variable: str, term: str, place: tuple[str, int, str]) -> str:
    """A term as it must be written in its place: a bare one is no expression to sort by."""
    clause, depth, previous = place
    if previous == "AS" or clause == "VALUES":
        raise ParameterError("the query gives this variable a value itself", where=variable)
    if depth == 0 and clause == "SELECT":
        return f"({term} AS {variable})"
    if depth == 0 and clause == "BY":
        return f"({term})"
    return term


def _find_bound(tokens: list[Token], place: int, terms: Mapping[str, str]) -> int:
    """Index of the ")" that closes `BOUND(?x)` when ?x is one of `terms`, else -1."""
    solid = [at for at in range(place + 1, len(tokens)) if tokens[at][0] not in _SILENT][:3]
    texts = [tokens[at][1] for at in solid]
    if len(texts) == 3 and texts[0] == "(" and texts[2] == ")" and texts[1][1:] in terms:
        return solid[2]
    return -1
