"""What the README says is so: its commands and examples run, and nothing is left out of it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = BLOCK.findall(README)


def list_lines(start: str) -> list[str]:
    """Lines of the README's blocks for a shell that start with a word, without their comment."""
    lines = [line for language, text in BLOCKS if language == "sh" for line in text.splitlines()]
    return [line.split("  #")[0].strip() for line in lines if line.startswith(f"{start} ")]


def run_kg(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `kg` of this checkout in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "COLUMNS": "100"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def list_commands() -> list[str]:
    """Names of the commands that `kg --help` shows."""
    return re.findall(
        r"^  ([a-z]+)  ", run_kg(CHECKOUT, "--help").stdout.partition("Commands:")[2], re.MULTILINE
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with the sample documents, in which every command of the README was run."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "data").symlink_to(CHECKOUT / "data", target_is_directory=True)
    for line in list_lines("kg"):
        run = run_kg(folder, *shlex.split(line)[1:])
        assert run.returncode == 0, f"{line}\n{run.stderr}"
        assert run.stdout or "-o " in line, f"{line}\nsays nothing"
    return folder


@pytest.mark.xdist_group("readme")
def test_the_commands_of_the_readme_run(desk):
    drawn = [line.split("-o ")[1].split()[0] for line in list_lines("kg") if "-o " in line]

    assert drawn
    assert all((desk / name).stat().st_size > 0 for name in drawn)


@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("code", [text for language, text in BLOCKS if language == "python"])
def test_the_python_of_the_readme_runs(code, desk):
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=desk,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr


def test_the_sentence_of_the_readme_gives_its_table(tmp_path):
    sentence, table = (text for language, text in BLOCKS[:3] if language == "text")
    (tmp_path / "zin.txt").write_text(sentence, encoding="utf-8")

    run = run_kg(tmp_path, "extract", "zin.txt")

    assert run.stdout == table


def test_the_readme_has_python_and_commands():
    assert {"python", "sh"} <= {language for language, _ in BLOCKS}


def test_the_readme_starts_with_the_two_commands_that_set_up():
    first = next(text for language, text in BLOCKS if language == "sh")

    assert first.split("\n") == ["make demo", "make test", ""]


def test_the_readme_can_be_read_in_one_go():
    assert len(README.splitlines()) <= 150


def test_each_command_is_in_the_readme():
    assert list_commands() == list(dict.fromkeys(shlex.split(line)[1] for line in list_lines("kg")))


def test_each_question_is_in_the_readme():
    questions = {path.stem for path in (CHECKOUT / "kg" / "queries").glob("*.rq")}

    assert questions
    assert questions == {name for name in questions if f"`{name}`" in README}


def test_each_target_of_make_is_explained():
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    [targets] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)

    assert set(targets.split()) - {"browser"} == set(
        re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE)
    )


def test_each_data_file_is_explained():
    pages = [README, *(page.read_text(encoding="utf-8") for page in CHECKOUT.glob("data/**/*.md"))]
    pages += [
        page.read_text(encoding="utf-8") for page in CHECKOUT.glob("data/**/datapackage.json")
    ]
    listed = [table.read_text(encoding="utf-8") for table in CHECKOUT.glob("data/**/documents.csv")]
    gold = {f"{path.stem}.json" for path in CHECKOUT.glob("data/gold/text/*.txt")}
    known = "\n".join([*pages, *listed, *gold])

    files = [path for path in (CHECKOUT / "data").rglob("*") if path.is_file()]
    unknown = sorted(path.name for path in files if is_ours(path) and path.name not in known)

    assert files
    assert unknown == []


def is_ours(path: Path) -> bool:
    """Whether a file under data/ is part of the project: no cache, no page that explains."""
    return "__pycache__" not in path.parts and path.suffix not in {".pyc", ".md"}


def test_versions_are_pinned_one_by_one():
    lines = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]

    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[^\s;@]+", line) for line in pins)
    names = [normalise(line.partition("==")[0]) for line in pins]
    assert len(names) == len(set(names))


def test_every_dependency_has_a_pinned_version():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pins = (CHECKOUT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {normalise(line.partition("==")[0]) for line in pins}

    names = {normalise(re.split(r"[^\w.-]", line)[0]) for line in wanted}
    assert names - pinned == set()


def normalise(name: str) -> str:
    """The name of a package as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
