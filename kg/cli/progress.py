"""A bar on stderr while documents are read; only where someone watches a terminal."""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING

from kg.cli.terminal import clean_line, log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.pipeline import Progress

_NAME_WIDTH = 32


@contextlib.contextmanager
def show_progress() -> Iterator[Callable[[Progress], None] | None]:
    """A function that moves the bar, or None where there is no bar to move."""
    if not sys.stderr.isatty() or not log.isEnabledFor(logging.INFO):
        yield None
        return
    from rich import progress as rich
    from rich.console import Console

    columns = (
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeElapsedColumn(),
        rich.TextColumn("{task.description}", markup=False),
    )
    with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def move(step: Progress) -> None:
            bar.update(task, completed=step.done, total=step.total, description=shorten(step.name))

        yield move


def shorten(name: str) -> str:
    """The name on one line of at most 32 characters, its end kept.

    >>> shorten("begroting-2024-gemeente-berkelland-deel-2.txt")
    '…-gemeente-berkelland-deel-2.txt'
    """
    line = clean_line(name)
    return line if len(line) <= _NAME_WIDTH else "…" + line[-_NAME_WIDTH + 1 :]
