from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.documents import (
    Failure,
    Source,
    find_documents,
    make_document,
    read_document,
    read_documents,
)
from kg.errors import DocumentError
from kg.model import Document

TEXT = "Kaderbrief 2024\r\nGemeente Assen\r\n\r\nWij werken samen.\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.md").write_bytes(b"Wij ook.")
    return tmp_path


def test_reads_what_the_text_says_of_itself(folder: Path) -> None:
    assert read_document(Source(name="a.txt", path=folder / "a.txt")) == Document(
        name="a.txt",
        text="Kaderbrief 2024\nGemeente Assen\n\nWij werken samen.\n",
        issuer="Assen",
        year=2024,
        kind="kaderbrief",
        origin=(("issuer", "title"), ("year", "title"), ("kind", "title")),
    )


def test_an_option_goes_before_the_text(folder: Path) -> None:
    document = read_document(Source(name="a.txt", path=folder / "a.txt"), "gemeente Oss", 2020)
    assert (document.issuer, document.year) == ("gemeente Oss", 2020)
    assert dict(document.origin)["issuer"] == "option"
    assert dict(document.origin)["year"] == "option"


def test_the_manifest_goes_before_the_options(folder: Path) -> None:
    (folder / "documents.csv").write_text(
        "path,issuer,year,title,kind,url\na.txt,Hengelo,2021,T,jaarverslag,https://x.example\n"
    )
    (source, *_) = find_documents(folder)
    assert isinstance(source, Source)
    document = read_document(source, issuer="Oss", year=2020)
    assert (document.issuer, document.year, document.kind) == ("Hengelo", 2021, "jaarverslag")
    assert (document.title, document.url) == ("T", "https://x.example")
    assert set(dict(document.origin).values()) == {"manifest"}


def test_an_issuer_that_no_register_knows_is_kept_and_noted(folder: Path) -> None:
    (folder / "documents.csv").write_text("path,issuer\na.txt,Voorbeeldstad\n")
    (source, *_) = find_documents(folder)
    assert isinstance(source, Source)
    document = read_document(source)
    assert document.issuer == "Voorbeeldstad"
    assert dict(document.origin)["issuer"] == "manifest, not in the register"


def test_what_nothing_says_stays_unknown() -> None:
    document = make_document("Wij werken samen met de gemeente Oss.\r\n")
    assert (document.issuer, document.year, document.kind) == (None, None, None)
    assert document.origin == ()
    assert document.text == "Wij werken samen met de gemeente Oss.\n"


def test_a_text_in_memory_must_hold_something() -> None:
    with pytest.raises(DocumentError, match="the text is empty"):
        make_document(" \n")


def test_one_bad_file_never_stops_the_others(folder: Path) -> None:
    (folder / "documents.csv").write_text("path\nweg.txt\n")
    items = list(read_documents([folder / "niets.txt", folder]))
    assert [(item.name, type(item)) for item in items] == [
        (str(folder / "niets.txt"), Failure),
        ("a.txt", Document),
        ("b.txt", Failure),
        ("c.md", Document),
        ("weg.txt", Failure),
    ]


def test_a_file_that_vanished_is_a_failure(folder: Path) -> None:
    run = read_documents(folder)
    assert isinstance(next(run), Document)
    (folder / "c.md").unlink()
    assert [type(item) for item in run] == [Failure, Failure]


def test_a_document_is_read_the_same_twice(folder: Path) -> None:
    assert next(read_documents(folder)) == next(read_documents(folder))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary() | st.text(min_size=1).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_give_a_document_or_a_document_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(data)
    (item,) = read_documents(path)
    if isinstance(item, Failure):
        assert isinstance(item.error, DocumentError)
        assert "\n" not in str(item.error)
    else:
        assert "\r" not in item.text


@pytest.mark.shared
def test_the_seeds_are_read_with_their_manifest(shared: Path) -> None:
    documents = [item for item in read_documents(shared / "seeds") if isinstance(item, Document)]
    assert [(document.issuer, document.year) for document in documents] == [
        ("Arnhem", 2023),
        ("Assen", 2024),
        ("Hengelo", 2021),
        ("Den Haag", 2017),
        ("Oss", 2022),
    ]


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["seeds", "gold/dev/text"])
def test_what_is_found_without_the_manifest_is_never_wrong(shared: Path, folder: str) -> None:
    """Every issuer and year found in the texts alone is that of the manifest, where it has one."""
    for source in find_documents(shared / folder):
        assert isinstance(source, Source)
        row = source.row
        assert row is not None
        found = read_document(Source(name="document", path=source.path))
        assert found.issuer in {None, row.issuer}, source.name
        assert found.year in {None, row.year}, source.name
