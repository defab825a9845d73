"""An explanation as one page: names marked in the text, each sentence opens what was made of it.

No script runs in it and nothing is loaded: the policy of the page forbids both.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.drawing.words import say

if TYPE_CHECKING:
    from jinja2 import Environment

    from kg.explaining.sentences import Explanation, Sentence

_FOLDER = Path(__file__).parent


def render_explanation(explanation: Explanation) -> str:
    """The page as text; every word of the document is shown and none of it is markup."""
    styles = (_FOLDER / "page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(styles.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    names = {entity.iri: entity.name for entity in explanation.extraction.entities}
    return (
        _open_templates()
        .get_template("page.html")
        .render(
            explanation=explanation,
            pieces=_split_text(explanation),
            names=names,
            policy=policy,
            styles=styles,
            say=say,
            marked=mark_names,
        )
    )


@cache
def _open_templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _split_text(explanation: Explanation) -> list[tuple[str, Sentence | None]]:
    """The document in pieces, in order: plain words, or a sentence that opens."""
    text = explanation.document.text
    pieces: list[tuple[str, Sentence | None]] = []
    done = 0
    for sentence in explanation.sentences:
        if sentence.span.start < done:  # a field inside a sentence already shown
            pieces.append(("", sentence))
            continue
        pieces.append((text[done : sentence.span.start], None))
        pieces.append((sentence.words, sentence))
        done = sentence.span.end
    return [*pieces, (text[done:], None)]


def mark_names(sentence: Sentence) -> list[tuple[str, str]]:
    """The words of a sentence in pieces, each with what it stands for, or ""."""
    pieces: list[tuple[str, str]] = []
    done = sentence.span.start
    for name in sorted(sentence.names, key=lambda n: n.span.start):
        if name.span.start < done or name.span.end > sentence.span.end:
            continue
        start, end = name.span.start - sentence.span.start, name.span.end - sentence.span.start
        pieces.append((sentence.words[done - sentence.span.start : start], ""))
        pieces.append((sentence.words[start:end], ", ".join(n for n, _ in name.stands_for)))
        done = name.span.end
    return [*pieces, (sentence.words[done - sentence.span.start :], "")]
