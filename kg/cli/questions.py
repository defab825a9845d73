"""The named questions as a reader sees them: the list of all, and the parameters of one."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.queries import Parameter, Question

_WIDTH = 80
_NEEDS = {True: "required", False: "optional"}


def format_list(questions: Iterable[Question]) -> str:
    """Every question with, below it, its parameters; those that may be left out in brackets."""
    listed = list(questions)
    width = max(len(question.id) for question in listed)
    lines = []
    for question in listed:
        lines.append(f"{question.id:<{width}}  {question.title_nl}")
        lines.append(" " * (width + 2) + " ".join(map(_show_usage, question.parameters)))
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


def format_help(question: Question) -> str:
    """How one question is asked, in the form of the help of a command."""
    usage = " ".join(["kg query", question.id, *map(_show_usage, question.parameters)])
    texts = (question.title_nl, question.title_en, "", question.description_nl)
    lines = [f"Usage: {usage} [OPTIONS]", "", *(_indent(text) for text in texts)]
    if question.parameters:
        lines += ["", "Parameters:", *map(_describe, question.parameters)]
    if question.aliases:
        lines += ["", f"Also known as: {', '.join(question.aliases)}"]
    return "\n".join([*lines, "", f"Example: {_show_example(question)}"]) + "\n"


def _indent(text: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _show_usage(parameter: Parameter) -> str:
    text = f"--{parameter.name} {parameter.type.value.upper()}"
    return text if parameter.is_required else f"[{text}]"


def _describe(parameter: Parameter) -> str:
    need = f"default: {parameter.default}" if parameter.default else _NEEDS[parameter.is_required]
    return f"  --{parameter.name:<14}{parameter.type.value:<14}{parameter.label_nl} ({need})"


def _show_example(question: Question) -> str:
    given = [f'--{name} "{value}"' for name, value in question.example.items()]
    return " ".join(["kg query", question.id, *given])
