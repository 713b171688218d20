"""Links and old addresses: they lead where a page is, or they are findings."""

import pytest

from newsroom import run
from tests.sites import Sites, new_site

ALIASES = (
    "/co-quan/so-mau/ /co-quan/ /chuyen-muc/chung /chu-de/hoc-tap/index.html /thong-bao/2026/ "
    "/sitemap.xml /404.html /robots.txt /feeds/tat-ca.atom.xml /tinh/ /anh/ /thong-bao/trang/7/ "
    "/gioi-thieu/ /thong-bao/2026/11/khac/ /thong-bao/2026/11/khac/ke-hoach.pdf /"
)


def checked(site: Sites, capsys, as_of: str = "22-11-2026") -> str:
    """Return what the check reports."""
    capsys.readouterr()
    run.check(settings_file=str(site.folder / "pelicanconf.py"), as_of=as_of)
    return capsys.readouterr().out


@pytest.mark.parametrize("alias", ALIASES.split())
def test_an_old_address_that_is_taken_is_told_with_its_line(site, capsys, alias):
    site.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChữ.\n")
    other = site.post("2026-11-19-khac", "attachments: ke-hoach.pdf")
    other.with_name("ke-hoach.pdf").write_bytes(b"%PDF-1.4")
    site.post("2026-11-20-tin", f"aliases:\n  - /tin/cu.html\n  - {alias}")
    assert "2026-11-20-tin/index.md:7:5: ND212" in checked(site, capsys)
    assert site.build() == 1


@pytest.mark.parametrize(
    "aliases",
    ["/tin/cu.html /tin/cu.html/khac.html", "/tin/cu.html/khac.html /tin/cu.html", "/a /a/",
     "/tin/m%E1%BB%9Bi /tin/mới/"],
)  # fmt: skip
def test_two_old_addresses_that_need_one_place_are_told(site, capsys, aliases):
    first, second = aliases.split()
    site.post("2026-11-20-mot", f"aliases: [{first}]")
    site.post("2026-11-21-hai", f"aliases: [{second}]")
    out = checked(site, capsys)
    assert "2026-11-21-hai/index.md:5:11: ND212" in out
    assert out.count("ND212") == 1


def test_an_old_address_copied_from_a_browser_is_served_in_letters(site):
    site.post("2026-11-20-tin", "aliases: [/tin-t%E1%BB%A9c/bai.html, /co-quan-cu/index.html]")
    assert site.build() == 0
    assert site.output("tin-tức/bai.html").is_file()
    assert site.output("co-quan-cu/index.html").is_file()


@pytest.mark.parametrize("slug", ["anh", "tinh", "thong-bao", "co-quan"])
def test_a_static_page_cannot_take_the_place_of_what_the_site_has(site, capsys, slug):
    site.write(f"pages/{slug}.md", "---\ntitle: Trang\n---\nChữ.\n")
    assert f"pages/{slug}.md:1:1: ND211" in checked(site, capsys)


def test_an_archive_can_be_linked_to_from_the_moment_it_has_a_post(site, capsys):
    site.post("2026-11-20-tin", body="Xem [tháng 12](/thong-bao/2026/12/).")
    site.post("2026-12-01-sau", "status: published")
    assert "index.md:6:16: ND225" in checked(site, capsys, "22-11-2026")
    assert "không có lỗi" in checked(site, capsys, "02-12-2026")


def test_a_draft_may_link_to_the_archive_it_will_be_in(site, capsys):
    site.post("2027-01-05-nhap", "status: draft", "Xem [năm nay](/thong-bao/2027/).")
    assert "không có lỗi" in checked(site, capsys)


def test_files_for_machines_can_be_linked_to(site):
    site.post("2026-11-20-tin", body="[Sơ đồ](/sitemap.xml), [tin mới](/feeds/tat-ca.atom.xml).")
    assert site.build() == 0
    found = [a["href"] for a in site.page("thong-bao/2026/11/tin/").select(".prose a")]
    assert found == ["/sitemap.xml", "/feeds/tat-ca.atom.xml"]


def test_the_suggested_way_to_a_post_of_another_year_can_be_copied(site, capsys):
    site.post("2025-05-09-truoc")
    site.post("2026-11-20-tin", body="Xem [bài](truoc).")
    assert "“../../2025/2025-05-09-truoc/index.md”" in checked(site, capsys)
    site.post("2026-11-20-tin", body="Xem [bài](../../2025/2025-05-09-truoc/index.md).")
    assert "không có lỗi" in checked(site, capsys)


def test_an_address_that_no_program_can_read_is_a_finding(site, capsys):
    site.post("2026-11-20-tin", body="Xem [bài](//[a).")
    assert "ND204" in checked(site, capsys)


def test_a_link_within_the_page_leads_to_headings_photos_and_notes(site, capsys):
    body = (
        "## Đối tượng\n\n[a](#muc-doi-tuong) [b](#hinh-2) [c](#hinh-anh) [d](#van-ban) chú[^1].\n\n"
        "![Ô một](a.jpg)\n![Ô hai](b.jpg)\n\n[^1]: Ghi chú."
    )
    site.post("2026-11-20-tin", body=body, photos=("a.jpg", "b.jpg"))
    assert "không có lỗi" in checked(site, capsys)


def test_files_that_belong_to_nothing_are_found_and_nothing_else(tmp_path, capsys):
    site = new_site(tmp_path)
    site.post("2026-11-20-tin", body="![Ô một](anh/a.jpg)")
    photo = site.folder / "content/news/2026/2026-11-20-tin/anh/a.jpg"
    photo.parent.mkdir()
    site.post("2026-11-19-mau", body="![Ô](a.jpg)", photos=("a.jpg",))
    photo.write_bytes((photo.parents[2] / "2026-11-19-mau/a.jpg").read_bytes())
    assert "không có lỗi" in checked(site, capsys)
    site.write("news/2026/2026-11-21-moi/index.md.txt", "---\n")
    site.write("news/2026/2026-11-21-moi/ghi-chu.docx", "")
    site.write("news/index.md", "---\ntitle: Lạc\n---\n")
    site.write("news/2026/ghi-chu.docx", "")
    site.write("agencies/con/so-con.yml", "name: Sở Con\n")
    found = [line.split()[:2] for line in checked(site, capsys).splitlines() if ": ND" in line]
    assert [(place.split(":")[0].split("/", 1)[1], code) for place, code in found] == [
        ("agencies/con/so-con.yml", "ND224"),
        ("news/2026/2026-11-21-moi/index.md.txt", "ND222"),
        ("news/2026/ghi-chu.docx", "ND223"),
        ("news/index.md", "ND005"),
        ("news/index.md", "ND101"),
        ("news/index.md", "ND101"),
        ("news/index.md", "ND311"),
    ]


def test_a_link_to_the_home_page_leads_there(site):
    site.post("2026-11-20-tin", body="Xem [trang chủ](/).")
    assert site.build() == 0
    assert site.page("thong-bao/2026/11/tin/").select_one(".prose a")["href"] == "/"
