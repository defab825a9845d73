"""`kg query`: a named question or free SPARQL, answered from the graph."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.arguments import read_words
from kg.cli.options import GRAPH, Output, find_graph
from kg.cli.terminal import stop_at_once, write_output
from kg.errors import SparqlError

if TYPE_CHECKING:
    from kg.graph import GraphStore
    from kg.queries import Answer

_QUERY = re.compile(r"\s*(#|(prefix|base|select|ask|construct|describe)\b)|.*[{}]", re.I | re.S)
"""What is a query, and not the name of one."""


class AnswerFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    MD = "md"


def ask(
    ctx: typer.Context,
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME|SPARQL", help="A named question, or SPARQL.", show_default=False
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", "-f", metavar="FILE", help="Read SPARQL from a file."),
    ] = None,
    graph: Annotated[
        str,
        typer.Option(
            "--graph", metavar="DIR|URL", help="Folder of the graph, or a SPARQL endpoint."
        ),
    ] = GRAPH,
    form: Annotated[
        AnswerFormat, typer.Option("--format", help="How the answer is written.")
    ] = AnswerFormat.TABLE,
    output: Output = None,
    is_list_asked: Annotated[bool, typer.Option("--list", help="List the questions.")] = False,
    is_help_asked: Annotated[
        bool, typer.Option("--help", "-h", help="Show this; after NAME its parameters.")
    ] = False,
) -> None:
    """Answer a named question, or free SPARQL, from the graph.

    The parameters of a question follow its name, as options or as bare words in their order:

    kg query eigenaren --organisatie "De Connectie"

    kg query eigenaren "De Connectie"
    """
    if is_help_asked:
        text = _explain_question(what) if what else ctx.get_help() + "\n"
    elif is_list_asked:
        text = _list_questions()
    else:
        with stop_at_once():
            text = _format(_ask(what, file, graph, ctx.args), form)
    write_output([text], output)


def _ask(what: str | None, file: Path | None, graph: str, words: list[str]) -> Answer:
    """The answer to what was typed: SPARQL from a file or as text, or a named question."""
    from kg.queries import find_question, run_question, run_sparql

    if (what is None) == (file is None):
        raise typer.BadParameter("give one question: NAME, SPARQL or -f FILE (see kg query --list)")
    if what is not None and what.startswith("-"):
        raise typer.BadParameter(f"the question comes first, before {what}")
    if file is not None or _QUERY.match(what or ""):
        sparql = what if file is None else _read_sparql(file)
        if words:
            raise typer.BadParameter(f"free SPARQL has no parameters: {' '.join(words)}")
        with _open(graph) as store:
            return run_sparql(store, sparql or "")
    question = find_question(what or "")
    arguments = read_words(words, [parameter.name for parameter in question.parameters])
    with _open(graph) as store:
        return run_question(store, question.id, arguments)


def _open(graph: str) -> GraphStore:
    """The graph in a folder, or behind the address of a SPARQL endpoint."""
    from kg.graph import open_graph, open_remote

    return open_remote(graph) if "://" in graph else open_graph(find_graph(graph))


def _read_sparql(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise SparqlError(
            f"the query cannot be read ({reason})", where=str(file), remedy="check the path"
        ) from error


def _format(answer: Answer, form: AnswerFormat) -> str:
    if form is AnswerFormat.TABLE:
        from kg.cli.answers import format_answer_table

        return format_answer_table(answer)
    from kg.queries import format_answer

    return format_answer(answer, form.value)


def _list_questions() -> str:
    from kg.cli.questions import format_list
    from kg.queries import list_questions

    return format_list(list_questions())


def _explain_question(name: str) -> str:
    from kg.cli.questions import format_help
    from kg.queries import find_question

    return format_help(find_question(name))
