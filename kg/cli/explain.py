"""`kg explain`: why a document is read as it is, sentence by sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Issuer, Manifest, Output, Rules, Year
from kg.cli.terminal import clean_line, write_output
from kg.errors import ParameterError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.explaining import Explanation, Sentence
    from kg.model import Claim

_INDENT = "    "


def explain(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The document.", readable=False)],
    claim: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Only what claim N rests on, as numbered without this option.",
            show_default=False,
        ),
    ] = None,
    as_html: Annotated[
        bool, typer.Option("--html", help="Write one page for a browser, with names marked.")
    ] = False,
    issuer: Issuer = None,
    year: Year = None,
    manifest: Manifest = None,
    rules: Rules = None,
    output: Output = None,
) -> None:
    """Show why a document is read as it is, sentence by sentence.

    Per sentence: the organisations that its words stand for, the clauses as the rules saw them,
    the claims with their rule and confidence, and rules that fitted but may not fire here.
    """
    from kg.explaining import explain_document, render_explanation
    from kg.knowledge import open_knowledge
    from kg.pipeline import open_document

    knowledge = open_knowledge(rules)
    document = open_document(path, manifest=manifest, issuer=issuer, year=year)
    explanation = explain_document(document, knowledge)
    if as_html:
        write_output([render_explanation(explanation)], output)
    else:
        write_output(_format(explanation, claim), output)


def _format(explanation: Explanation, number: int | None) -> Iterator[str]:
    names = {entity.iri: entity.name for entity in explanation.extraction.entities}
    sentences = explanation.sentences if number is None else explanation.of_claim(number)
    if number is not None and not sentences:
        many = len(explanation.extraction.claims)
        remedy = f"this document has claims 1 to {many}" if many else "no claim was found at all"
        raise ParameterError(f"there is no claim {number}", remedy=remedy)
    if not sentences:
        yield _dutch("explain.none") + "\n"
    for sentence in sentences:
        yield "\n".join(_list_lines(sentence, names)) + "\n\n"


def _list_lines(sentence: Sentence, names: dict[str, str]) -> Iterator[str]:
    yield f"teken {sentence.span.start}: {clean_line(sentence.words)}"
    for name in sentence.names:
        whom = ", ".join(f"{n} ({_dutch(f'type.{kind}')})" for n, kind in name.stands_for)
        yield f"{_INDENT}{clean_line(name.words)} = {clean_line(whom)} · {name.how}"
    for clause, reason in sentence.clauses:
        tail = "" if reason == "read" else f" · {_dutch(f'explain.{reason}')}"
        yield f"{_INDENT}{_dutch('explain.clause')}: {clean_line(clause)}{tail}"
    for number, claim in sentence.claims:
        tie = _name_ends(claim, names)
        state = "" if claim.modality == "actual" else f" · {_dutch(f'modality.{claim.modality}')}"
        yield f"{_INDENT}✓ {number}. {clean_line(tie)}{state} · {claim.rule} · {claim.confidence}"
    for note in sentence.left_out:
        detail = f": {clean_line(note.detail)}" if note.detail else ""
        whom = f" · {clean_line(_name_ends(note.claim, names))}" if note.claim else ""
        yield f"{_INDENT}✗ {note.rule}{whom} · {_dutch(f'explain.{note.reason}')}{detail}"


def _name_ends(claim: Claim, names: dict[str, str]) -> str:
    subject, obj = names.get(claim.subject, claim.subject), names.get(claim.object, claim.object)
    return f"{subject} {_dutch(f'relation.{claim.relation}')} {obj}"


def _dutch(key: str) -> str:
    from kg.drawing.words import say

    return say(key)["nl"]
