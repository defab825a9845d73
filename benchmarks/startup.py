"""How long an analyst waits before `kg` says anything."""

from __future__ import annotations

import os
import subprocess
import sys

from benchmarks.timing import Comparison, time_commands
from kg.resources import find_resource

RUNS = 15

_EXTRACT = (
    *(sys.executable, "-m", "kg", "--quiet", "extract", "--format", "json", "-o", os.devnull),
    str(find_resource("data", "documents") / "oss-programmabegroting-2024.txt"),
)
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""In a process of its own, for the figure is that of the largest child so far."""

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
        _EXTRACT,
    )
    ours, imported, nothing, minimal, ready = time_commands(commands, runs=RUNS)
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
        Comparison(
            job="kg extract, one small document",
            ours=ready,
            peer="python -c pass",
            theirs=nothing,
            aim="at most 0.5 s more",
        ),
    ]


def measure_peak() -> float:
    """Megabytes that `kg extract` of one small document takes at most."""
    done = subprocess.run(
        [sys.executable, "-c", _PEAK, *_EXTRACT], check=True, capture_output=True, text=True
    )
    return int(done.stdout) / 1000
