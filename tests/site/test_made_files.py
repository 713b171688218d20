"""What is made beside the pages of a post: its share card, its press kit."""

import io
import json
import zipfile

from PIL import Image

from tests.media.samples import put, scene
from tests.sites import new_site

POST = "2026-10-05-tin"
BODY = """Câu **đầu** ở [trang](https://example.vn).

- Việc một
- Việc hai

Một số hình ảnh:

![Ô vuông đỏ](a.jpg "Ô vuông màu đỏ")
![Ô vuông xanh](b.png "Ô vuông màu xanh")
"""
HEADER = """title: Tin “có ảnh”
summary: Tóm tắt.
images:
  - file: a.jpg
    credit: "Ảnh: Lê Đo"
    copyright: Sở Mẫu
  - file: b.png
    focus: 80% 20%"""


def write(site, header=HEADER, body=BODY):
    folder = site.post(POST, header, body).parent
    put(folder / "a.jpg", scene(1800, 1200), quality=90)
    put(folder / "b.png", scene(300, 200), "PNG")


def image(site, address=f"thong-bao/2026/10/{POST[11:]}/"):
    return site.page(address).find("meta", property="og:image")["content"]


def test_every_page_has_a_share_card_of_its_own_or_its_agencys_or_the_sites(site):
    write(site)
    site.post("2026-10-06-khong-anh", "agency: trung-tam")
    site.build()
    base = "https://tin.example.vn/"
    assert image(site).startswith(f"{base}thong-bao/2026/10/tin/chia-se.jpg?")
    agency = image(site, "thong-bao/2026/10/khong-anh/")
    assert agency.startswith(f"{base}co-quan/trung-tam/chia-se.jpg?")
    assert image(site, "co-quan/trung-tam/") == agency
    assert image(site, "").startswith(f"{base}chia-se.jpg?")
    files = site.files()
    for address in ("thong-bao/2026/10/tin/", "co-quan/trung-tam/", ""):
        card = Image.open(io.BytesIO(files[f"{address}chia-se.jpg"]))
        assert (card.format, card.size) == ("JPEG", (1200, 630))
        assert not card.getexif()


def test_a_card_has_another_address_when_it_says_something_else(site):
    write(site)
    site.build()
    before = image(site)
    write(site, body=f"{BODY}\nThêm một câu.")
    site.build()
    assert image(site) == before
    write(site, HEADER.replace("Tin", "Bài"))
    site.build()
    assert image(site) != before


def test_a_site_may_do_without_cards(tmp_path):
    site = new_site(tmp_path / "site", "SHARE_CARDS = False\n")
    write(site)
    site.build()
    assert not [name for name in site.files() if name.endswith("chia-se.jpg")]
    assert image(site).endswith(".jpg")
    assert site.page("").find("meta", property="og:image") is None


def kit(site):
    data = site.files()["thong-bao/2026/10/tin/bo-anh.zip"]
    return zipfile.ZipFile(io.BytesIO(data))


def test_a_press_kit_holds_the_photos_in_full_size_without_secrets_and_the_words(tmp_path):
    site = new_site(tmp_path / "site", "PRESS_KITS = True\n")
    write(site)
    site.build()
    archive = kit(site)
    assert archive.namelist() == ["hinh-1.jpg", "hinh-2.jpg", "bai-viet.txt", "chu-thich.txt"]
    first = Image.open(io.BytesIO(archive.read("hinh-1.jpg")))
    assert first.size == (1800, 1200)
    assert "Ảnh: Lê Đo" in first.info["xmp"].decode()
    assert Image.open(io.BytesIO(archive.read("hinh-2.jpg"))).size == (300, 200)
    text = archive.read("bai-viet.txt").decode("utf-8-sig").split("\r\n\r\n")
    assert text[:3] == ["Tin “có ảnh”", "Sở Mẫu – 05-10-2026", "Tóm tắt."]
    assert text[3:6] == ["Câu đầu ở trang.", "- Việc một", "- Việc hai"]
    assert text[-1].strip() == "https://tin.example.vn/thong-bao/2026/10/tin/"
    captions = archive.read("chu-thich.txt").decode("utf-8-sig").split("\r\n")
    assert captions[0] == "hinh-1.jpg: Ô vuông màu đỏ. Ảnh: Lê Đo"
    page = site.page("thong-bao/2026/10/tin/")
    assert "ZIP, khoảng" in page.select_one(".files").get_text(" ", strip=True)
    assert page.select_one('.files a[href$="/tin/bo-anh.zip"]')


def test_a_withdrawn_post_has_no_kit_and_a_site_has_none_unless_it_wants_them(tmp_path, site):
    write(site)
    site.build()
    assert not [name for name in site.files() if name.endswith(".zip")]
    with_kits = new_site(tmp_path / "kits", "PRESS_KITS = True\n")
    withdrawn = "status: withdrawn\nwithdrawn:\n  date: 06-10-2026\n  reason: Đăng nhầm."
    write(with_kits, f"{HEADER}\n{withdrawn}")
    with_kits.build()
    assert not [name for name in with_kits.files() if name.endswith(".zip")]


def test_the_photos_are_told_to_machines(site):
    write(site, HEADER.replace("Tin “có ảnh”", "Tin </script><b>“&"))
    site.build()
    page = site.page("thong-bao/2026/10/tin/")
    told = json.loads(page.find("script", type="application/ld+json").string)
    (gallery,) = [one for one in told["@graph"] if one["@type"] == "ImageGallery"]
    first, second = gallery["image"]
    assert gallery["name"] == "Một số hình ảnh"
    assert (first["@type"], first["caption"]) == ("ImageObject", "Ô vuông màu đỏ")
    assert (first["creditText"], first["copyrightNotice"]) == ("Ảnh: Lê Đo", "Sở Mẫu")
    assert (first["width"], first["height"]) == (1600, 1067)
    assert first["contentUrl"].startswith("https://tin.example.vn/")
    assert first["contentUrl"].removeprefix("https://tin.example.vn/") in site.files()
    assert "creditText" not in second
    alone = site.page("thong-bao/2026/10/tin/anh/2/")
    told = json.loads(alone.find("script", type="application/ld+json").string)
    photos = [one for one in told["@graph"] if one["@type"] == "ImageObject"]
    assert [one["url"] for one in photos] == [second["url"]]


def test_what_a_crop_must_keep_is_said_by_a_class(site):
    write(site, f"{HEADER}\ncover: b.png")
    site.post("2026-10-06-hai")
    site.build()
    photo = site.page("thong-bao/").select_one(".notice__photo img")
    assert {"focus-x-8", "focus-y-2"} <= set(photo["class"])
