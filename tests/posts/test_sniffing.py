"""What a file holds is told by its bytes."""

import codecs
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from newsroom.posts import sniffing
from newsroom.posts.sniffing import kind_of, sniff


def photo(format: str) -> bytes:
    """Return a small photo."""
    file = io.BytesIO()
    Image.new("RGB", (20, 10), (9, 80, 120)).save(file, format)
    return file.getvalue()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF"])
def test_a_photo_is_known_in_every_format(format):
    assert kind_of(photo(format)) == sniffing.PHOTO


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", sniffing.EMPTY),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", sniffing.PHOTO),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", sniffing.PDF),
        (codecs.BOM_UTF8 + b"\r\n%PDF-1.4", sniffing.PDF),
        (b"PK\x03\x04\x14\0\x06\0", sniffing.ZIP),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", sniffing.OLE),
        (b"{\\rtf1\\ansi", sniffing.RTF),
        (b"ID3\x04\0\0", sniffing.MP3),
        (b"\xff\xfb\x90\x64\0\0", sniffing.MP3),
        (b"\0\0\0\x20ftypisom\0\0\2\0", sniffing.MP4),
        ("Tên,Số\r\nĐo lường,1".encode(), sniffing.TEXT),
        ("Tên\tSố".encode("utf-16"), sniffing.TEXT),
        (b"T\xean,S\xf4\r\n", sniffing.TEXT),
        (b"BM la chu viet tat cua Ban Mau", sniffing.TEXT),
        (b"MZ\x90\0\3\0", sniffing.OTHER),
    ],
)
def test_the_first_bytes_tell_the_kind(head, kind):
    assert kind_of(head) == kind


@given(st.binary(max_size=64))
def test_any_bytes_have_a_kind_and_none_at_all_are_empty(head):
    kind = kind_of(head)
    assert (kind == sniffing.EMPTY) == (head == b"")
    assert kind != sniffing.UNREADABLE


@given(st.text(min_size=1).filter(str.isprintable))
def test_printable_text_is_no_photo_and_no_unknown_thing(text):
    assert kind_of(text.encode()) in (sniffing.TEXT, sniffing.PDF, sniffing.RTF, sniffing.MP3)


def test_a_file_that_is_not_there_is_unreadable(tmp_path):
    assert sniff(tmp_path / "khong-co.pdf") == sniffing.UNREADABLE
