"""Whoever is to be unrecognisable is so wherever the photo shows, or nothing is built."""

import base64
import io
import re
import zipfile

import pytest
from PIL import Image, ImageChops

from newsroom import run
from tests.media.samples import exif, put, stored_as
from tests.sites import new_site

ID = "2026-11-20-lop-hoc"
HEADER = """images:
  - file: a.jpg
    alt: Lớp học
    caption: Lớp học nhìn từ cuối phòng
    people: minors
    consent: blurred
    blur: 24% 23% 52% 54%"""
SETTINGS = """PRESS_KITS = True
PHOTO_FORMATS = ("avif", "webp", "jpeg")
PHOTO_WIDTHS = (240, 800)
"""
# So vivid is no point of a photo whose vivid part is averaged away.
VIVID = 60


def face() -> Image.Image:
    """Return grey paper with a face of magenta and green tiles, whose mean is grey."""
    tiles = Image.new("RGB", (100, 50), (255, 0, 255))
    green = [(x, y) for x in range(100) for y in range(50) if (x + y) % 2]
    for spot in green:
        tiles.putpixel(spot, (0, 255, 0))
    picture = Image.new("RGB", (1600, 800), (128, 128, 128))
    picture.paste(tiles.resize((800, 400), Image.Resampling.NEAREST), (400, 200))
    return picture


def vividness(image: Image.Image) -> int:
    """Return how far apart the channels of an image's most colourful point are."""
    red, green, blue = image.convert("RGB").split()
    apart = ImageChops.lighter(
        ImageChops.difference(red, green), ImageChops.difference(green, blue)
    )
    return apart.getextrema()[1]


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    site = new_site(tmp_path_factory.mktemp("site"), SETTINGS)
    folder = site.post(ID, HEADER, "Một lớp học.\n\n![Lớp học](a.jpg)").parent
    put(folder / "a.jpg", stored_as(face(), 6), quality=95, exif=exif(6))
    assert vividness(opened((folder / "a.jpg").read_bytes())) > 200
    assert site.build() == 0
    return site


def test_every_rendition_hides_the_face(built):
    photos = {name: data for name, data in built.files().items() if name.startswith("anh/")}
    assert {name.rpartition(".")[2] for name in photos} == {"avif", "webp", "jpg"}
    assert len(photos) == 6
    for name, data in photos.items():
        assert vividness(opened(data)) < VIVID, name


def test_the_share_card_hides_the_face(built):
    card = opened(built.files()["thong-bao/2026/11/lop-hoc/chia-se.jpg"])
    assert vividness(card.crop((690, 0, 1200, 630))) < VIVID
    assert vividness(card.crop((0, 0, 600, 630))) > VIVID  # the department's own colour


def test_the_press_kit_hides_the_face_in_full_size(built):
    kit = zipfile.ZipFile(io.BytesIO(built.files()["thong-bao/2026/11/lop-hoc/bo-anh.zip"]))
    photo = opened(kit.read("hinh-1.jpg"))
    assert photo.size == (1600, 800)
    assert vividness(photo) < VIVID


def test_the_photos_own_page_and_the_gallery_show_only_such_renditions(built):
    for name, data in built.files().items():
        if name.endswith(".html"):
            shown = set(re.findall(rb"anh/[0-9a-f]{16}-\d+\.\w+", data))
            assert all(one.decode() in built.files() for one in shown)
    page = built.page("thong-bao/2026/11/lop-hoc/anh/1/")
    assert page.select_one("main img")["src"].startswith("/anh/")


def test_the_preview_hides_the_face(built, tmp_path):
    target = tmp_path / "xem.html"
    post = built.folder / f"content/news/2026/{ID}"
    assert run.preview(str(post), str(target), str(built.folder / "pelicanconf.py")) == 0
    inside = re.findall(
        r"data:image/(?:webp|jpeg|avif);base64,([\w+/=]+)", target.read_text("utf-8")
    )
    assert inside
    for one in inside:
        assert vividness(opened(base64.b64decode(one))) < VIVID


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("people: minors", "ND428"),
        ("people: minors\n    consent: blurred", "ND427"),
    ],
)
def test_without_consent_or_a_blurred_place_a_child_stops_the_build(site, capsys, said, code):
    header = f"images:\n  - file: a.jpg\n    alt: Lớp học\n    {said}"
    site.post(ID, header, "![Lớp học](a.jpg)", photos=("a.jpg",))
    assert site.build() == 1
    assert f"{ID}/index.md:6:11: {code}" in capsys.readouterr().out
    assert not site.output().exists()
