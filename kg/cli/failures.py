"""Documents that could not be done: the others go on, these are listed at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kg.cli.group import report_error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Extraction
    from kg.pipeline import Failure


class Failures:
    """What failed so far, in the order in which it was met."""

    def __init__(self, met: Iterable[Failure] = ()) -> None:
        self.met: list[Failure] = list(met)

    def keep(self, results: Iterable[Extraction | Failure]) -> Iterator[Extraction]:
        """Hand on what was read and keep what failed."""
        from kg.pipeline import Failure

        for result in results:
            if isinstance(result, Failure):
                self.met.append(result)
            else:
                yield result

    def report(self) -> None:
        """Say each failure in one line; exit with 1 if there is any.

        Raises:
            typer.Exit: with code 1.
        """
        for failure in self.met:
            report_error(failure.error)
        if self.met:
            raise typer.Exit(1)
