"""What reaches a terminal: nothing that moves it; a closed pipe and Ctrl-C end without noise."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli.table import format_table
from kg.cli.terminal import clean, write_output
from kg.errors import KgError

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")

CHECKOUT = Path(__file__).resolve().parents[2]
HOSTILE = "\x1b[31mrood\x1b[0m \x9b2J \u202egespiegeld\u202c \x07"


def run_on_terminal(folder: Path, *arguments: str) -> str:
    """Everything that `kg` writes to a terminal, messages included."""
    reader, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "COLUMNS": "100", "TERM": "xterm"},
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    ):
        os.close(terminal)
        pieces = list(read_pieces(reader))
    os.close(reader)
    return b"".join(pieces).decode()


def read_pieces(reader: int) -> Iterator[bytes]:
    """What comes out of a pseudo-terminal until nobody writes to it."""
    while True:
        try:
            piece = os.read(reader, 4096)
        except OSError:  # Linux ends a pseudo-terminal so
            return
        if not piece:
            return
        yield piece


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_control_characters_of_a_document_do_not_reach_the_terminal(form, tmp_path):
    text = f"Arnhem {HOSTILE} is voor 72% eigenaar van De Connectie {HOSTILE}.\n"
    (tmp_path / "a.txt").write_text(text + "Arnhem is eigenaar van Vitens.\n", encoding="utf-8")

    shown = run_on_terminal(tmp_path, "extract", "a.txt", "--format", form)

    assert "Vitens" in shown
    assert not set(shown) & set("\x1b\x9b\u202e\u202c\x07")


def test_control_characters_of_a_name_do_not_reach_the_terminal(tmp_path):
    shown = run_on_terminal(tmp_path, "extract", f"{HOSTILE}.txt")

    assert "there is no such file" in shown
    assert not set(shown) & set("\x1b\x9b\u202e\u202c\x07")


def test_a_bar_is_shown_on_a_terminal_and_leaves_only_the_summary(tmp_path):
    (tmp_path / "a.txt").write_text("Arnhem is eigenaar van Vitens.\n", encoding="utf-8")

    shown = run_on_terminal(tmp_path, "build", "a.txt", "--no-registers")

    assert "\x1b[?25l" in shown  # the bar hides the cursor while it moves
    assert "documents: 1 with 1 claims" in shown


def test_a_closed_pipe_is_no_error(tmp_path):
    text = "Arnhem is eigenaar van Vitens.\n" * 300
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    command = f"{sys.executable} -m kg extract a.txt --format json | head -1"

    run = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ('{"documents": [\n', "")


def test_ctrl_c_ends_with_one_line(tmp_path):
    (tmp_path / "a.txt").write_text("Arnhem is eigenaar van Vitens.\n" * 3000, encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, "-m", "kg", "extract", "a.txt", "-o", "claims.txt"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        while run.poll() is None and not list(tmp_path.glob(".claims.txt.*")):
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        said = run.stderr.read() if run.stderr else ""

    assert (run.returncode, said) == (130, "kg: stopped; nothing was changed; run it again\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_clean_keeps_what_is_readable():
    assert clean("’s-Hertogenbosch\t€ 12,5\nSúdwest") == "’s-Hertogenbosch\t€ 12,5\nSúdwest"


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    def fail() -> Iterator[str]:
        yield "half"
        raise KgError("stopped")

    target = tmp_path / "claims.json"
    target.write_text("old", encoding="utf-8")

    with pytest.raises(KgError):
        write_output(fail(), target)

    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_table_hangs_what_does_not_fit_once_under_the_rows_that_share_it():
    sentence = " ".join(["woord"] * 15)
    rows = [["Renkum", "", sentence], ["Rheden", "", sentence], ["Arnhem", "", ""]]

    assert format_table(["wie", "leeg", "zin"], rows, width=60).splitlines() == [
        "wie",
        "------",
        "Renkum",
        "Rheden",
        "    zin:" + " woord" * 8,
        "    " + " ".join(["woord"] * 7),
        "Arnhem",
    ]


def test_a_long_name_goes_on_below():
    rows = [["neemt deel aan", "Veiligheids- en Gezondheidsregio Gelderland-Midden", "z" * 60]]

    assert format_table(["relatie", "wat", "zin"], rows, width=70).splitlines()[2:4] == [
        "neemt deel aan  Veiligheids- en Gezondheidsregio",
        "                Gelderland-Midden",
    ]


def test_ctrl_c_stops_a_query_that_never_ends(tmp_path, checkout):
    document = tmp_path / "a.txt"
    document.write_text("Arnhem neemt deel aan Avri.", encoding="utf-8")
    kg = [sys.executable, "-m", "kg"]
    environment = os.environ | {"PYTHONPATH": str(checkout)}
    subprocess.run([*kg, "build", document], cwd=tmp_path, env=environment, check=True)
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c"
    with subprocess.Popen([*kg, "query", endless], cwd=tmp_path, env=environment) as run:
        time.sleep(3)
        assert run.poll() is None
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=10) == -signal.SIGINT
