"""What readers see depends on the moment for which the site is built."""

import pytest

POST = "2026-11-20-tin"
ADDRESS = "thong-bao/2026/11/tin/"


def traces(site, *words: str) -> list[str]:
    """Return the files of the output that hold one of the words, in their name or bytes."""
    found = []
    for name, data in site.files().items():
        if any(word in name or word.encode() in data for word in words):
            found.append(name)
    return found


@pytest.mark.parametrize(
    "header",
    ["status: draft", "status: review", "publish_at: 01-12-2026 08:00", "date: 01-12-2026"],
)
def test_what_is_not_public_leaves_no_trace(site, header):
    site.post("2026-11-19-khac")
    header = f"{header}\ntitle: Tuyệt mật\nattachments: [mat.pdf]\ntheme: hoc-tap"
    path = site.post(POST, header, "Bímật ![ảnh chụp mật](hinh-1.jpg)".replace(" !", "\n\n!"),
                     photos=("hinh-1.jpg",))  # fmt: skip
    path.with_name("mat.pdf").write_bytes(b"%PDF matmat")
    assert site.build() == 0
    assert traces(site, "Tuyệt mật", "Bímật", "matmat", ADDRESS, "hinh-1") == []
    assert not [name for name in site.files() if name.startswith("anh/")]


def test_a_scheduled_post_appears_at_its_moment_and_not_before(site):
    site.post(POST, "publish_at: 01-12-2026 08:00")
    site.build("01-12-2026 07:59")
    assert not site.output(ADDRESS).exists()
    site.build("01-12-2026 08:00")
    assert site.output(ADDRESS).exists()


def test_a_post_turned_back_to_draft_is_removed_with_its_photos(site):
    site.post(POST, "", "![Một ô xanh](hinh-1.jpg)", photos=("hinh-1.jpg",))
    site.build()
    assert [name for name in site.files() if name.startswith("anh/")]
    site.post(POST, "status: draft", "![Một ô xanh](hinh-1.jpg)")
    site.build()
    assert not site.output(ADDRESS).exists()
    assert not [name for name in site.files() if name.startswith("anh/")]


def test_a_withdrawn_post_stays_and_says_why_but_leaves_the_home_page(site):
    site.post("2026-11-21-moi", "title: Tin thay thế")
    site.post(POST, "title: Tin cũ\nstatus: withdrawn\nwithdrawn:\n  date: 21-11-2026\n"
              "  reason: Có số liệu sai.\n  replaced_by: 2026-11-21-moi")  # fmt: skip
    assert site.build() == 0
    page = site.page(ADDRESS)
    assert "Có số liệu sai." in page.main.get_text()
    assert page.main.find("a", string="Tin thay thế")["href"] == "/thong-bao/2026/11/moi/"
    assert "Tin cũ" not in site.page("").main.get_text()
    assert "Đã thu hồi" in site.page("thong-bao/").main.get_text()


def test_a_day_that_ends_something_is_meant_whole(site):
    site.post(POST, "title: Tin khẩn\nurgent_until: 22-11-2026\nexpires: 23-11-2026")
    site.build("22-11-2026 23:59")
    assert "Tin khẩn" in site.page("").select_one(".urgent").get_text()
    site.build("23-11-2026 00:00")
    assert site.page("").select_one(".urgent") is None
    assert "hết hiệu lực" not in site.page(ADDRESS).main.get_text().lower()
    site.build("24-11-2026 00:00")
    assert "hết hiệu lực" in site.page(ADDRESS).main.get_text().lower()


def test_a_pinned_post_stands_before_newer_ones_until_its_end(site):
    site.post("2026-11-18-ghim", "title: Tin ghim\npinned_until: 30-11-2026")
    site.post("2026-11-21-moi", "title: Tin mới")
    for moment, first in (("30-11-2026 12:00", "Tin ghim"), ("01-12-2026", "Tin mới")):
        site.build(moment)
        text = site.page("").main.get_text()
        assert text.index(first) == min(text.index("Tin ghim"), text.index("Tin mới"))


def test_a_theme_knows_whether_it_is_coming_running_or_over(site):
    site.post("2023-09-29-tin", "theme: hoc-tap")
    for moment, state in (
        ("01-10-2023 23:59", "Sắp diễn ra"),
        ("02-10-2023", "Đang diễn ra"),
        ("08-10-2023 23:59", "Đang diễn ra"),
        ("09-10-2023", "Đã kết thúc"),
    ):
        site.build(moment)
        assert state in site.page("chu-de/hoc-tap/").main.get_text()


def test_an_urgent_row_tells_when_it_is_over(site):
    site.post("2026-11-20-khan", "urgent_until: 25-11-2026 20:00")
    assert site.build("22-11-2026") == 0
    row = site.page("").select_one(".urgent__row")
    assert row["data-expires"] == "2026-11-25T20:00:00+07:00"
