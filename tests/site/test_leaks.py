"""A site is searched for traces of posts that are not public; the search is seen to see."""

import shutil

import pytest
from PIL import Image, ImageDraw

from newsroom.checking import proved
from newsroom.leaking import leaks_of_site
from newsroom.pelican_run import read_settings
from newsroom.release.manifest import digests_of
from tests.sites import AS_OF, Sites, new_site

HIDDEN = "2026-11-21-du-an-cau-vuot-song"
BODY = (
    "Thành phố sẽ khởi công cây cầu vượt sông thứ tám vào mùa xuân năm tới, nối hai bờ ở bến Mới. "
    "Kinh phí do ngân sách và ba nhà đầu tư cùng góp theo tỉ lệ đã ký kín hôm qua."
)
HEADER = "title: Khởi công cầu vượt sông thứ tám\nattachments: [phu-luc-kinh-phi.pdf]"
STATES = ("status: draft", "status: review", "publish_at: 01-12-2026 08:00", "date: 01-12-2026")


def drawing(path, seed: int, size=(640, 480)) -> None:
    """Draw a picture unlike one with another ``seed``."""
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    for number in range(12):
        x, y = (seed * 37 + number * 97) % 600, (seed * 53 + number * 61) % 440
        pen.ellipse((x, y, x + 90, y + 70), fill=(number * 20, seed * 40 % 256, 90))
    image.save(path)


def write_hidden(site, state: str = STATES[0], header: str = HEADER, body: str = BODY):
    """Write the hidden post with its photo and attachment; return its folder."""
    path = site.post(HIDDEN, f"{header}\n{state}", f"{body}\n\n![Bản vẽ cầu](ban-ve-cau-vuot.png)")
    drawing(path.with_name("ban-ve-cau-vuot.png"), 3)
    path.with_name("phu-luc-kinh-phi.pdf").write_bytes(b"%PDF-1.4 bi mat")
    return path.parent


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    """Give a site with a public post and a hidden one, built."""
    site = new_site(tmp_path_factory.mktemp("leaks") / "site")
    path = site.post("2026-11-20-tin", body="Tin đã đăng.\n\n![Một bức tranh](tranh.png)")
    drawing(path.with_name("tranh.png"), 1)
    write_hidden(site)
    assert site.build() == 0
    return site


@pytest.fixture
def built(built_once, tmp_path):
    """Give a copy of that site, to put leaks into."""
    shutil.copytree(built_once.folder, tmp_path / "site")
    return Sites(tmp_path / "site")


def leaks(site) -> list:
    """Return (file, code) of every leak in the output."""
    settings = read_settings(str(site.folder / "pelicanconf.py"), AS_OF)
    with proved(settings) as proof:
        files = digests_of(site.output(), site.files())
        found = leaks_of_site(proof, settings, site.output(), files, "")
    return [(one.path, one.code) for one in found]


@pytest.mark.parametrize("state", STATES)
def test_what_the_build_makes_has_no_trace(site, state):
    site.post("2026-11-20-tin", body="Tin đã đăng.")
    write_hidden(site, state)
    assert site.build() == 0
    assert leaks(site) == []


PHRASE = " ".join(BODY.split()[3:14])
PLACE = "thong-bao/2026/11/du-an-cau-vuot-song/"
TEXTS = {
    "words in a page": ("index.html", f"<p>{PHRASE}</p>", "ND750"),
    "words kept together": ("index.html", PHRASE.replace(" vào ", "\u00a0“vào”\n"), "ND750"),
    "words in an attribute": ("index.html", f'<img alt="{PHRASE}, &quot;a&quot;">', "ND750"),
    "words as entities": ("index.html", "".join(f"&#{ord(one)};" for one in PHRASE), "ND750"),
    "words as escapes": ("a.json", PHRASE.encode("ascii", "backslashreplace").decode()
                         .replace("\\x", "\\u00"), "ND750"),
    "words in a feed": ("feeds/tat-ca.atom.xml", f"<summary>{PHRASE}</summary>", "ND750"),
    "the title": ("index.html", "<h2>Khởi công cầu vượt sông thứ tám</h2>", "ND750"),
    "the address": ("index.html", f'<a href="/{PLACE}">x</a>', "ND751"),
    "the address in the sitemap": ("sitemap-2026.xml", f"<loc>https://tin.example.vn/{PLACE}</loc>",
                                   "ND751"),
    "a page below": ("index.html", f'<a href="{PLACE}anh/1/">x</a>', "ND751"),
    "the id": ("feeds/tat-ca.atom.xml", f"<id>tag:tin.example.vn,2026:{HIDDEN}</id>", "ND751"),
    "the name of a file": ("index.html", '<a href="phu-luc-kinh-phi.pdf">x</a>', "ND752"),
    "the name of a photo": ("index.html", "<!-- ban-ve-cau-vuot.png -->", "ND752"),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_leaks_is_found(built, name):
    file, text, code = TEXTS[name]
    path = built.output(file)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")
    assert set(leaks(built)) == {(file, code)}


def test_a_page_under_the_address_is_found_by_its_name(built):
    page = built.output(PLACE + "index.html")
    page.parent.mkdir(parents=True)
    page.write_text("trống")
    assert leaks(built) == [(f"{PLACE}index.html", "ND751")]


def test_the_bytes_of_photos_and_attachments_are_found_under_any_name(built):
    folder = built.folder / "content/news/2026" / HIDDEN
    shutil.copy(folder / "ban-ve-cau-vuot.png", built.output("anh/x.png"))
    shutil.copy(folder / "phu-luc-kinh-phi.pdf", built.output("x.pdf"))
    assert leaks(built) == [("anh/x.png", "ND753"), ("x.pdf", "ND755")]


def test_a_developed_photo_is_found_under_any_name(built):
    cache = built.folder / ".newsroom/photos"
    public = set(built.files())
    hidden = [one for one in cache.rglob("*-480.*") if f"anh/{one.name}" not in public]
    assert hidden
    for number, one in enumerate(hidden):
        shutil.copy(one, built.output(f"anh/x{number}{one.suffix}"))
    assert {code for _, code in leaks(built)} == {"ND753"}
    assert len(leaks(built)) == len(hidden)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_a_photo_saved_anew_is_found_by_its_looks(built, suffix):
    folder = built.folder / "content/news/2026" / HIDDEN
    with Image.open(folder / "ban-ve-cau-vuot.png") as image:
        image.resize((333, 250)).save(built.output(f"anh/x.{suffix}"))
    assert leaks(built) == [(f"anh/x.{suffix}", "ND754")]


def test_a_look_alike_in_a_public_post_is_a_warning(site):
    path = site.post("2026-11-20-tin", body="![Một bức tranh](tranh.png)")
    drawing(path.with_name("tranh.png"), 3, (600, 450))
    with Image.open(write_hidden(site) / "ban-ve-cau-vuot.png") as image:
        image.resize((320, 240)).save(path.with_name("tranh.png"))
    assert site.build() == 0
    assert {code for _, code in leaks(site)} == {"ND756"}


def test_what_a_hidden_post_shares_with_public_ones_is_no_leak(site):
    common = (
        "Căn cứ Nghị định của Chính phủ về quản lý đầu tư xây dựng, Sở thông báo đến các đơn vị. "
    )
    path = site.post(
        "2026-11-20-tin", "title: Khởi công cầu vượt sông thứ tám", common + "Đã đăng."
    )
    folder = write_hidden(site, body=common + BODY)
    for name in ("ban-ve-cau-vuot.png", "phu-luc-kinh-phi.pdf"):
        shutil.copy(folder / name, path.with_name(name))
    path.write_text(
        path.read_text("utf-8").replace("---\nCăn", "attachments: [phu-luc-kinh-phi.pdf]\n---\nCăn")
        + "\n![Bản vẽ cầu](ban-ve-cau-vuot.png)\n"
    )
    assert site.build() == 0
    assert leaks(site) == []


@pytest.mark.parametrize(
    "title", ["Lịch sử cập nhật", "Thư viện ảnh", "Tuần lễ học tập", "Trung tâm Đo lường"]
)
def test_words_that_stand_on_the_site_anyway_are_no_leak(site, title):
    told = "theme: hoc-tap\nagency: trung-tam\nchanges: [{date: 21-11-2026, note: Sửa.}]"
    site.post("2026-11-20-tin", told, "Tin đã đăng.")
    write_hidden(site, header=f"title: {title}")
    assert site.build() == 0
    assert title in site.page("thong-bao/2026/11/tin/").get_text()
    assert leaks(site) == []


def test_a_leak_stops_a_publication(site, monkeypatch, capsys):
    from newsroom import run

    monkeypatch.chdir(site.folder)
    site.post("2026-11-20-tin", body=f"Tin đã đăng. Xem /{PLACE} nhé.")
    write_hidden(site)
    assert run.publish(str(site.folder / "pelicanconf.py"), AS_OF) == 1
    out = capsys.readouterr().out
    assert f"ND751 Có địa chỉ hoặc tên của bài chưa đăng content/news/2026/{HIDDEN}/index.md" in out
    assert not site.output().exists()


def test_a_plain_build_to_be_published_is_searched_too(site, capsys):
    from newsroom import run

    site.post("2026-11-20-tin", body=f"Tin đã đăng. Xem /{PLACE} nhé.")
    write_hidden(site)
    site.build()
    assert run.leaks(str(site.folder / "pelicanconf.py"), AS_OF) == 1
    out, err = capsys.readouterr()
    assert "ND751" in out and "đừng đưa bản này lên mạng" in err
