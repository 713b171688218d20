"""An unchanged file is known without reading it; a changed one never is."""

import os

import pytest

from newsroom.media.index import known_digest, noted, read_index, write_index

LONG_AGO = 1_600_000_000


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Hình 1.jpg"
    path.write_bytes(b"12345")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def test_a_noted_file_is_known_in_the_next_run(tmp_path, photo):
    write_index(tmp_path / "cache", noted(photo, photo.lstat(), "d1"))
    assert known_digest(read_index(tmp_path / "cache"), photo, photo.lstat()) == "d1"


def test_a_file_of_another_size_or_time_is_unknown(photo):
    index = noted(photo, photo.lstat(), "d1")
    os.utime(photo, ns=(LONG_AGO * 10**9, LONG_AGO * 10**9 + 100))
    assert known_digest(index, photo, photo.lstat()) is None
    photo.write_bytes(b"123456")
    os.utime(photo, (LONG_AGO, LONG_AGO))
    assert known_digest(index, photo, photo.lstat()) is None


def test_a_file_changed_just_now_is_not_noted(photo):
    os.utime(photo)
    assert noted(photo, photo.lstat(), "d1") == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"seal": 1, "value": {}}', b"\xff\xfe", b"[" * 50_000],
)
def test_a_damaged_index_is_an_empty_one(tmp_path, photo, content):
    (tmp_path / "stat-index.json").write_bytes(content)
    assert read_index(tmp_path) == {}
    write_index(tmp_path, noted(photo, photo.lstat(), "d1"))
    assert len(read_index(tmp_path)) == 1


def test_an_altered_digest_is_not_believed(tmp_path, photo):
    write_index(tmp_path, noted(photo, photo.lstat(), "d1"))
    file = tmp_path / "stat-index.json"
    assert b'"d1"' in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(b'"d1"', b'"d2"'))
    assert read_index(tmp_path) == {}


def test_files_that_are_gone_leave_the_index(tmp_path, photo):
    index = noted(photo, photo.lstat(), "d1")
    photo.unlink()
    write_index(tmp_path, index)
    assert read_index(tmp_path) == {}
