"""A press kit: everything in one file, the same each time."""

import io
import zipfile
from datetime import date

from newsroom.media.press_kit import press_kit

DAY = date(2023, 9, 28)


def test_a_kit_holds_photos_and_words_for_windows_too():
    kit = press_kit(DAY, [("hinh-1.jpg", b"\xff\xd8one")], {"bai-viet.txt": "Tiêu đề\n\nNội dung"})
    archive = zipfile.ZipFile(io.BytesIO(kit))
    assert archive.namelist() == ["hinh-1.jpg", "bai-viet.txt"]
    assert archive.read("hinh-1.jpg") == b"\xff\xd8one"
    assert archive.read("bai-viet.txt").decode("utf-8-sig") == "Tiêu đề\r\n\r\nNội dung"
    assert archive.getinfo("hinh-1.jpg").date_time[:3] == (2023, 9, 28)
    assert archive.testzip() is None


def test_the_same_content_is_the_same_kit():
    same = [press_kit(DAY, [("hinh-1.jpg", b"one")], {"a.txt": "Chữ"}) for _ in range(2)]
    assert same[0] == same[1]
    assert press_kit(DAY, [("hinh-1.jpg", b"two")], {"a.txt": "Chữ"}) != same[0]


def test_a_post_older_than_zip_has_a_kit_too():
    assert zipfile.ZipFile(io.BytesIO(press_kit(date(1975, 4, 30), [], {"a.txt": "Chữ"})))
