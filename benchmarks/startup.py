"""How long an analyst waits before `kg` says anything."""

from __future__ import annotations

import sys

from benchmarks.timing import Comparison, time_commands

RUNS = 15

MINIMAL_APP = """
import typer
app = typer.Typer()
@app.command()
def greet(name: str): "Greet."
@app.command()
def leave(name: str): "Leave."
app()
"""
"""The smallest typer program with commands, as its own tutorial would have it."""


def compare_startup() -> list[Comparison]:
    """`kg --help` beside Python that does nothing, and beside the smallest typer program."""
    commands = (
        [sys.executable, "-m", "kg", "--help"],
        [sys.executable, "-c", "import kg"],
        [sys.executable, "-c", "pass"],
        [sys.executable, "-c", MINIMAL_APP, "--help"],
    )
    ours, imported, nothing, minimal = time_commands(commands, runs=RUNS)
    return [
        Comparison(
            job="kg --help",
            ours=ours,
            peer="the smallest typer app, --help",
            theirs=minimal,
            aim="at most 1",
        ),
        Comparison(
            job="kg --help", ours=ours, peer="python -c pass", theirs=nothing, aim="at most 0.2 s"
        ),
        Comparison(
            job="import kg",
            ours=imported,
            peer="python -c pass",
            theirs=nothing,
            aim="at most 0.15 s",
        ),
    ]
