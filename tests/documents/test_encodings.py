import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.encodings import decode_text, normalise_newlines

WITHOUT_NUL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Gemeente Oss", "Gemeente Oss"),
        ("Fryslân telt 18 gemeenten".encode(), "Fryslân telt 18 gemeenten"),
        (b"\xef\xbb\xbfGemeente Oss", "Gemeente Oss"),
        ("Fryslân".encode("utf-16"), "Fryslân"),
        (b"\xfe\xff" + "Fryslân".encode("utf-16-be"), "Fryslân"),
        (b"Frysl\xe2n \x96 \x80 5.000 \x93citaat\x94", "Fryslân – € 5.000 “citaat”"),
    ],
    ids=["ascii", "utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "cp1252"],
)
def test_decodes_the_encodings_that_people_send(data: bytes, text: str) -> None:
    assert decode_text(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\x00\x00", "binary"),
        ("Oss".encode("utf-16-le"), "binary"),
        (b"\x89PNG\r\n\x1a\n\xff", "binary"),
        (b"\xe9" * 90 + b"a", "binary"),
        (b"\xff\xfeO", "broken UTF-16 at byte 2"),
        (b"Frysl\xc3\xa2n en Zuid\xc3", "UTF-8 that breaks off at byte 16"),
        (b"een \x81 teken", "broken CP1252 at byte 4"),
    ],
    ids=["zip", "utf-16 without mark", "png", "all high", "half utf-16", "torn utf-8", "unused"],
)
def test_says_why_bytes_are_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode_text(data)


def test_changes_newlines_and_nothing_else() -> None:
    text = "e\u0301e\u0301n\r\ntwee\rdrie\x0bvier\u2028vijf \t\n\n"
    assert decode_text(text.encode()) == "e\u0301e\u0301n\ntwee\ndrie\x0bvier\u2028vijf \t\n\n"


@given(WITHOUT_NUL)
def test_any_text_without_nul_comes_back_but_for_newlines(text: str) -> None:
    expected = normalise_newlines(text.removeprefix("\ufeff"))
    assert decode_text(text.encode()) == expected
    assert decode_text(b"\xef\xbb\xbf" + text.encode()) == normalise_newlines(text)
    assert decode_text(text.encode("utf-16")) == normalise_newlines(text)


@given(WITHOUT_NUL)
def test_no_carriage_return_is_left(text: str) -> None:
    assert "\r" not in normalise_newlines(text)
