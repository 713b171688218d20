"""Photos are added in their order, named, captioned, and shown on a sheet to be checked."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from newsroom.bootstrap import with_remainder
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.photos.command import add_photos
from newsroom.desk.photos.order import in_order
from newsroom.posts.library import read_library
from tests.desk.importing.pictures import jpeg, png

ROOT = Path(__file__).parents[3]
HEADER = b"---\ntitle: B\xc3\xa0i m\xe1\xbb\x9bi\ndate: 12-09-2023\nagency: so-mau\n---\n"
NAME = "2023-09-12-bai-moi"


@pytest.fixture
def content(tmp_path):
    (tmp_path / "content" / "agencies").mkdir(parents=True)
    (tmp_path / "content" / "agencies" / "so-mau.yml").write_text("name: Sở Mẫu\n", "utf-8")
    return tmp_path / "content"


@pytest.fixture
def post(content):
    folder = content / "news" / "2023" / NAME
    folder.mkdir(parents=True)
    (folder / "index.md").write_bytes(HEADER + "Nội dung.\n".encode())
    return folder


@pytest.fixture
def add(content, tmp_path, capsys):
    """Add photos, given by name and bytes, to the post; return what is printed."""

    def run(photos, captions=None, post=NAME):
        folder = tmp_path / "dien-thoai"
        folder.mkdir(exist_ok=True)
        for name, data in photos.items():
            (folder / name).write_bytes(data)
        typed = None
        if captions:
            typed = tmp_path / "chu-thich.txt"
            typed.write_text(captions, "utf-8")
        paths = [str(folder / name) for name in photos]
        assert add_photos(post, paths, typed and str(typed), content, tmp_path / "soat") == 0
        return capsys.readouterr().out

    return run


def body(post):
    return (post / "index.md").read_bytes().removeprefix(HEADER).decode()


def test_photos_get_their_names_and_captions_and_keep_their_bytes(post, add):
    out = add(
        {"z2_b.jpg": jpeg(2, taken="2026:10:12 09:00:00"),
         "z9_a.jpg": jpeg(1, taken="2026:10:12 08:00:00")},
        'Hình 1: Quang cảnh "lễ" khai mạc\nHình 2: Đại biểu\n',
    )  # fmt: skip
    assert body(post) == (
        'Nội dung.\n\n![](hinh-1.jpg "Quang cảnh \\"lễ\\" khai mạc")\n![](hinh-2.jpg "Đại biểu")\n'
    )
    assert (post / "hinh-1.jpg").read_bytes() == jpeg(1, taken="2026:10:12 08:00:00")
    assert "Hình 1: hinh-1.jpg ← z9_a.jpg" in out


def test_the_post_they_make_has_no_finding(post, add, content):
    add({"a.jpg": jpeg(1), "b.png": png(2)}, "Hình 1: Một\nHình 2: Hai\n")
    assert [one for one in read_library(content).findings if "news" in one.path] == []


def test_captions_that_wait_for_their_photos_are_filled_first(post, add):
    (post / "index.md").write_bytes(
        HEADER + 'Hình ảnh:\r\n\r\n![](hinh-1.jpg "Một")\r\n![](hinh-2.jpg "Hai")\r\n'.encode()
    )
    add({"1.png": png(1), "2.jpg": jpeg(2), "3.jpg": jpeg(3)})
    assert body(post) == (
        'Hình ảnh:\r\n\r\n![](hinh-1.png "Một")\r\n![](hinh-2.jpg "Hai")\r\n![](hinh-3.jpg)\r\n'
    )


def test_the_same_photos_again_change_nothing(post, add):
    add({"a.jpg": jpeg(1)}, "Hình 1: Một\n")
    before = {one.name: one.read_bytes() for one in post.iterdir()}
    out = add({"a.jpg": jpeg(1)}, "Hình 1: Một\n")
    assert {one.name: one.read_bytes() for one in post.iterdir()} == before
    assert "Bỏ qua a.jpg: ảnh này đã có trong bài" in out


def test_more_photos_go_on_counting_and_their_captions_too(post, add):
    add({"a.jpg": jpeg(1)}, "Hình 1: Một\n")
    add({"b.jpg": jpeg(2)}, "Hình 2: Hai\n")
    assert body(post).endswith('![](hinh-1.jpg "Một")\n![](hinh-2.jpg "Hai")\n')


def test_a_broken_photo_stops_all_of_them(post, add):
    before = (post / "index.md").read_bytes()
    with pytest.raises(ImportRefused, match=r"b\.jpg.*Chưa thêm ảnh nào"):
        add({"a.jpg": jpeg(1), "b.jpg": jpeg(2)[:200]})
    assert [one.name for one in post.iterdir()] == ["index.md"]
    assert (post / "index.md").read_bytes() == before


def test_heic_and_photos_that_lie_on_their_side_stand_upright_on_the_sheet(post, add, tmp_path):
    add({"IMG_1.heic": (ROOT / "tests/media/sideways.heic").read_bytes(),
         "IMG_2.jpg": jpeg(2, (400, 200), turn=6)}, "Hình 1: Một <b>\nHình 2: Hai\n")  # fmt: skip
    assert (post / "hinh-1.heic").is_file()
    sheet = (tmp_path / "soat" / f"anh-{NAME}.html").read_text("utf-8")
    assert sheet.count('src="data:image/jpeg') == 2
    assert "Một &lt;b&gt;" in sheet
    assert "http" not in sheet
    sizes = re.findall(r'width="(\d+)" height="(\d+)"', sheet)
    assert int(sizes[1][0]) * 2 == int(sizes[1][1])


def test_forty_megapixels_are_taken(post, add):
    buffer = io.BytesIO()
    Image.new("L", (8000, 5000), 90).save(buffer, "JPEG", quality=20)
    add({"lon.jpg": buffer.getvalue()}, "Hình 1: Toàn cảnh\n")
    assert (post / "hinh-1.jpg").stat().st_size == len(buffer.getvalue())


def test_the_order_is_number_then_moment_then_name(tmp_path):
    def paths(**photos):
        for name, taken in photos.items():
            (tmp_path / f"{name}.jpg").write_bytes(jpeg(1, taken=taken))
        return [one.stem for one in in_order(tmp_path / f"{name}.jpg" for name in photos)]

    assert paths(hinh_10="", hinh_2="", hinh_1="2026:01:01 00:00:00") == [
        "hinh_1", "hinh_2", "hinh_10",
    ]  # fmt: skip
    assert paths(
        IMG_20261012_2="", IMG_20261012_10="", z9="2026:10:12 08:00:00", z1="2026:10:12 09:00:00"
    ) == ["z9", "z1", "IMG_20261012_2", "IMG_20261012_10"]


def test_a_post_of_one_file_and_an_unknown_post_are_told(content, add):
    with pytest.raises(ImportRefused, match="Không thấy bài"):
        add({"a.jpg": jpeg(1)}, post="2023-01-01-khong-co")


def test_the_command_takes_as_many_photos_as_are_named():
    words = ["photos", "bai", "a.jpg", "b c.jpg", "--captions", "ct.txt", "d.jpg"]
    assert with_remainder(words) == [
        "photos", "bai", "--captions", "ct.txt", "--", "a.jpg", "b c.jpg", "d.jpg",
    ]  # fmt: skip
    assert with_remainder(["check", "--strict"]) == ["check", "--strict"]
