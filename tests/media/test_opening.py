"""Photos come out upright, in sRGB, or with a reason why not."""

import os
import struct
import time
import zlib
from pathlib import Path

import pi_heif
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from newsroom.media.opening import PhotoError, PhotoFacts, inspect, open_upright_srgb
from tests.media.samples import (
    CORNERS,
    adobe_rgb,
    corners,
    display_p3,
    encoded,
    exif,
    near,
    put,
    scene,
    stored_as,
)


def reason(path: Path, **limits: int) -> str:
    """Why `path` is refused, both by inspecting and by opening it."""
    with pytest.raises(PhotoError) as inspected:
        inspect(path, **limits)
    with pytest.raises(PhotoError) as opened:
        open_upright_srgb(path, **limits)
    assert inspected.value.reason == opened.value.reason
    assert inspected.value.detail
    return inspected.value.reason


def assert_corners(image: Image.Image) -> None:
    right, bottom = image.width * 3 // 4, image.height * 3 // 4
    left, top = image.width // 4, image.height // 4
    spots = {
        "top left": (left, top),
        "top right": (right, top),
        "bottom left": (left, bottom),
        "bottom right": (right, bottom),
    }
    colours = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255,) * 3}
    for name, spot in spots.items():
        assert near(image.getpixel(spot), colours[CORNERS[name]]), name


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_photo_stored_any_way_round_is_opened_upright(tmp_path, format, orientation):
    stored = stored_as(corners(120, 80), orientation)
    assert stored.size == ((80, 120) if orientation >= 5 else (120, 80))
    path = put(tmp_path / "a.jpg", stored, format, exif=exif(orientation))

    image = open_upright_srgb(path)

    assert image.size == (120, 80)
    assert_corners(image)
    facts = inspect(path)
    assert (facts.format, facts.width, facts.height) == (format, 120, 80)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_reduced_jpeg_is_upright_and_never_narrower_than_asked(tmp_path, orientation):
    stored = stored_as(corners(1200, 800), orientation)
    path = put(tmp_path / "a.jpg", stored, exif=exif(orientation))
    image = open_upright_srgb(path, least_width=250)
    assert image.size == (300, 200)
    assert_corners(image)


def test_facts_tell_the_format_of_the_content_not_of_the_name(tmp_path):
    path = put(tmp_path / "anh.jpg", scene(30, 20), "PNG")
    assert inspect(path) == PhotoFacts("PNG", 30, 20, path.stat().st_size)


def test_a_jpeg_with_further_pictures_behind_it_counts_as_jpeg(tmp_path):
    more = scene(40, 30)
    path = put(tmp_path / "a.jpg", corners(), "MPO", save_all=True, append_images=[more])
    with Image.open(path) as image:
        assert image.format == "MPO"
    assert inspect(path).format == "JPEG"
    assert_corners(open_upright_srgb(path))


def test_a_saturated_display_p3_colour_keeps_its_look(tmp_path):
    # sRGB's purest red is (234, 51, 35) in Display P3.
    picture = Image.new("RGB", (64, 64), (234, 51, 35))
    with_profile = put(tmp_path / "p3.png", picture, "PNG", icc_profile=display_p3())
    without = put(tmp_path / "plain.png", picture, "PNG")
    assert near(open_upright_srgb(with_profile).getpixel((9, 9)), (255, 0, 0), 2)
    assert open_upright_srgb(without).getpixel((9, 9)) == (234, 51, 35)


def test_an_adobe_rgb_jpeg_is_converted(tmp_path):
    # Adobe RGB (219, 0, 0) is redder than sRGB's (219, 0, 0).
    picture = Image.new("RGB", (64, 64), (219, 0, 0))
    path = put(tmp_path / "a.jpg", picture, quality=95, icc_profile=adobe_rgb())
    assert near(open_upright_srgb(path).getpixel((9, 9)), (254, 0, 0), 4)


def test_an_srgb_profile_changes_nothing(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = put(tmp_path / "a.png", scene(60, 40), "PNG", icc_profile=profile)
    assert open_upright_srgb(path).tobytes() == scene(60, 40).tobytes()


@pytest.mark.parametrize("profile", [b"no profile", display_p3()[:200]])
def test_a_damaged_profile_is_passed_over(tmp_path, profile):
    path = put(tmp_path / "a.png", scene(60, 40), "PNG", icc_profile=profile)
    assert open_upright_srgb(path).tobytes() == scene(60, 40).tobytes()


def test_a_profile_for_other_colours_is_passed_over(tmp_path):
    path = put(tmp_path / "a.png", scene(60, 40).convert("L"), "PNG", icc_profile=display_p3())
    assert open_upright_srgb(path).tobytes() == scene(60, 40).convert("L").convert("RGB").tobytes()


def test_a_cmyk_jpeg_becomes_rgb(tmp_path):
    path = put(tmp_path / "a.jpg", corners().convert("CMYK"), quality=95)
    image = open_upright_srgb(path)
    assert image.mode == "RGB"
    assert_corners(image)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_rgb(tmp_path, mode):
    black_and_white = Image.new("L", (40, 20), "black")
    black_and_white.paste("white", (20, 0, 40, 20))
    if mode == "I;16":
        picture = Image.frombytes(
            mode, (40, 20), (b"\0\0" * 10 + b"\0\x80" * 10 + b"\xff\xff" * 20) * 20
        )
    else:
        picture = black_and_white.convert(mode)
    image = open_upright_srgb(put(tmp_path / "a.png", picture, "PNG"))
    assert image.mode == "RGB"
    assert image.getpixel((2, 9)) == (0, 0, 0)
    assert image.getpixel((30, 9)) == (255, 255, 255)
    if mode == "I;16":
        assert near(image.getpixel((15, 9)), (128, 128, 128), 1)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_parts_lie_on_white_paper(tmp_path, mode):
    picture = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 128), (20, 0, 40, 20))
    if mode == "P":
        picture = Image.new("P", (40, 20), 0)
        picture.putpalette([0, 0, 0, 127, 127, 127])
        picture.paste(1, (20, 0, 40, 20))
        path = put(tmp_path / "a.png", picture, "PNG", transparency=0)
    else:
        path = put(tmp_path / "a.png", picture.convert(mode), "PNG")
    image = open_upright_srgb(path)
    assert image.getpixel((9, 9)) == (255, 255, 255)
    assert near(image.getpixel((30, 9)), (127, 127, 127), 1)


@pytest.mark.parametrize("format", ["GIF", "PNG", "WEBP", "AVIF", "TIFF"])
def test_the_first_frame_stands_for_a_moving_picture(tmp_path, format):
    red, blue = Image.new("RGB", (40, 20), "red"), Image.new("RGB", (40, 20), "blue")
    path = put(tmp_path / "a.gif", red, format, save_all=True, append_images=[blue])
    with Image.open(path) as image:
        assert image.n_frames == 2
    assert near(open_upright_srgb(path).getpixel((9, 9)), (255, 0, 0))


def test_an_opened_photo_has_no_metadata(tmp_path):
    options = {"exif": exif(6, gps=True), "icc_profile": display_p3(), "comment": b"secret"}
    image = open_upright_srgb(put(tmp_path / "a.jpg", scene(60, 40), **options))
    assert image.info == {}
    assert dict(image.getexif()) == {}


def test_ill_formed_exif_does_not_spoil_the_photo(tmp_path):
    path = put(tmp_path / "a.jpg", corners(), exif=b"Exif\0\0MM\0*\0\0\xff\xff garbage")
    assert_corners(open_upright_srgb(path))


def test_a_missing_file_is_missing(tmp_path):
    assert reason(tmp_path / "no.jpg") == "missing"
    assert reason(tmp_path / "no" / "no.jpg") == "missing"


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


def test_a_bomb_is_refused_before_it_goes_off(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(one_bit_png(20_000, 20_000))
    assert path.stat().st_size < 100_000
    started = time.monotonic()
    assert reason(path) == "too_many_pixels"
    assert time.monotonic() - started < 2


def test_a_photo_between_the_limit_and_twice_the_limit_is_refused(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(one_bit_png(12_000, 10_000))
    assert reason(path) == "too_many_pixels"


def test_the_limit_of_pixels_can_be_lowered(tmp_path):
    path = put(tmp_path / "a.jpg", scene(60, 40))
    assert reason(path, max_pixels=2_399) == "too_many_pixels"
    assert inspect(path, max_pixels=2_400).width == 60


def test_a_file_over_60_megabytes_is_not_even_read(tmp_path):
    path = put(tmp_path / "a.jpg", scene(60, 40))
    with path.open("ab") as file:
        file.truncate(60_000_001)
    started = time.monotonic()
    assert reason(path) == "too_big"
    assert time.monotonic() - started < 0.5


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


def test_heic_can_be_opened_here():
    assert "HEIF" in Image.OPEN
    assert pi_heif.libheif_info()["decoders"]


def test_a_heic_photo_stored_sideways_is_opened_upright():
    # Pillow cannot write HEIC, so this one lies beside the tests: 64 × 96 pixels, turned by 90°.
    path = Path(__file__).with_name("sideways.heic")
    facts = inspect(path)
    assert (facts.format, facts.width, facts.height) == ("HEIF", 96, 64)
    assert_corners(open_upright_srgb(path))


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


SEEDS = {
    "JPEG": encoded(scene(48, 32), "JPEG", exif=exif(6), icc_profile=display_p3()),
    "PNG": encoded(scene(24, 16).convert("P"), "PNG", exif=exif(6), transparency=3),
    "WEBP": encoded(scene(48, 32), "WEBP", exif=exif(6)),
    "GIF": encoded(scene(24, 16), "GIF"),
    "TIFF": encoded(scene(24, 16), "TIFF", exif=exif(6)),
    "AVIF": encoded(scene(48, 32), "AVIF"),
    "HEIF": Path(__file__).with_name("sideways.heic").read_bytes(),
}
QUICKLY = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@QUICKLY
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_a_damaged_photo_is_opened_or_refused_never_anything_else(tmp_path, format, data):
    content = bytearray(SEEDS[format])
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


def one_bit_png(width: int, height: int) -> bytes:
    """A black 1-bit PNG without ever having its pixels in memory."""

    def chunk(name: bytes, content: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + checksum

    row = bytes(1 + (width + 7) // 8)
    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">2I5B", width, height, 1, 0, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return start + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
