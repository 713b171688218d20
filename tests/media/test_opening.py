"""Photos come out upright, of the right format, without metadata."""

from pathlib import Path

import pi_heif
import pytest
from PIL import Image

from newsroom.media.opening import PhotoFacts, inspect, open_upright_srgb
from tests.media.opened import assert_corners
from tests.media.samples import (
    corners,
    display_p3,
    exif,
    near,
    put,
    scene,
    stored_as,
)


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


def test_heic_can_be_opened_here():
    assert "HEIF" in Image.OPEN
    assert pi_heif.libheif_info()["decoders"]


def test_a_heic_photo_stored_sideways_is_opened_upright():
    # Pillow cannot write HEIC, so this one lies beside the tests: 64 × 96 pixels, turned by 90°.
    path = Path(__file__).with_name("sideways.heic")
    facts = inspect(path)
    assert (facts.format, facts.width, facts.height) == ("HEIF", 96, 64)
    assert_corners(open_upright_srgb(path))
