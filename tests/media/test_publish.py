"""Only renditions reach the site."""

import hashlib
import os

import pytest

from newsroom.media.cache import entry_folder
from newsroom.media.darkroom import develop_all
from newsroom.media.publish import DamagedEntry, publish_photos
from newsroom.media.recipe import Recipe
from tests.media.samples import exif, put, scene

RECIPE = Recipe(widths=(60, 120))


@pytest.fixture
def developed(tmp_path):
    paths = [
        put(tmp_path / "content" / "hinh-1.jpg", scene(300, 200), exif=exif(gps=True)),
        put(tmp_path / "content" / "hinh-2.png", scene(120, 80), "PNG"),
    ]
    return develop_all(paths, RECIPE, tmp_path / "cache")[0]


def test_exactly_the_renditions_are_published(tmp_path, developed):
    site = tmp_path / "site" / "photos"
    names = publish_photos(developed.values(), tmp_path / "cache", site)
    wanted = {each.name for photo in developed.values() for each in photo.renditions}
    assert len(wanted) == 8
    assert set(names) == wanted
    assert list(names) == sorted(names)
    assert {path.name for path in site.iterdir()} == wanted


def test_no_original_reaches_the_site(tmp_path, developed):
    publish_photos(developed.values(), tmp_path / "cache", tmp_path / "site")
    originals = {hashlib.sha256(path.read_bytes()).digest() for path in developed}
    assert b"SECRETCAMERA" in next(iter(developed)).read_bytes()
    for file in (tmp_path / "site").iterdir():
        assert hashlib.sha256(file.read_bytes()).digest() not in originals
        assert b"SECRETCAMERA" not in file.read_bytes()


def test_what_is_there_already_is_left_alone(tmp_path, developed):
    site = tmp_path / "site"
    names = publish_photos(developed.values(), tmp_path / "cache", site)
    for name in names:
        os.utime(site / name, (1, 1))
    assert publish_photos(developed.values(), tmp_path / "cache", site) == names
    assert {(site / name).stat().st_mtime for name in names} == {1}


@pytest.mark.parametrize("content", [b"", b"half a file"])
def test_a_file_of_another_size_is_replaced(tmp_path, developed, content):
    site = tmp_path / "site"
    names = publish_photos(developed.values(), tmp_path / "cache", site)
    whole = (site / names[0]).read_bytes()
    (site / names[0]).write_bytes(content)
    publish_photos(developed.values(), tmp_path / "cache", site)
    assert (site / names[0]).read_bytes() == whole


def test_a_photo_used_twice_is_published_once(tmp_path, developed):
    photos = list(developed.values())
    names = publish_photos(photos + photos, tmp_path / "cache", tmp_path / "site")
    assert len(names) == len(set(names)) == 8


def test_a_damaged_rendition_is_never_published(tmp_path, developed):
    photo = next(iter(developed.values()))
    file = entry_folder(tmp_path / "cache", photo.digest) / photo.renditions[0].name
    file.write_bytes(bytes(file.stat().st_size))
    with pytest.raises(DamagedEntry):
        publish_photos([photo], tmp_path / "cache", tmp_path / "site")
    assert list((tmp_path / "site").iterdir()) == []

    again = develop_all(developed, RECIPE, tmp_path / "cache")[0]
    assert again == developed
    assert len(publish_photos([photo], tmp_path / "cache", tmp_path / "site")) == 4


def test_nothing_to_publish_publishes_nothing(tmp_path):
    assert publish_photos([], tmp_path / "cache", tmp_path / "site") == ()
