"""A new graph takes the place of the old one whole, or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.graph import export_graph, make_graph, open_graph, validate_graph, write_graph
from kg.model import Document, Extraction
from kg.registers import Register

ALL = "SELECT ?name { ?d a foaf:Document ; dcterms:identifier ?name } ORDER BY ?name"

CHILD = """
import sys, time
from pathlib import Path
from kg.graph import write_graph
from kg.model import Document, Extraction

def read(count, pause):
    for number in range(count):
        yield Extraction(document=Document(name=f"{number}.txt", text=f"tekst {number}"))
        print("read", flush=True)
        time.sleep(pause)
"""


def start(checkout: Path, script: str, *arguments: object) -> subprocess.Popen[str]:
    """A second Python that runs a script after `CHILD`."""
    return subprocess.Popen(
        [sys.executable, "-c", CHILD + script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(checkout)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kill(child: subprocess.Popen[str]) -> None:
    """End it as no program can prevent, and see that this was its end."""
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert child.returncode == -signal.SIGKILL


def read_names(folder: Path) -> list[str]:
    with open_graph(folder) as graph:
        return [str(row[0]) for row in graph.query(ALL).rows]


def make_document(name: str) -> Extraction:
    return Extraction(document=Document(name=name, text=f"tekst van {name}"))


def test_building_twice_gives_the_same_bytes(
    tmp_path: Path, extraction: Extraction, register: Register
) -> None:
    exports = []
    for name, started in (("a", "2026-01-01T00:00:00Z"), ("b", "2026-12-31T00:00:00Z")):
        write_graph(tmp_path / name, [extraction], register=register, started=started)
        with open_graph(tmp_path / name) as graph:
            exports.append(b"".join(export_graph(graph, "trig", provenance=False)))
    assert exports[0] == exports[1]
    first, second = (next((tmp_path / name).glob("versions/*/graph.json")) for name in "ab")
    assert first.read_bytes() == second.read_bytes()


def test_the_order_of_sets_in_python_makes_no_difference(checkout: Path) -> None:
    script = """
from conftest import make_extraction, make_register
from kg.graph import export_graph, make_graph
graph = make_graph([make_extraction()], register=make_register())
print(b"".join(export_graph(graph, "trig", provenance=False)).decode())
"""
    paths = os.pathsep.join([str(checkout), str(Path(__file__).parent)])
    exports = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(exports) == 1
    assert len(exports.pop()) > 10_000


def test_the_order_of_the_documents_makes_no_difference(extraction: Extraction) -> None:
    other = replace(
        extraction, document=Document(name="b.txt", text=extraction.document.text + ".")
    )
    first, second = make_graph([extraction, other]), make_graph([other, extraction])
    exports = [b"".join(export_graph(one, "nquads", provenance=False)) for one in (first, second)]
    assert exports[0] == exports[1]
    assert first.info == second.info


def test_the_summary_counts_what_was_written(
    tmp_path: Path, extraction: Extraction, register: Register
) -> None:
    counts = write_graph(tmp_path / "g", [extraction], register=register).info.counts
    assert (counts.documents, counts.claims, counts.register_claims) == (1, 12, 5)
    assert counts.entities == 12


def test_the_new_graph_replaces_the_old(folder: Path) -> None:
    write_graph(folder, [make_document("nieuw.txt")])
    assert read_names(folder) == ["nieuw.txt"]
    assert sorted(path.name for path in folder.iterdir()) == ["current", "lock", "versions"]
    assert [path.name for path in (folder / "versions").iterdir()] == ["2"]


def test_a_reader_of_the_old_graph_reads_on(folder: Path, extraction: Extraction) -> None:
    with open_graph(folder) as old:
        for number in range(3):
            write_graph(folder, [make_document(f"{number}.txt")])
        assert [str(row[0]) for row in old.query(ALL).rows] == ["connectie.txt"]
        assert old.text(old.info.documents[0].iri) == extraction.document.text
    assert read_names(folder) == ["2.txt"]


def test_an_old_graph_goes_when_its_last_reader_has_gone(folder: Path) -> None:
    with open_graph(folder):
        write_graph(folder, [])
        assert sorted(path.name for path in (folder / "versions").iterdir()) == ["1", "2"]
    write_graph(folder, [])
    assert [path.name for path in (folder / "versions").iterdir()] == ["3"]


def test_an_error_while_reading_leaves_the_old_graph(folder: Path) -> None:
    def fail() -> Iterator[Extraction]:
        yield make_document("half.txt")
        raise KeyError("the reader broke")

    with pytest.raises(KeyError, match="the reader broke"):
        write_graph(folder, fail())
    assert read_names(folder) == ["connectie.txt"]
    assert [path.name for path in (folder / "versions").iterdir()] == ["1"]


def test_a_build_killed_half_way_leaves_the_old_graph_and_the_next_one_works(
    folder: Path, checkout: Path
) -> None:
    child = start(checkout, "write_graph(Path(sys.argv[1]), read(10**6, 0.001))", folder)
    assert child.stdout
    for _ in range(50):
        assert child.stdout.readline() == "read\n"
    kill(child)
    assert len(list((folder / "versions").glob(".*.partial"))) == 1
    assert read_names(folder) == ["connectie.txt"]
    write_graph(folder, [make_document("nieuw.txt")])
    assert read_names(folder) == ["nieuw.txt"]
    assert [path.name for path in (folder / "versions").iterdir()] == ["2"]


def test_a_build_killed_at_any_moment_leaves_one_whole_graph(folder: Path, checkout: Path) -> None:
    """The child does nothing but build, so that the kills fall in every stage of it."""
    forever = "while True: write_graph(Path(sys.argv[1]), read(3, 0))"
    for number in range(6):
        child = start(checkout, forever, folder)
        assert child.stdout
        for _ in range(4):
            child.stdout.readline()
        time.sleep(0.013 * number)
        kill(child)
        assert read_names(folder) == ["0.txt", "1.txt", "2.txt"]
        with open_graph(folder) as graph:
            assert [one for one in validate_graph(graph) if one.severity == "violation"] == []
    write_graph(folder, [])
    assert len(list((folder / "versions").iterdir())) == 1


def test_a_full_disk_is_an_error_and_the_old_graph_stays(folder: Path, checkout: Path) -> None:
    """The child may write no file beyond 100 kB: the same refusal that a full disk gives."""
    child = start(
        checkout,
        """
import resource, signal
from kg.errors import GraphError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
text = "x" * 99_000
documents = (Extraction(document=Document(name=f"{n}.txt" * 30, text=f"{n}")) for n in range(9000))
try:
    write_graph(Path(sys.argv[1]), documents)
except GraphError as error:
    print(error)
""",
        folder,
    )
    output, errors = child.communicate()
    assert errors == ""
    assert "the graph cannot be written" in output
    assert "the old graph stays" in output
    assert read_names(folder) == ["connectie.txt"]


def test_two_builds_of_one_folder_do_not_collide(folder: Path, checkout: Path) -> None:
    child = start(checkout, "write_graph(Path(sys.argv[1]), read(10**6, 0.001))", folder)
    assert child.stdout
    child.stdout.readline()
    try:
        with pytest.raises(GraphError, match="another build is writing this graph; wait for it"):
            write_graph(folder, [])
    finally:
        kill(child)
    assert read_names(folder) == ["connectie.txt"]


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("beste lezer", encoding="utf-8")
    with pytest.raises(GraphError, match=r"holds other things \(brief.txt\)"):
        write_graph(tmp_path, [])
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("", encoding="utf-8")
    with pytest.raises(GraphError, match="this is a file, not a folder"):
        write_graph(tmp_path / "graph", [])


def test_half_a_character_in_a_text_is_an_error_that_names_the_document(folder: Path) -> None:
    broken = Extraction(document=Document(name="kapot.txt", text="kapot \ud83c"))
    with pytest.raises(GraphError, match=r"kapot.txt: .* surrogate"):
        write_graph(folder, [broken])
    assert read_names(folder) == ["connectie.txt"]
