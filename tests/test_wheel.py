"""The wheel carries all it needs: installed elsewhere, without this checkout, it works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("wheel")  # one build serves them all

SENTENCE = "De Connectie is een bedrijfsvoeringsorganisatie, waarvan Arnhem voor 72% eigenaar is.\n"


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; PYTHONPATH and the like do not lead it back to the checkout."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL"))
    }
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """The folder of commands of a clean environment in which the wheel is installed."""
    room = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--disable-pip-version-check")
    build = ("wheel", *options, "--no-deps", "--no-build-isolation", "--wheel-dir", room, checkout)
    run(sys.executable, "-m", "pip", *build, cwd=room)
    [wheel] = room.glob("kg-*.whl")
    run(sys.executable, "-m", "venv", room / "clean", cwd=room)
    commands = room / "clean" / ("Scripts" if os.name == "nt" else "bin")
    pins = checkout / "constraints.txt"
    run(commands / "python", "-m", "pip", "install", *options, "-c", pins, wheel, cwd=room)
    return commands


def test_the_installed_command_knows_its_version(installed, tmp_path):
    assert run(installed / "kg", "--version", cwd=tmp_path).startswith("kg 0.")


def test_the_installed_command_reads_a_document(installed, tmp_path):
    (tmp_path / "zin.txt").write_text(SENTENCE, encoding="utf-8")

    output = run(installed / "kg", "extract", "zin.txt", "--format", "json", cwd=tmp_path)

    [document] = json.loads(output)["documents"]
    assert [claim["share_percent"] for claim in document["claims"]] == [72.0]


def test_the_installed_command_lists_its_questions(installed, tmp_path):
    assert "eigenaren" in run(installed / "kg", "query", "--list", cwd=tmp_path)


def test_the_installed_package_carries_ontology_and_data(installed, tmp_path):
    code = (
        "from kg.resources import find_resource as f;"
        "print(f('ontology', 'kg.ttl').is_file(),"
        " f('data', 'registers', 'datapackage.json').is_file(),"
        " 'site-packages' in str(f('data')))"
    )

    assert run(installed / "python", "-c", code, cwd=tmp_path).split() == ["True"] * 3
