import unicodedata
from pathlib import Path

import pytest

from kg.documents.search import find_documents, find_skipped
from kg.documents.sources import Failure, Source
from kg.errors import DocumentError, ManifestError

Paths = Path | list[Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with documents, a subfolder, and files that are no documents."""
    for name in ("b.txt", "a.md", "sub/c.txt", ".git/d.txt", ".e.txt", "f.xls", "README.md"):
        path = tmp_path / "map" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Wij werken samen.", encoding="utf-8")
    return tmp_path / "map"


def sources(paths: Paths, manifest: Path | None = None) -> dict[str, Source]:
    return {item.name: item for item in find_documents(paths, manifest) if isinstance(item, Source)}


def failures(paths: Paths, manifest: Path | None = None) -> list[str]:
    return [
        str(item.error) for item in find_documents(paths, manifest) if isinstance(item, Failure)
    ]


def test_a_folder_is_every_document_in_it_sorted(folder: Path) -> None:
    assert [item.name for item in find_documents(folder)] == ["a.md", "b.txt", "sub/c.txt"]


def test_other_formats_in_a_folder_are_skipped_and_can_be_counted(folder: Path) -> None:
    (folder / "documents.csv").write_text("path\n")
    assert find_skipped([folder]) == (folder / "README.md", folder / "f.xls")


def test_a_named_file_of_another_format_is_a_failure(folder: Path) -> None:
    path = folder / "f.xls"
    assert failures([path]) == [
        f"{path}: files with .xls are not read; save it as text (.txt, .text, .md)"
    ]


def test_a_named_readme_or_hidden_file_is_read(folder: Path) -> None:
    assert list(sources([folder / "README.md", folder / ".e.txt"])) == ["README.md", ".e.txt"]


def test_a_missing_path_is_a_failure_and_the_others_go_on(folder: Path) -> None:
    paths = [folder / "weg.txt", folder / "b.txt"]
    assert failures(paths) == [f"{paths[0]}: there is no such file; check the path"]
    assert list(sources(paths)) == ["b.txt"]


@pytest.mark.parametrize("path", ["", "Oss werkt samen met Bernheze. " * 20, "nul\0.txt"])
def test_what_can_be_no_path_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (item,) = find_documents([path])
    assert isinstance(item, Failure)
    assert isinstance(item.error, DocumentError)


def test_a_folder_without_documents_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8")
    (line,) = failures(tmp_path)
    assert line.startswith(f"{tmp_path}: the folder holds no document that can be read; add files")


def test_the_same_file_twice_is_one_document(folder: Path) -> None:
    paths = [folder / "b.txt", folder, folder / "sub" / ".." / "b.txt"]
    assert list(sources(paths)) == ["b.txt", "a.md", "sub/c.txt"]


def test_one_name_in_two_folders_becomes_a_relative_path(tmp_path: Path) -> None:
    for name in ("oss", "goes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "begroting.txt").write_text("x")
    (tmp_path / "oss" / "alleen.txt").write_text("x")
    found = sources([tmp_path / "oss", tmp_path / "goes"])
    assert list(found) == ["alleen.txt", "oss/begroting.txt", "goes/begroting.txt"]
    assert found["goes/begroting.txt"].path == tmp_path / "goes" / "begroting.txt"


def test_names_stay_unique_when_the_relative_path_is_taken(tmp_path: Path) -> None:
    for name in ("a/x.txt", "b/x.txt", "c/a/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("x")
    items = list(find_documents([tmp_path / "a", tmp_path / "b", tmp_path / "c"]))
    assert len({item.name for item in items}) == len(items) == 3


def test_the_manifest_of_a_folder_gives_its_rows(folder: Path) -> None:
    (folder / "documents.csv").write_text("path,issuer\nb.txt,Oss\nsub/c.txt,Goes\n")
    issuers = {name: source.row and source.row.issuer for name, source in sources(folder).items()}
    assert issuers == {"a.md": None, "b.txt": "Oss", "sub/c.txt": "Goes"}


def test_the_manifest_nearest_to_a_file_counts(folder: Path) -> None:
    (folder / "documents.csv").write_text("path,issuer\nsub/c.txt,Goes\n")
    (folder / "sub" / "documents.csv").write_text("path,issuer\nc.txt,Assen\n")
    row = sources(folder)["sub/c.txt"].row
    assert row is not None
    assert row.issuer == "Assen"


def test_a_given_manifest_takes_the_place_of_the_folders_own(folder: Path, tmp_path: Path) -> None:
    (folder / "documents.csv").write_text("path,issuer\nb.txt,Oss\n")
    given = tmp_path / "ander.csv"
    given.write_text("path,issuer\nmap/b.txt,Goes\nsub/c.txt,Assen\n")
    found = sources(folder, given)
    assert [(name, s.row and s.row.issuer) for name, s in found.items()] == [
        ("a.md", None),
        ("b.txt", "Goes"),
        ("sub/c.txt", "Assen"),
    ]


def test_a_given_manifest_serves_a_named_file(folder: Path, tmp_path: Path) -> None:
    given = tmp_path / "ander.csv"
    given.write_text("path,issuer\nb.txt,Goes\nweg.txt,Goes\n")
    row = sources(folder / "b.txt", given)["b.txt"].row
    assert row is not None
    assert row.issuer == "Goes"
    assert failures(folder / "b.txt", given) == []


def test_a_row_without_its_file_is_a_failure_and_the_others_go_on(folder: Path) -> None:
    (folder / "documents.csv").write_text("path,issuer\nb.txt,Oss\nweg.txt,Oss\n")
    assert list(sources(folder)) == ["a.md", "b.txt", "sub/c.txt"]
    (line,) = failures(folder)
    assert line.startswith(f"{folder / 'weg.txt'}: there is no such file; correct line 3 of")


def test_a_row_may_name_what_a_folder_passes_over(folder: Path) -> None:
    (folder / "documents.csv").write_text("path\nREADME.md\n.git/d.txt\nf.xls\n")
    assert list(sources(folder)) == [".git/d.txt", "README.md", "a.md", "b.txt", "sub/c.txt"]
    assert failures(folder) == [
        f"{folder / 'f.xls'}: files with .xls are not read; save it as text (.txt, .text, .md)"
    ]


def test_a_row_finds_a_name_that_macos_wrote(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "coördinatie.txt")).write_text("x")
    (tmp_path / "documents.csv").write_text("path,issuer\ncoördinatie.txt,Oss\n", "utf-8")
    (source,) = sources(tmp_path).values()
    assert source.row is not None


def test_a_manifest_named_as_a_document_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "documents.csv"
    path.write_text("path\n")
    assert failures(path) == [
        f"{path}: this is a manifest; give the folder it lies in, or give it with --manifest"
    ]


def test_a_broken_manifest_stops_the_run(folder: Path) -> None:
    (folder / "documents.csv").write_text("naam\nb.txt\n")
    with pytest.raises(ManifestError):
        find_documents(folder)


def test_a_file_name_that_is_no_utf8_gets_a_name_that_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "co\udcf6rdinatie.txt").write_text("x")
    (name,) = sources(tmp_path)
    assert name == "co�rdinatie.txt"


def test_a_named_file_takes_its_row_from_the_manifest_beside_it(folder: Path) -> None:
    folder.joinpath("documents.csv").write_text("path,issuer,year\nb.txt,Oss,2022\nweg.txt,,\n")
    source = sources(folder / "b.txt")["b.txt"]
    assert source.row is not None
    assert (source.row.issuer, source.yields) == ("Oss", True)
    assert failures(folder / "b.txt") == []


def test_a_graph_in_a_folder_is_no_folder_of_documents(folder: Path) -> None:
    before = list(sources(folder))
    texts = folder / "graph" / "versions" / "1" / "texts"
    texts.mkdir(parents=True)
    texts.joinpath("3abece.txt").write_text("Oss neemt deel aan de G40.")
    folder.joinpath("graph", "lock").touch()
    assert list(sources(folder)) == before
