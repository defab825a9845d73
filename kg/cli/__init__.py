"""The command `kg`: one module per command; the only room that prints or configures logging."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.build import build_from_documents
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export_to_file
from kg.cli.extract import extract_claims
from kg.cli.group import CommandGroup
from kg.cli.query import ask
from kg.cli.rules import show_rules
from kg.cli.show import show_organisation
from kg.cli.terminal import set_up_logging
from kg.cli.validate import validate
from kg.cli.visualise import visualise

__all__ = ["app"]

app = typer.Typer(
    name="kg",
    cls=CommandGroup,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help reads everywhere, and rich would double the start-up time
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 80},
    epilog="Exit codes: 0 fine, 1 something failed (the rest was done), 2 wrong usage.",
)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        typer.echo(f"kg {version('kg')}")
        raise typer.Exit


@app.callback()
def start(
    *,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say only what went wrong; may stand anywhere.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say every step; may stand anywhere.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Who owns, funds and takes part in what among Dutch governments, by the sentence that says so.

    Start with: kg build DOCUMENTS, then: kg query --list
    """
    del version  # its callback has done the work
    set_up_logging(is_quiet=quiet, is_verbose=verbose)


app.command("build")(build_from_documents)
app.command("extract")(extract_claims)
app.command("explain")(explain)
# Options that the command does not know are the parameters of the question that is asked.
app.command(
    "query",
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)(ask)
app.command("show")(show_organisation)
app.command("visualise")(visualise)
app.command("export")(export_to_file)
app.command("validate")(validate)
app.command("evaluate")(evaluate)
app.command("rules")(show_rules)
