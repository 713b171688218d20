"""Photos on the built pages: upright, light, private."""

import io

import pytest
from PIL import Image

from newsroom import run
from newsroom.media import darkroom, limits
from tests.media.samples import encoded, put, scene
from tests.sites import AS_OF

GPS = 0x8825
ORIENTATION = 0x0112


def phone_photo(path, orientation=6):
    """Write a photo as a phone does: sideways, with position and camera in its metadata."""
    image = Image.new("RGB", (1200, 800), "white")
    image.paste((200, 0, 0), (0, 0, 600, 400))
    exif = image.getexif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = "HangMayAnh"
    exif.get_ifd(GPS)[2] = (10.0, 46.0, 37.0)
    image.save(path, exif=exif, quality=90)
    return path.read_bytes()


def test_a_phone_photo_comes_out_upright_and_without_its_position(site):
    path = site.post("2026-11-20-tin", body='![Ô đỏ trên nền trắng](hinh-1.jpg "Ô đỏ")')
    original = phone_photo(path.with_name("hinh-1.jpg"))
    assert site.build() == 0
    photos = {n: data for n, data in site.files().items() if n.startswith("anh/")}
    assert {name.rpartition(".")[2] for name in photos} == {"webp", "jpg"}
    for name, data in photos.items():
        image = Image.open(io.BytesIO(data))
        assert image.height > image.width, name
        assert not image.getexif() and "icc_profile" not in image.info and b"HangMay" not in data
    assert original not in site.files().values()
    page = site.page("thong-bao/2026/11/tin/")
    image = page.select_one("figure img")
    width, height = int(image["width"]), int(image["height"])
    assert abs(width / height - 800 / 1200) < 0.01


def test_every_rendition_that_a_page_names_is_there(site):
    site.post("2026-11-20-tin", body="![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
    site.build()
    page = site.page("thong-bao/2026/11/tin/")
    sets = [tag["srcset"] for tag in page.find_all(["source", "img"]) if tag.get("srcset")]
    named = {part.split()[0].lstrip("/") for one in sets for part in one.split(", ")}
    assert named
    assert named <= site.files().keys()


def test_photos_of_a_gallery_are_numbered_with_and_without_caption(site):
    body = 'Một số hình ảnh:\n\n![Ô một](a.jpg "Chú thích một")\n![Ô hai](b.jpg)'
    site.post("2026-11-20-tin", body=body, photos=("a.jpg", "b.jpg"))
    site.build()
    gallery = site.page("thong-bao/2026/11/tin/").select_one(".gallery")
    assert gallery.find(["h2", "h3"]).get_text(strip=True) == "Một số hình ảnh"
    captions = [" ".join(tag.get_text(" ").split()) for tag in gallery.find_all("figcaption")]
    assert captions == ["Hình 1: Chú thích một", "Hình 2"]


def test_numbers_run_on_through_two_galleries(site):
    body = "![Ô một](a.jpg)\n![Ô hai](b.jpg)\n\nGiữa hai bộ ảnh.\n\n![Ô ba](c.jpg)\n![Ô bốn](d.jpg)"
    site.post("2026-11-20-tin", body=body, photos=("a.jpg", "b.jpg", "c.jpg", "d.jpg"))
    site.build()
    page = site.page("thong-bao/2026/11/tin/")
    assert [fig["id"] for fig in page.select("figure")] == [f"hinh-{n}" for n in (1, 2, 3, 4)]
    assert len(page.select(".gallery")) == 2


def test_photos_that_only_the_header_lists_stand_where_the_mark_is(site):
    header = "images:\n  - file: a.jpg\n    alt: Ô một\n    caption: Chú thích: có hai chấm"
    site.post("2026-11-20-tin", header, "Trước.\n\n[gallery]\n\nSau.", photos=("a.jpg",))
    assert site.build() == 0
    text = site.page("thong-bao/2026/11/tin/").main.get_text()
    assert text.index("Trước.") < text.index("Chú thích: có hai chấm") < text.index("Sau.")


def test_a_broken_photo_is_named_with_its_line_and_stops_the_build(site, capsys):
    path = site.post("2026-11-20-tin", body="Chữ.\n\n![Một ô](hinh-1.jpg)", photos=("hinh-1.jpg",))
    photo = path.with_name("hinh-1.jpg")
    photo.write_bytes(photo.read_bytes()[:900])
    assert site.build() == 1
    assert "2026-11-20-tin/index.md:8:1: ND406" in capsys.readouterr().out


@pytest.mark.parametrize("kept", [0, 900])
def test_a_broken_photo_stops_a_publish_build_too_and_nothing_is_copied(site, capsys, kept):
    path = site.post("2026-11-20-tin", body="Chữ.\n\n![Một ô](hinh-1.jpg)", photos=("hinh-1.jpg",))
    photo = path.with_name("hinh-1.jpg")
    photo.write_bytes(photo.read_bytes()[:kept])
    publishing = site.folder / "publishconf.py"
    publishing.write_text("from pelicanconf import *\nOUTPUT_PATH = 'public'\n", "utf-8")
    assert run.build(str(publishing), AS_OF) == 1
    said = capsys.readouterr().out
    assert "2026-11-20-tin/index.md:8:1: ND406" in said and "hinh-1.jpg" in said
    assert not (site.folder / "public").exists()


def test_each_limit_is_told_with_the_way_out(site, capsys, monkeypatch):
    monkeypatch.setitem(limits.MOST_PIXELS_OF, "WEBP", 1_000_000)
    monkeypatch.setattr(limits, "MOST_KEPT", 2_000_000)
    # Processes of their own would know nothing of these lower limits.
    monkeypatch.setattr(darkroom, "_FEW", 3)
    path = site.post("2026-11-20-tin", body="![Một ô](a.webp)\n\nChữ.\n\n![Hai ô](b.jpg)")
    other = site.post("2026-11-20-hai", body="![Ba ô](c.jpg)")
    put(path.with_name("a.webp"), scene(1200, 900), "WEBP")
    put(path.with_name("b.jpg"), scene(1000, 2100))
    scans = encoded(scene(60, 40), progressive=True)
    scan = scans[scans.rindex(b"\xff\xda") : -2]
    other.with_name("c.jpg").write_bytes(scans[:-2] + 100 * scan + scans[-2:])
    conf = str(site.folder / "pelicanconf.py")
    assert run.check(lang="en", as_of=AS_OF, settings_file=conf) == 1
    said = capsys.readouterr().out
    assert "tin/index.md:6:1: ND430 The photo “a.webp” has more than 1 million pixels" in said
    assert "tin/index.md:10:1: ND431 The photo “b.jpg” is narrow and too long (1.000 × 2.1" in said
    assert "hai/index.md:6:1: ND432 The photo “c.jpg” is saved in 110 scans (100 at most)" in said


def test_a_build_of_what_is_built_already_opens_no_picture(site, monkeypatch):
    site.post("2026-11-20-tin", body="![Một ô](hinh-1.jpg)", photos=("hinh-1.jpg",))
    site.post("2026-11-19-hai", body="![Hai ô](hinh-1.jpg)", photos=("hinh-1.jpg",))
    assert site.build() == 0
    opened = []
    real = Image.open
    monkeypatch.setattr(
        Image, "open", lambda *args, **more: opened.append(1) or real(*args, **more)
    )
    site.post("2026-11-19-hai", body="Câu mới.\n\n![Hai ô](hinh-1.jpg)")
    assert site.build() == 0
    assert "Câu mới." in site.page("thong-bao/2026/11/hai/").get_text()
    assert opened == []
