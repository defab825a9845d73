"""The words behind a question's name → its arguments: `--organisatie "De Connectie" --jaar=2023`.

Whether a parameter exists and a value fits is for the question to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def read_words(words: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """Parameter → text, from `--name value`, `--name=value` and bare words.

    A bare word is the value of the first parameter that has none yet.

    Args:
        words: what was typed behind the question's name.
        names: the parameters of the question, in its order.

    >>> read_words(["De Connectie", "--jaar", "2023"], ["organisatie", "jaar"])
    {'jaar': '2023', 'organisatie': 'De Connectie'}

    Raises:
        typer.BadParameter: if an option has no value or is given twice, or a word has no place.
    """
    arguments: dict[str, str] = {}
    bare: list[str] = []
    for name, value in _pair(words):
        if name is None:
            bare.append(value)
        elif name in arguments:
            raise typer.BadParameter(f"--{name} is given twice")
        else:
            arguments[name] = value
    for value in bare:
        free = [name for name in names if name not in arguments]
        if not free:
            raise typer.BadParameter(f'there is no parameter left for "{value}"')
        arguments[free[0]] = value
    return arguments


def _pair(words: Sequence[str]) -> Iterator[tuple[str | None, str]]:
    """Each value with the name before it, or None for a bare word; after "--" all are bare."""
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--":
            yield from ((None, left) for left in rest)
            return
        if not word.startswith("--"):
            yield None, word
            continue
        name, equals, value = word.removeprefix("--").partition("=")
        if not equals:
            if not rest or rest[0].startswith("--"):
                raise typer.BadParameter(f"{word} needs a value, as in {word} VALUE")
            value = rest.pop(0)
        yield name, value
