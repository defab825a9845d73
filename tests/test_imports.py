"""Start-up: what is heavy is loaded by the command that needs it, and by no other."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

HEAVY = {
    "ahocorasick_rs",
    "jinja2",
    "networkx",
    "numpy",
    "oxrdflib",
    "pandas",
    "pyoxigraph",
    "pyvis",
    "rdflib",
    "rich",
    "shacl",
}

LIST_LOADED = f"import sys; sys.exit(' '.join(sorted({HEAVY!r} & set(sys.modules))))"

START = """
from kg.cli import app
try:
    app({arguments!r})
except SystemExit as end:
    assert end.code == 0
"""


def find_loaded(code: str) -> str:
    """Names of heavy libraries that are loaded after `code` ran."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LIST_LOADED}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stderr.strip()


def measure_cpu(*command: str) -> float:
    """Processor seconds of a command: what else the machine does hardly changes them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_importing_the_package_loads_nothing_heavy():
    assert find_loaded("import kg") == ""


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"]])
def test_asking_for_help_loads_nothing_heavy(arguments):
    assert find_loaded(START.format(arguments=arguments)) == ""


def test_the_check_itself_sees_a_heavy_library():
    assert find_loaded("import networkx") == "networkx"


def test_importing_the_package_takes_little():
    assert min(measure_cpu("-c", "import kg") for _ in range(5)) < 0.15


def test_help_is_there_at_once():
    assert min(measure_cpu("-m", "kg", "--help") for _ in range(5)) < 0.2
