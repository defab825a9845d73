"""`kg evaluate`: how much of what people marked in texts is found, and how sure to be of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Output, Rules
from kg.cli.terminal import write_output
from kg.errors import ParameterError


def evaluate(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="GOLD_DIR",
            help="Folders of gold files, a .json per text.",
            show_default=False,
        ),
    ] = None,
    text: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder of the texts; else text beside gold.",
            show_default=False,
        ),
    ] = None,
    split: Annotated[
        float | None,
        typer.Option(
            metavar="FRACTION",
            help="Report this fraction of the documents apart.",
            show_default=False,
        ),
    ] = None,
    held: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Report the documents named in it apart.", show_default=False
        ),
    ] = None,
    cases: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Score sentence cases instead, one a line.",
            show_default=False,
        ),
    ] = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="List all that is wrong, missing or forbidden.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write the figures as JSON.")] = False,
    write_rules: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write how each rule did on documents not held out.",
            show_default=False,
        ),
    ] = None,
    rules: Rules = None,
    output: Output = None,
) -> None:
    """Score the claims on texts in which people marked what is said.

    Precision is how much of what is found is right, recall how much of what is said is found.
    The last tables tell how each rule did and whether a confidence means what it says.
    """
    if split is not None and (held is not None or not 0 < split < 1):
        what = "give either --split or --held" if held else "--split is a fraction between 0 and 1"
        raise ParameterError(what, remedy="for a quarter: --split 0.25")
    if (cases is None) == (not folders):
        what = "give folders of gold, or a file of sentence cases with --cases"
        raise ParameterError(what, remedy="for ours: kg evaluate data/gold")
    from kg.cli.figures import format_cases, format_evaluation, format_evaluation_json
    from kg.evaluation import evaluate_cases, evaluate_folders, format_measurements, read_cases

    if cases is not None:
        verdicts = evaluate_cases(read_cases(cases), rules=rules)
        write_output(format_cases(verdicts, with_errors=errors), output)
        return
    folders = folders or []
    found = evaluate_folders(folders, text=text, split=split, held=held, rules=rules)
    write = format_evaluation_json if as_json else format_evaluation
    write_output(write(found, with_errors=errors), output)
    if write_rules is not None:
        label = " and ".join("/".join(folder.resolve().parts[-2:]) for folder in folders)
        write_output(format_measurements(found.tuned, label), write_rules)
