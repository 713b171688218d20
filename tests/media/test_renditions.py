"""One photo in, its renditions out."""

import os
import re

import pytest
from PIL import Image

from newsroom.media import renditions
from newsroom.media.cache import entry_folder
from newsroom.media.opening import PhotoError
from newsroom.media.recipe import Recipe
from newsroom.media.renditions import develop
from tests.media.samples import CORNERS, corners, display_p3, exif, near, put, scene, stored_as

RECIPE = Recipe(widths=(100, 200, 300))


def files_of(photo, cache):
    folder = entry_folder(cache, photo.digest)
    return {each.name: (folder / each.name).read_bytes() for each in photo.renditions}


def test_a_photo_becomes_each_width_in_each_format(tmp_path):
    path = put(tmp_path / "hinh-1.jpg", scene(1200, 800))
    photo = develop(path, RECIPE, tmp_path / "cache")

    assert (photo.width, photo.height) == (1200, 800)
    made = [(each.format, each.width, each.height) for each in photo.renditions]
    assert made == [
        ("webp", 100, 67),
        ("webp", 200, 133),
        ("webp", 300, 200),
        ("jpeg", 100, 67),
        ("jpeg", 200, 133),
        ("jpeg", 300, 200),
    ]
    assert photo.renditions[0].name == f"{photo.digest[:16]}-100.webp"
    assert photo.renditions[-1].name == f"{photo.digest[:16]}-300.jpg"
    for rendition in photo.renditions:
        file = entry_folder(tmp_path / "cache", photo.digest) / rendition.name
        with Image.open(file) as image:
            assert image.size == (rendition.width, rendition.height)
            assert image.mode == "RGB"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_rendition_is_upright(tmp_path, orientation):
    stored = stored_as(corners(1200, 800), orientation)
    path = put(tmp_path / "a.jpg", stored, quality=95, exif=exif(orientation))
    photo = develop(path, RECIPE, tmp_path / "cache")
    assert (photo.width, photo.height) == (1200, 800)
    for rendition in photo.renditions:
        with Image.open(entry_folder(tmp_path / "cache", photo.digest) / rendition.name) as image:
            width, height = image.size
            seen = [
                image.getpixel((x, y))
                for y in (height // 4, height * 3 // 4)
                for x in (width // 4, width * 3 // 4)
            ]
        assert list(CORNERS.values()) == ["red", "lime", "blue", "white"]
        wanted = [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)]
        assert all(near(one, other) for one, other in zip(seen, wanted, strict=True)), rendition


def test_no_metadata_of_the_source_survives(tmp_path):
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRETXMP</x:xmpmeta>"
    path = put(
        tmp_path / "a.jpg",
        scene(),
        exif=exif(6, gps=True),
        icc_profile=display_p3(),
        comment=b"SECRETCOMMENT",
        xmp=xmp,
    )
    source = path.read_bytes()
    assert all(word in source for word in (b"SECRETCAMERA", b"SECRETCOMMENT", b"SECRETXMP"))
    with Image.open(path) as image:
        assert image.getexif().get_ifd(0x8825)

    photo = develop(path, RECIPE, tmp_path / "cache")

    for name, data in files_of(photo, tmp_path / "cache").items():
        for word in (b"SECRET", b"Exif", b"EXIF", b"ICC", b"xmp", b"XMP", b"Photoshop"):
            assert word not in data, name
    for rendition in photo.renditions:
        with Image.open(entry_folder(tmp_path / "cache", photo.digest) / rendition.name) as image:
            assert not image.getexif()
            assert not image.info.keys() & {"icc_profile", "exif", "xmp", "comment", "photoshop"}


def test_display_p3_is_converted_rather_than_relabelled(tmp_path):
    picture = Image.new("RGB", (300, 200), (234, 51, 35))
    path = put(tmp_path / "a.jpg", picture, quality=95, icc_profile=display_p3())
    photo = develop(path, RECIPE, tmp_path / "cache")
    assert near(tuple(bytes.fromhex(photo.colour[1:])), (255, 0, 0), 4)
    for rendition in photo.renditions:
        with Image.open(entry_folder(tmp_path / "cache", photo.digest) / rendition.name) as image:
            assert near(image.getpixel((20, 20)), (255, 0, 0), 6)


def test_the_average_colour_is_written_as_css_reads_it(tmp_path):
    picture = Image.new("RGB", (40, 40), (10, 20, 200))
    photo = develop(put(tmp_path / "a.png", picture, "PNG"), RECIPE, tmp_path / "cache")
    assert photo.colour == "#0a14c8"
    assert re.fullmatch("#[0-9a-f]{6}", photo.colour)


def test_a_small_photo_keeps_its_own_width(tmp_path):
    photo = develop(put(tmp_path / "a.png", scene(60, 40), "PNG"), RECIPE, tmp_path / "cache")
    assert {(each.width, each.height) for each in photo.renditions} == {(60, 40)}


def test_neither_name_nor_time_of_the_file_counts(tmp_path):
    one = put(tmp_path / "a.jpg", scene())
    other = put(tmp_path / "deep" / "Hình ảnh số 2.JPEG", scene())
    os.utime(other, (1, 1))
    first = develop(one, RECIPE, tmp_path / "cache-1")
    second = develop(other, RECIPE, tmp_path / "cache-2")
    assert first == second
    assert files_of(first, tmp_path / "cache-1") == files_of(second, tmp_path / "cache-2")


def test_another_recipe_gives_other_names(tmp_path):
    path = put(tmp_path / "a.jpg", scene(300, 200))
    one = develop(path, RECIPE, tmp_path / "cache")
    other = develop(path, Recipe(widths=(100, 200, 300), webp_quality=50), tmp_path / "cache")
    assert {each.name for each in one.renditions}.isdisjoint(each.name for each in other.renditions)


def test_a_photo_is_decoded_once_and_then_never_again(tmp_path, monkeypatch):
    opened = []
    real = renditions.open_bytes
    monkeypatch.setattr(
        renditions, "open_bytes", lambda *args, **kw: opened.append(1) or real(*args, **kw)
    )
    path = put(tmp_path / "a.jpg", scene())
    first = develop(path, RECIPE, tmp_path / "cache")
    assert len(opened) == 1
    assert develop(path, RECIPE, tmp_path / "cache") == first
    assert len(opened) == 1


def test_a_broken_photo_leaves_nothing_in_the_cache(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 no more")
    with pytest.raises(PhotoError):
        develop(path, RECIPE, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
