"""How every command starts and ends: verbosity anywhere on the line, one line for an error."""

from __future__ import annotations

import logging
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from kg.cli.terminal import log, set_up_streams
from kg.errors import KgError, ParameterError

_ANYWHERE = frozenset({"--quiet", "-q", "--verbose", "-v"})
_INTERRUPTED = 130


class CommandGroup(TyperGroup):
    """The commands of kg; a KgError becomes one line on stderr and exit code 1."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own type moves
        """Take --quiet and --verbose wherever they stand before "--"."""
        set_up_streams()
        end = args.index("--") if "--" in args else len(args)
        taken = [arg for arg in args[:end] if arg in _ANYWHERE]
        rest = [arg for arg in args[:end] if arg not in _ANYWHERE]
        return super().parse_args(ctx, [*taken, *rest, *args[end:]])

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command; what it wrote is flushed here, where a closed pipe is still quiet."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except KgError as error:
            report_error(error)
            raise typer.Exit(2 if isinstance(error, ParameterError) else 1) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            where = error.filename or "this machine"
            report_error(KgError(error.strerror or str(error), where=str(where)))
            raise typer.Exit(1) from None
        except KeyboardInterrupt:
            report_error(KgError("stopped; nothing was changed", remedy="run it again"))
            raise typer.Exit(_INTERRUPTED) from None
        return result


def report_error(error: KgError) -> None:
    """Say in one line what went wrong; with --verbose also where in the code."""
    log.error("%s", error, exc_info=error if log.isEnabledFor(logging.DEBUG) else None)
