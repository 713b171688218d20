"""What is damaged, cut short or no photo is refused with the reason."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.media import bands
from newsroom.media.opening import PhotoError, inspect, open_upright_srgb
from tests.media.opened import reason
from tests.media.png_maker import chunk
from tests.media.samples import (
    display_p3,
    encoded,
    exif,
    put,
    scene,
)


def remade(data: bytes, change) -> bytes:
    """Return a PNG with its pixels or header changed and all checksums right."""
    parts, place = [], 8
    while place < len(data):
        size, name = struct.unpack_from(">I4s", data, place)
        parts.append([name, data[place + 8 : place + 8 + size]])
        place += 12 + size
    pixels = zlib.decompress(b"".join(content for name, content in parts if name == b"IDAT"))
    header, pixels = change(parts[0][1], pixels)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return data[:8] + body


def cut_rows(data: bytes) -> bytes:
    return remade(data, lambda header, pixels: (header, pixels[: len(pixels) // 2]))


def flip_a_bit(data: bytes) -> bytes:
    """Return a PNG whose pixels are not what their checksum says."""
    spoilt = bytearray(data)
    spoilt[data.index(b"IDAT") + 30] ^= 1
    return bytes(spoilt)


def say_more_rows(data: bytes) -> bytes:
    higher = struct.pack(">2I", 60, 90)
    return remade(data, lambda header, pixels: (higher + header[8:], pixels))


def test_an_empty_file_is_broken(tmp_path):
    path = tmp_path / "a.jpg"
    path.touch()
    assert reason(path) == "broken"


@pytest.mark.parametrize(
    "content", [b"Xin ch\xc3\xa0o", b"%PDF-1.7 ", b"\0\0\0\x18ftypisom", b"RIFF\0\0\0\0WAVEfmt "]
)
def test_something_else_named_jpg_is_not_a_photo(tmp_path, content):
    path = tmp_path / "a.jpg"
    path.write_bytes(content * 50)
    assert reason(path) == "not_a_photo"


def test_a_picture_format_nobody_asked_for_is_not_opened(tmp_path):
    assert reason(put(tmp_path / "a.jpg", scene(30, 20), "BMP")) == "not_a_photo"


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.97])
def test_a_photo_cut_short_is_broken(tmp_path, format, kept):
    whole = encoded(scene(300, 200), format)
    path = tmp_path / "a.jpg"
    path.write_bytes(whole)
    assert inspect(path).format == format
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert reason(path) == "broken"


def test_a_progressive_jpeg_cut_short_is_broken(tmp_path):
    whole = encoded(scene(300, 200), "JPEG", progressive=True)
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[: len(whole) // 2])
    assert reason(path) == "broken"


@pytest.mark.parametrize("chunk", [b"IHDR", b"IDAT"])
def test_a_png_with_a_wrong_checksum_is_broken(tmp_path, chunk):
    data = bytearray(encoded(scene(60, 40), "PNG"))
    at = data.index(chunk)
    (length,) = struct.unpack(">I", data[at - 4 : at])
    data[at + 4 + length] ^= 1
    path = tmp_path / "a.png"
    path.write_bytes(data)
    assert reason(path) == "broken"


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA"])
@pytest.mark.parametrize(
    "spoil", [cut_rows, flip_a_bit, say_more_rows], ids=lambda one: one.__name__
)
def test_a_png_read_by_rows_is_broken_where_one_read_whole_is(tmp_path, monkeypatch, mode, spoil):
    monkeypatch.setattr(bands, "LARGE", 100)
    path = tmp_path / "a.png"
    path.write_bytes(encoded(scene(60, 40).convert(mode), "PNG"))
    assert inspect(path).width == 60
    path.write_bytes(spoil(path.read_bytes()))
    assert reason(path) == "broken"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.97])
def test_a_heic_photo_cut_short_is_broken(tmp_path, kept):
    whole = Path(__file__).with_name("sideways.heic").read_bytes()
    path = tmp_path / "a.heic"
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert reason(path) == "broken"


def test_a_broken_heic_is_broken(tmp_path):
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(500))
    assert reason(path) == "broken"


LARGE = bands.LARGE
SEEDS = {
    "JPEG": encoded(scene(48, 32), "JPEG", exif=exif(6), icc_profile=display_p3()),
    "PNG": encoded(scene(24, 16).convert("P"), "PNG", exif=exif(6), transparency=3),
    "WEBP": encoded(scene(48, 32), "WEBP", exif=exif(6)),
    "PNG by rows": encoded(scene(24, 16), "PNG", exif=exif(6)),
    "GIF": encoded(scene(24, 16), "GIF"),
    "TIFF": encoded(scene(24, 16), "TIFF", exif=exif(6)),
    "AVIF": encoded(scene(48, 32), "AVIF"),
    "HEIF": Path(__file__).with_name("sideways.heic").read_bytes(),
}
QUICKLY = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUICKLY
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_a_damaged_photo_is_opened_or_refused_never_anything_else(
    tmp_path, monkeypatch, format, data
):
    content = bytearray(SEEDS[format])
    monkeypatch.setattr(bands, "LARGE", 10 if format == "PNG by rows" else LARGE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.jpg"
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    try:
        facts = inspect(path, max_pixels=1_000_000)
        assert open_upright_srgb(path, max_pixels=1_000_000).size == (facts.width, facts.height)
    except PhotoError as error:
        assert error.reason in ("broken", "not_a_photo", "too_many_pixels")


@QUICKLY
@given(st.binary(max_size=200))
def test_random_bytes_are_refused(tmp_path, content):
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    assert reason(path) in ("broken", "not_a_photo", "too_many_pixels")


def test_a_missing_file_is_missing(tmp_path):
    assert reason(tmp_path / "no.jpg") == "missing"
    assert reason(tmp_path / "no" / "no.jpg") == "missing"
