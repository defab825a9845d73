from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.documents.manifest import ManifestRow, normalise_path, read_manifest
from kg.errors import ManifestError

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_manifest(content: str | bytes) -> Path:
        path = tmp_path / "documents.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_manifest


def test_reads_every_column_and_carries_others_along(write: Write) -> None:
    path = write(
        "path,issuer,year,title,kind,url,style\na.txt,Oss,2022,T,begroting,https://x,prose\n"
    )
    assert read_manifest(path).rows == (
        ManifestRow(
            path="a.txt",
            line=2,
            issuer="Oss",
            year=2022,
            title="T",
            kind="begroting",
            url="https://x",
            others=(("style", "prose"),),
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        "path,issuer,year\na.txt,Súdwest-Fryslân,2022\n",
        "path;issuer;year\r\na.txt;Súdwest-Fryslân;2022\r\n",
        "sep=;\r\npath;issuer;year\r\na.txt;Súdwest-Fryslân;2022\r\n",
        "path\tissuer\tyear\na.txt\tSúdwest-Fryslân\t2022\n",
        '"Path","Issuer","Year"\n"a.txt","Súdwest-Fryslân","2022"\n',
        "issuer;year;path\n Súdwest-Fryslân ; 2022 ;./a.txt\n\n;;\n",
        "path;issuer;year\na.txt;Súdwest-Fryslân;2022\n".encode("cp1252"),
        "path;issuer;year\na.txt;Súdwest-Fryslân;2022\n".encode("utf-16"),
        b"\xef\xbb\xbf" + "path;issuer;year\na.txt;Súdwest-Fryslân;2022;;\n".encode(),
    ],
)
def test_reads_what_spreadsheets_write(write: Write, content: str | bytes) -> None:
    (row,) = read_manifest(write(content)).rows
    assert (row.path, row.issuer, row.year) == ("a.txt", "Súdwest-Fryslân", 2022)


def test_cells_that_are_empty_or_missing_are_unknown(write: Write) -> None:
    rows = read_manifest(write("path,issuer,year\na.txt,,\nb.txt\n")).rows
    assert [(row.path, row.issuer, row.year) for row in rows] == [
        ("a.txt", None, None),
        ("b.txt", None, None),
    ]


def test_a_cell_may_hold_commas_and_newlines(write: Write) -> None:
    (row,) = read_manifest(write('path,issuer,title\na.txt,,"Eén, twee\nen drie"\n')).rows
    assert row.title == "Eén, twee\nen drie"


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("bestand,issuer\na.txt,Oss\n", 1, "the first line has no column 'path'"),
        ("path,issuer,issuer\n", 1, "there are two columns 'issuer'"),
        ("path,year\na.txt,2021\nb.txt,2021/22\n", 3, "the year '2021/22' is no year"),
        ("path,year\na.txt,21\n", 2, "the year '21' is no year"),
        ("path,year\na.txt,9999\n", 2, "the year '9999' is no year"),
        ("path,year\na.txt,2021\n./a.txt,2022\n", 3, "a.txt stands on line 2 too"),
        ("path,issuer\na.txt,Amstel, Gooi\n", 2, "the row has 3 cells for 2 columns"),
        ("path,issuer\n,Oss\n", 2, "the row has no path"),
        ("path\n../a.txt\n", 2, "the path ../a.txt leads out of the folder"),
        ("path\nb\\..\\..\\a.txt\n", 2, "leads out of the folder"),
        ("path\n/etc/hosts\n", 2, "the path /etc/hosts leads out of the folder"),
        ("path\nC:\\a.txt\n", 2, "leads out of the folder"),
        ("path\n~/a.txt\n", 2, "leads out of the folder"),
        ('path,title\na.txt,"open\n', 2, "this is no CSV"),
        ('path,title\na.txt,"dicht"open\n', 2, "this is no CSV"),
    ],
)
def test_says_on_which_line_a_manifest_is_broken(
    write: Write, content: str, line: int, what: str
) -> None:
    path = write(content)
    with pytest.raises(ManifestError) as error:
        read_manifest(path)
    assert what in error.value.what
    assert error.value.where == f"{path}, line {line}"
    assert error.value.remedy


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the file is empty"),
        (b"path\x00", "binary, not text"),
        (b"path,issuer\na.txt,S\xc3\xbadwest-Frysl\xe2n\n", "UTF-8 that breaks off at byte 32"),
    ],
)
def test_says_why_a_manifest_cannot_be_decoded(write: Write, content: bytes, what: str) -> None:
    path = write(content)
    with pytest.raises(ManifestError, match=what) as error:
        read_manifest(path)
    assert error.value.where == str(path)


def test_says_that_a_manifest_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="there is no such file"):
        read_manifest(tmp_path / "documents.csv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary() | st.text('path,;"\n\r\t.2x/\\~é', min_size=1).map(str.encode))
def test_any_bytes_give_a_manifest_or_a_manifest_error(write: Write, content: bytes) -> None:
    path = write(content)
    try:
        rows = read_manifest(path).rows
    except ManifestError:
        return
    assert len({row.path for row in rows}) == len(rows)


@given(st.text(min_size=1))
def test_normalising_a_path_twice_changes_nothing(path: str) -> None:
    assert normalise_path(normalise_path(path)) == normalise_path(path)
