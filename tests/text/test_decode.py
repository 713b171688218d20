"""Files that are UTF-8, files that are not."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.decode import EncodingError, decode

TEXT = "Sở Khoa học và Công nghệ\nThành phố Hồ Chí Minh\nTuần lễ hưởng ứng học tập suốt đời\n"


def as_windows_1258(text: str) -> bytes:
    """Return the bytes as old Windows wrote them: letter with its own mark, then the tone."""
    return b"".join(_letter_1258(letter) for letter in unicodedata.normalize("NFC", text))


def _letter_1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in apart[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", apart.replace(tone, "", 1))
        return (base + tone).encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
    ],
    ids=["plain", "bom", "crlf", "cr", "nfd"],
)
def test_every_way_to_save_utf_8_gives_the_same_text(data):
    assert decode(data) == TEXT


def test_an_empty_file_is_an_empty_text():
    assert decode(b"") == decode(codecs.BOM_UTF8) == ""


@pytest.mark.parametrize(
    ("data", "reason", "offset", "line"),
    [
        (TEXT.encode("utf-16"), "utf-16", 0, 1),
        (TEXT.encode("utf-16-le"), "utf-16", 0, 1),
        (TEXT.encode("utf-16-be"), "utf-16", 0, 1),
        (unicodedata.normalize("NFD", TEXT).encode("utf-16-le"), "utf-16", 0, 1),
        (as_windows_1258(TEXT), "windows-1258", 1, 1),
        (b"title: A\r\n\r\n" + as_windows_1258(TEXT), "windows-1258", 13, 3),
        (b"title\rmore\n" + "Bé Gi¸o dôc".encode("latin-1"), "unknown", 12, 3),
        ("Mét sè h×nh ¶nh".encode("latin-1"), "unknown", 1, 1),
        ("Größe, Übergänge, für".encode("latin-1"), "unknown", 2, 1),
        (TEXT.encode() + b"\xff", "unknown", len(TEXT.encode()), 4),
        (codecs.BOM_UTF8 + b"a\n\xff", "unknown", 5, 2),
        (b"a\nb\0c", "binary", 3, 2),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary", 8, 3),
        (b"ab\x01\x02\x03\x04", "binary", 2, 1),
    ],
)
def test_other_files_say_what_they_seem_to_be_and_where(data, reason, offset, line):
    with pytest.raises(EncodingError) as caught:
        decode(data)
    error = caught.value
    assert (error.reason, error.offset, error.line) == (reason, offset, line)


def test_one_stray_control_byte_does_not_make_a_text_binary():
    assert decode(TEXT.encode() + b"\x0b") == TEXT + "\x0b"


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs", "Cc"))))
def test_any_clean_text_is_read_back(text):
    wanted = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    assert decode(text.encode()) == wanted


PIECES = st.lists(st.sampled_from([b"\xe1\xbb", b"\0a", b"a\r\n", b"\xec", b"\r"]))


@given(st.binary() | PIECES.map(b"".join))
def test_any_bytes_are_a_text_or_an_encoding_error(data):
    try:
        text = decode(data)
    except EncodingError as error:
        assert 0 <= error.offset < len(data)
        assert 1 <= error.line <= 1 + data.count(b"\n") + data.count(b"\r")
    else:
        assert "\r" not in text
        assert "\0" not in text
