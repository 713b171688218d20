"""Files offered for download: only what they say they are, only where a page offers them."""

import io

import pytest
from PIL import Image

from newsroom import run
from newsroom.posts import files, keeping, sniffing
from tests.sites import Sites

PDF = b"%PDF-1.4 mau"


def photo(colour: int = 90) -> bytes:
    """Return a photo with a position in its metadata."""
    image = Image.new("RGB", (640, 480), (colour, 90, 160))
    exif = image.getexif()
    exif.get_ifd(0x8825)[2] = (10.0, 46.0, 37.0)
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def checked(site: Sites, capsys) -> str:
    """Return what the check reports."""
    capsys.readouterr()
    run.check(settings_file=str(site.folder / "pelicanconf.py"), as_of="22-11-2026")
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ["anh.pdf", "anh.zip", "anh.txt", "anh.mp4"])
def test_a_photo_under_another_name_is_no_download(site, capsys, name):
    header = f"attachments:\n  - {name}\ndocuments:\n  - number: 1/TB-SM\n    file: 2{name}"
    folder = site.post("2026-11-20-tin", header, f"Xem [tệp](3{name}).").parent
    for number in ("", "2", "3"):
        (folder / f"{number}{name}").write_bytes(photo())
    assert site.build() == 1
    assert capsys.readouterr().out.count("ND411") == 3


@pytest.mark.parametrize("trust", [-1, 2_000_000_000])
def test_a_download_that_changes_is_looked_at_again_and_only_then(site, capsys, monkeypatch, trust):
    monkeypatch.setattr(files, "RACY_NS", trust)
    file = site.post("2026-11-20-tin", "attachments: ke-hoach.pdf").with_name("ke-hoach.pdf")
    file.write_bytes(PDF)
    assert "không có lỗi" in checked(site, capsys)
    file.write_bytes(b"PK\x03\x04" + bytes(8))
    assert "không phải PDF mà là ZIP" in checked(site, capsys)
    file.write_bytes(PDF)
    assert "không có lỗi" in checked(site, capsys)
    if trust == -1:
        monkeypatch.setattr(keeping, "sniff", lambda path: pytest.fail(f"{path} was read"))
        assert "không có lỗi" in checked(site, capsys)


def test_a_download_that_cannot_be_read_is_a_finding_until_it_can(site, capsys, monkeypatch):
    monkeypatch.setattr(files, "RACY_NS", -1)
    file = site.post("2026-11-20-tin", "attachments: ke-hoach.pdf").with_name("ke-hoach.pdf")
    file.write_bytes(PDF)
    with monkeypatch.context() as patched:
        patched.setattr(keeping, "sniff", lambda path: sniffing.UNREADABLE)
        assert "index.md:5:14: ND423" in checked(site, capsys)
    assert "không có lỗi" in checked(site, capsys)


def test_a_file_beside_a_static_page_is_published_with_it(site):
    site.write("pages/tai-lieu/index.md", "---\ntitle: Tài liệu\n---\nXem [mẫu](Mẫu%20đơn.pdf).\n")
    (site.folder / "content/pages/tai-lieu/Mẫu đơn.pdf").write_bytes(PDF)
    assert site.build() == 0
    link = site.page("tai-lieu/").select_one(".prose a")
    assert link["href"] == "/tai-lieu/mau-don.pdf"
    assert site.output("tai-lieu/mau-don.pdf").read_bytes() == PDF


def test_a_photo_beside_a_static_page_is_no_download(site, capsys):
    site.write("pages/tai-lieu/index.md", "---\ntitle: Tài liệu\n---\nXem [mẫu](mau.zip).\n")
    (site.folder / "content/pages/tai-lieu/mau.zip").write_bytes(photo())
    assert site.build() == 1
    assert "tai-lieu/index.md:4:11: ND411" in capsys.readouterr().out


def test_a_link_that_reaches_its_file_in_a_roundabout_way_is_a_finding(site, capsys):
    body = "Xem [kế hoạch](../2026-11-20-tin/ke-hoach.pdf)."
    site.post("2026-11-20-tin", body=body).with_name("ke-hoach.pdf").write_bytes(PDF)
    assert "index.md:6:16: ND204" in checked(site, capsys)


def test_photos_that_no_public_page_shows_are_not_published(site):
    header = "cover: bia.jpg"
    folder = site.post("2026-11-20-tin", header, "![Một ô](hinh-1.jpg)", ("hinh-1.jpg",)).parent
    (folder / "bia.jpg").write_bytes(photo(10))
    assert site.build() == 0
    shown = {name for name in site.files() if name.startswith("anh/")}
    (folder / "thua.jpg").write_bytes(photo(20))
    site.post("2026-11-21-nhap", "status: draft", "![Một ô](thua.jpg)")
    (folder.parent / "2026-11-21-nhap/thua.jpg").write_bytes(photo(20))
    assert site.build() == 0
    assert {name for name in site.files() if name.startswith("anh/")} == shown


def test_a_drafts_folder_inside_a_public_posts_folder_stops_the_build(site, capsys):
    folder = site.post("2026-11-20-tin").parent
    inner = folder / "2026-11-21-nhap"
    inner.mkdir()
    (inner / "index.md").write_text(
        "---\ntitle: Nháp\ndate: 21-11-2026\nagency: so-mau\nstatus: draft\n---\n![Một ô](a.jpg)\n"
    )
    (inner / "a.jpg").write_bytes(photo())
    assert site.build() == 1
    out = capsys.readouterr().out
    assert "2026-11-21-nhap/index.md:1:1: ND221" in out
    assert "ND006" not in out


def test_photo_names_are_understood_as_links_are(site):
    names = ("Ảnh 3.JPG", "a.PNG", "b.jpg")
    body = "![Ô một](%E1%BA%A2nh%203.JPG)\n![Ô hai]({static}a.PNG)\n![Ô ba]({attach}./b.jpg)"
    site.post("2026-11-20-tin", body=body, photos=names)
    assert site.build() == 0
    assert len(site.page("thong-bao/2026/11/tin/").select("figure")) == 3


def test_a_number_typed_in_the_headers_caption_is_not_shown_twice(site):
    header = """images:
  - file: a.jpg
    caption: "Hình 1: Ô một"
  - file: b.jpg
    caption: Ô hai"""
    site.post("2026-11-20-tin", header, photos=("a.jpg", "b.jpg"))
    assert site.build() == 0
    captions = site.page("thong-bao/2026/11/tin/").find_all("figcaption")
    assert [" ".join(tag.get_text(" ").split()) for tag in captions] == [
        "Hình 1: Ô một",
        "Hình 2: Ô hai",
    ]


def test_the_allowed_types_have_a_known_content():
    from newsroom.posts.attachments import ALLOWED
    from newsroom.posts.check_downloads import HOLDS

    assert HOLDS.keys() == ALLOWED.keys()


def test_an_attachment_says_its_type_its_size_and_how_many_pages_it_has(site):
    from pypdf import PdfWriter

    folder = site.post("2026-11-20-tin", "attachments:\n  - ke-hoach.pdf\n  - bang.csv").parent
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(width=595, height=842)
    writer.write(folder / "ke-hoach.pdf")
    (folder / "bang.csv").write_text("a,b\n" * 500, "utf-8")
    assert site.build() == 0
    said = [one.get_text() for one in site.page("thong-bao/2026/11/tin/").select(".files__size")]
    assert said[0].startswith("PDF, ") and said[0].endswith(", 3 trang")
    assert said[1] == "CSV, 2 kB"
