"""The named questions: every `.rq` file beside this module, read with its header.

A header is a block of comment lines at the top of the file, `#: key: value`, one fact a line:

```
#: id: eigenaren
#: alias: owners
#: title_nl: Van wie is een organisatie?
#: title_en: Who owns an organisation?
#: description_nl: …
#: description_en: …
#: view: ownership
#: parameter: organisatie; organisation; required; Organisatie | Organisation
#: parameter: datum; date; default=registerdatum; Peildatum | Date of reference
#: example: organisatie=De Connectie
#: expect: eigenaar=Arnhem; aandeel_procent=72
```

`alias`, `parameter` and `expect` may be repeated; `example` is empty when the question needs no
argument. An `expect` line is a row that the answer to the example holds in the small graph of
tests/queries: column=value, an empty value for a cell that must be empty. A parameter is
`required`, `optional` (no value: no restriction) or has a `default=`; `registerdatum` stands for
the date of the registers in the graph. In the query the parameter `jaar` is the variable
`?vraag_jaar`, so that `?jaar` can be a column.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.errors import QuestionError, UnknownQuestionError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

_MARK = "#:"
_VIEWS = ("table", "ownership", "network")
_SENTENCES = ("title_nl", "title_en", "description_nl", "description_en")
_KEYS = {"id", "alias", *_SENTENCES, "view", "parameter", "example", "expect"}


class ParameterType(StrEnum):
    """What a parameter's text is read as."""

    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"
    YEAR = "year"
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One thing a question wants to know before it can be asked."""

    name: str
    """Dutch name: "organisatie"; in the query it is `?vraag_organisatie`."""
    type: ParameterType
    """What its text is read as."""
    is_required: bool
    """Whether the question cannot be asked without it."""
    default: str | None
    """Text used when nothing is given ("registerdatum": the register date), or None."""
    label_nl: str
    """Label of its field in Dutch."""
    label_en: str
    """Label of its field in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A competency question: what it asks, what it needs, how it is shown, and its SPARQL."""

    id: str
    """Dutch id in kebab-case; the name of its file."""
    aliases: tuple[str, ...]
    """Other ids, English ones among them."""
    title_nl: str
    """The question in one Dutch sentence."""
    title_en: str
    """The question in one English sentence."""
    description_nl: str
    """What the answer holds and what it does not, in Dutch."""
    description_en: str
    """What the answer holds and what it does not, in English."""
    view: str
    """How the answer is best shown: table, ownership or network."""
    parameters: tuple[Parameter, ...]
    """Its parameters, in the order of the file."""
    example: Mapping[str, str]
    """Arguments with which the question is tried."""
    expected: tuple[Mapping[str, str], ...]
    """Rows the example must give, each as column → text ("" is an empty cell)."""
    sparql: str
    """The query, without header and prefixes."""


@functools.cache
def list_questions() -> tuple[Question, ...]:
    """Every named question, sorted by id.

    Raises:
        QuestionError: if a shipped file has a broken header.
    """
    folder = files("kg.queries")
    found = [read_question(path) for path in folder.iterdir() if path.name.endswith(".rq")]
    return tuple(sorted(found, key=lambda question: question.id))


def find_question(question_id: str) -> Question:
    """The question of this id or alias; case and underscores do not matter.

    Raises:
        UnknownQuestionError: if there is none; the message names the nearest ids.
    """
    wanted = question_id.strip().lower().replace("_", "-")
    by_id = {name: question for question in list_questions() for name in _list_names(question)}
    if wanted in by_id:
        return by_id[wanted]
    near = get_close_matches(wanted, by_id, n=3, cutoff=0.5)
    names = list(dict.fromkeys(by_id[name].id for name in near))
    hint = f"did you mean: {', '.join(names)}?" if names else "kg query --list names them all"
    raise UnknownQuestionError("there is no question of this name", where=question_id, remedy=hint)


def read_question(path: Traversable) -> Question:
    """The question in one `.rq` file.

    Raises:
        QuestionError: if a line of its header is missing, unknown or broken.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    header: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith(_MARK):
            key, _, value = line.removeprefix(_MARK).partition(":")
            header.setdefault(key.strip(), []).append(value.strip())
    body = "\n".join(line for line in lines if not line.startswith("#"))
    try:
        return _make_question(header, body.strip())
    except (KeyError, ValueError) as error:
        raise QuestionError(
            f"the header of this question is broken ({error})",
            where=path.name,
            remedy="see the docstring of kg.queries.catalogue",
        ) from error


def _list_names(question: Question) -> tuple[str, ...]:
    return (question.id, *question.aliases)


def _make_question(header: dict[str, list[str]], body: str) -> Question:
    unknown = sorted(set(header) - _KEYS)
    if unknown:
        message = f"unknown keys {', '.join(unknown)}"
        raise ValueError(message)
    view = header["view"][0]
    if view not in _VIEWS:
        message = f"view {view} is not one of {', '.join(_VIEWS)}"
        raise ValueError(message)
    return Question(
        id=header["id"][0],
        aliases=tuple(header.get("alias", ())),
        **{key: header[key][0] for key in _SENTENCES},
        view=view,
        parameters=tuple(_make_parameter(line) for line in header.get("parameter", ())),
        example=_read_pairs(header["example"][0]),
        expected=tuple(_read_pairs(line) for line in header.get("expect", ())),
        sparql=body,
    )


def _make_parameter(line: str) -> Parameter:
    name, kind, need, labels = (part.strip() for part in line.split(";"))
    label_nl, _, label_en = (part.strip() for part in labels.partition("|"))
    default = need.removeprefix("default=") if need.startswith("default=") else None
    if default is None and need not in {"required", "optional"}:
        message = f"parameter {name} is {need}, not required, optional or default="
        raise ValueError(message)
    return Parameter(
        name=name,
        type=ParameterType(kind),
        is_required=need == "required",
        default=default,
        label_nl=label_nl,
        label_en=label_en,
    )


def _read_pairs(line: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in line.split(";") if pair.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}
