from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.documents.readers import MOST_BYTES, READERS, find_reader, read_plain_text
from kg.errors import DocumentError


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("brief.txt", "plain text"),
        ("BRIEF.TXT", "plain text"),
        ("brief.text", "plain text"),
        ("brief.v2.md", "Markdown"),
        ("brief.xls", None),
        ("brief", None),
        (".txt", None),
    ],
)
def test_the_ending_of_a_name_decides_the_reader(name: str, reader: str | None) -> None:
    found = find_reader(Path(name))
    assert (found.name if found else None) == reader


def test_no_two_readers_share_an_ending() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_reads_a_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"Geachte raad,\r\n")
    assert read_plain_text(path) == "Geachte raad,\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"%PDF-1.7\x00", "the file is binary, not text"),
    ],
)
def test_refuses_a_file_without_text(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(data)
    with pytest.raises(DocumentError) as error:
        read_plain_text(path)
    assert (error.value.what, error.value.where) == (what, str(path))
    assert error.value.remedy


def test_refuses_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(DocumentError, match="larger than 50 MB"):
        read_plain_text(path)


def test_says_that_a_file_is_gone(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"brief\.txt: there is no such file; check the path"):
        read_plain_text(tmp_path / "brief.txt")


def test_says_that_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="this is not a file"):
        read_plain_text(tmp_path)


def test_says_that_a_file_cannot_be_read(tmp_path: Path) -> None:
    """A link to itself cannot be opened, whoever asks."""
    path = tmp_path / "kring.txt"
    path.symlink_to(path)
    with pytest.raises(DocumentError, match=r"the file cannot be read \(Too many levels"):
        read_plain_text(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary())
def test_any_bytes_give_a_text_or_a_document_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(data)
    try:
        text = read_plain_text(path)
    except DocumentError:
        return
    assert text.strip()
    assert "\0" not in text
    assert "\r" not in text
