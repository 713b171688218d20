"""Photos beyond a limit are refused before they are decoded; those within it stay small."""

import json
import os
import struct
import sys
import zlib
from math import isqrt

import pytest
from PIL import Image, ImageFile

from bench.measure import measure
from newsroom.media import bands, limits, reading
from newsroom.media.opening import PhotoError, inspect, open_bytes
from tests.media.opened import reason
from tests.media.png_maker import chunk
from tests.media.samples import encoded, put, scene
from tests.sites import ROOT


@pytest.fixture
def unread(monkeypatch):
    """Let no pixel be read."""

    def refuse(*_):
        raise AssertionError("this picture was to be refused unread")

    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)


def test_a_bomb_is_refused_before_it_goes_off(tmp_path, unread):
    path = tmp_path / "a.png"
    path.write_bytes(black_png(20_000, 20_000, 1))
    assert path.stat().st_size < 400_000
    assert reason(path) == "too_many_pixels"


def test_a_photo_between_the_limit_and_twice_the_limit_is_refused(tmp_path, unread):
    path = tmp_path / "a.png"
    path.write_bytes(black_png(12_000, 10_000, 1))
    assert reason(path) == "too_many_pixels"


def test_the_limit_of_pixels_can_be_lowered(tmp_path):
    path = put(tmp_path / "a.jpg", scene(60, 40))
    assert reason(path, max_pixels=2_399) == "too_many_pixels"
    assert inspect(path, max_pixels=2_400).width == 60


@pytest.mark.parametrize(("format", "name"), [("WEBP", "WebP"), ("AVIF", "AVIF"), ("TIFF", "TIFF")])
def test_a_format_whose_decoder_wants_more_memory_may_have_fewer_pixels(
    tmp_path, monkeypatch, format, name
):
    path = put(tmp_path / "a", scene(60, 40), format)
    assert limits.MOST_PIXELS_OF[format] < limits.MOST_PIXELS
    assert inspect(path).width == 60
    monkeypatch.setitem(limits.MOST_PIXELS_OF, format, 2_399)
    assert reason(path) == "too_many_for_format"
    with pytest.raises(PhotoError, match=f"ảnh {name} lớn hơn"):
        inspect(path)


def test_only_an_interlaced_png_in_colours_has_a_limit_of_its_own(monkeypatch):
    monkeypatch.setitem(limits.MOST_PIXELS_OF, "PNG", 2_399)
    for mode in ("RGB", "RGBA", "L", "P"):
        open_bytes(encoded(scene(60, 40).convert(mode), "PNG"))
    data = bytearray(encoded(scene(60, 40), "PNG"))
    data[28] = 1
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    with pytest.raises(PhotoError, match="ảnh PNG lớn hơn"):
        open_bytes(bytes(data))


def test_a_png_of_100_megapixels_takes_less_than_400_megabytes(tmp_path):
    side = isqrt(limits.MOST_PIXELS)
    path = tmp_path / "a.png"
    path.write_bytes(black_png(side, side, 8, 6))
    order = {"photos": [str(path)], "widths": [480, 1600], "webp": 76, "jpeg": 74, "workers": 1}
    (tmp_path / "order.json").write_text(json.dumps(order))
    script = str(ROOT / "bench" / "peers" / "darkroom.py")
    words = [sys.executable, script, str(tmp_path / "order.json"), str(tmp_path / "cache")]
    (tmp_path / "cache").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert measure(words, tmp_path, environment, tmp_path / "log").peak < 400


def test_a_jpeg_that_is_gone_over_again_and_again_is_refused(tmp_path, unread):
    data = encoded(scene(60, 40), progressive=True)
    scan = data[data.rindex(b"\xff\xda") : -2]
    path = tmp_path / "a.jpg"
    path.write_bytes(data[:-2] + limits.MOST_SCANS * scan + data[-2:])
    assert reason(path) == "too_many_scans"


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_a_picture_too_narrow_to_be_made_smaller_is_refused(tmp_path, unread, monkeypatch, format):
    monkeypatch.setattr(bands, "MOST_KEPT", 9_999)
    monkeypatch.setattr(limits, "MOST_KEPT", 9_999)
    data = encoded(Image.new("RGB", (50, 200)), format)
    with pytest.raises(PhotoError, match="hẹp mà quá dài, 50 × 200 điểm ảnh"):
        open_bytes(data, least_width=30)


def test_what_is_wide_enough_is_made_smaller_instead(monkeypatch):
    monkeypatch.setattr(bands, "LARGE", 100)
    monkeypatch.setattr(bands, "MOST_KEPT", 9_999)
    monkeypatch.setattr(limits, "MOST_KEPT", 9_999)
    data = encoded(Image.new("RGB", (100, 200)), "PNG")
    assert open_bytes(data, least_width=30)[0].size == (34, 67)


def test_a_file_over_60_megabytes_is_not_even_read(tmp_path, monkeypatch):
    path = put(tmp_path / "a.jpg", scene(60, 40))
    with path.open("ab") as file:
        file.truncate(60_000_001)
    monkeypatch.setattr(reading.os, "open", lambda *_: pytest.fail("it was opened"))
    assert reason(path) == "too_big"


def test_a_folder_is_no_regular_file(tmp_path):
    assert reason(tmp_path) == "no_regular_file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs on this system")
def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path):
    path = tmp_path / "a.jpg"
    os.mkfifo(path)
    assert reason(path) == "no_regular_file"


def test_a_symbolic_link_is_refused_wherever_it_leads(tmp_path):
    put(tmp_path / "a.jpg", scene(60, 40))
    link = tmp_path / "b.jpg"
    try:
        link.symlink_to(tmp_path / "a.jpg")
    except OSError:
        pytest.skip("no right to make symbolic links here")
    assert reason(link) == "no_regular_file"


def black_png(width: int, height: int, depth: int, kind: int = 0) -> bytes:
    """A black PNG without ever having its pixels in memory."""
    channels = {0: 1, 2: 3, 6: 4}[kind]
    row = bytes(1 + (width * channels * depth + 7) // 8)
    packer = zlib.compressobj(1)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">2I5B", width, height, depth, kind, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return start + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
