"""Staff see drafts and scheduled posts while they serve the site; no file is written of them."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import threading

import pytest
from bs4 import BeautifulSoup

from newsroom import run
from newsroom.desk.answering import SiteServer
from newsroom.draft_pages import DraftPages
from tests.sites import ROOT, new_site

DRAFT = "2026-11-20-hop-bao"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site as of a day with a public, an expired, a scheduled post, a draft, one to approve."""
    site = new_site(tmp_path_factory.mktemp("drafts") / "site")
    path = site.folder / "pelicanconf.py"
    path.write_text(path.read_text("utf-8") + 'AS_OF = "22-11-2026 12:00"\n', "utf-8")
    site.post("2026-11-02-tin-cong-khai")
    site.post("2026-11-03-het-han", "expires: 10-11-2026")
    site.post("2026-11-21-hen-gio", "publish_at: 24-11-2026 08:00")
    site.post("2026-11-19-cho-duyet", "status: review")
    draft = site.post(
        DRAFT,
        "title: Họp báo quý IV\nstatus: draft\nattachments: muc-luc.txt",
        '![Bục](hinh-1.jpg "Bục báo cáo")\n\nMời các các báo dự.',
        ("hinh-1.jpg",),
    )
    draft.with_name("muc-luc.txt").write_text("Mục lục", "utf-8")
    assert run.build(str(path)) == 0
    return site.folder


@pytest.fixture
def conf(built, site):
    """The same for one test."""
    # The compiled templates are a link to those that all sites of tests share.
    mine = shutil.ignore_patterns("templates")
    shutil.copytree(built, site.folder, dirs_exist_ok=True, ignore=mine)
    return str(site.folder / "pelicanconf.py")


@pytest.fixture
def ask(conf):
    """Return a page of the drafts, parsed, or where the browser is sent."""
    drafts = DraftPages(conf)

    def answer(path: str):
        found = drafts.answer(path)
        if found is None or found.location:
            return found and found.location
        html = found.kind.startswith("text/html")
        return BeautifulSoup(found.body, "html.parser") if html else found

    return answer


def test_the_list_has_every_post_that_is_not_out_under_what_keeps_it_back(ask):
    page = ask("/ban-nhap/")
    told = [
        (section.h2.get_text(), post.p.get_text(), post.h3.get_text())
        for section in page.select("section")
        for post in section.select(".desk-draft")
    ]
    assert told == [
        ("Chờ duyệt", "CHỜ DUYỆT – CHƯA ĐĂNG", "Bài cho-duyet"),
        ("Bản nháp", "BẢN NHÁP – CHƯA ĐĂNG", "Họp báo quý IV"),
        ("Hẹn giờ đăng", "HẸN ĐĂNG 08:00 ngày 24-11-2026", "Bài hen-gio"),
        ("Đã hết hiệu lực (bạn đọc vẫn mở được)",
         "ĐÃ HẾT HIỆU LỰC (hết ngày 10-11-2026)", "Bài het-han"),
    ]  # fmt: skip
    (draft,) = [one for one in page.select(".desk-draft") if "Họp báo" in one.get_text()]
    assert draft.summary.get_text() == "1 cảnh báo"
    assert "ND324 (cảnh báo) Chữ lặp lại: “các các”" in draft.li.get_text()
    assert draft.a["href"] == f"/ban-nhap/{DRAFT}/"
    assert "Sở Mẫu · 20-11-2026 · 1 ảnh" in draft.get_text()


def test_a_draft_opens_as_its_page_will_be_with_a_mark_its_photo_and_its_file(ask):
    assert ask("/thong-bao/2026/11/hop-bao/muc-luc.txt") is None
    page = ask(f"/ban-nhap/{DRAFT}/")
    assert page.h1.get_text(strip=True) == "Họp báo quý IV"
    banner = page.body.select_one(".desk-banner")
    assert banner.h2.get_text() == "BẢN NHÁP – CHƯA ĐĂNG"
    assert "các các" in banner.get_text()
    photo = ask(page.select_one(".gallery img, figure img")["src"])
    assert (photo.status, photo.kind.partition("/")[0]) == (200, "image")
    (link,) = page.select('a[href$="muc-luc.txt"]')
    assert ask(link["href"]).body == "Mục lục".encode()
    assert ask("/thong-bao/2026/11/hop-bao/anh/1/") == f"/ban-nhap/{DRAFT}/"


def test_a_scheduled_post_opens_with_its_moment_and_a_published_one_on_the_site(ask):
    page = ask("/ban-nhap/2026-11-21-hen-gio/")
    assert "HẸN ĐĂNG 08:00 ngày 24-11-2026" in page.select_one(".desk-banner").get_text()
    assert ask("/ban-nhap/2026-11-02-tin-cong-khai/") == "/thong-bao/2026/11/tin-cong-khai/"
    assert ask("/ban-nhap/2026-11-03-het-han/") == "/thong-bao/2026/11/het-han/"
    assert ask("/ban-nhap") == "/ban-nhap/"
    assert ask("/thong-bao/") is None
    assert "Không có bài nào tên “la”" in ask("/ban-nhap/la/").get_text()


def test_a_draft_with_errors_tells_them_in_place_of_its_page(site, ask):
    site.post("2026-11-18-co-quan-la", "agency: co-quan-la\nstatus: draft")
    site.post("2026-11-17-ngay-sai", "date: 32-11-2026\nstatus: draft")
    told = ask("/ban-nhap/2026-11-18-co-quan-la/").get_text()
    assert "Chưa mở được bài này" in told
    assert "ND201 (phải sửa trước khi đăng)" in told
    (flawed,) = [one for one in ask("/ban-nhap/").select(".desk-draft") if "32-11" in str(one)]
    assert flawed.a is None
    assert "1 lỗi phải sửa" in flawed.get_text()


def test_photos_that_are_not_there_yet_or_are_broken_leave_their_places(site, ask):
    body = '![](hinh-1.jpg "Một")\n![](hinh-2.jpg "Hai")\n![](hinh-3.jpg "Ba")'
    path = site.post("2026-11-18-cho-anh", "status: draft", body, ("hinh-1.jpg",))
    path.with_name("hinh-3.jpg").write_bytes(b"\xff\xd8\xff broken")
    page = ask("/ban-nhap/2026-11-18-cho-anh/")
    assert "ND401 (phải sửa trước khi đăng)" in page.select_one(".desk-banner").get_text()
    first, second, third = (one["src"] for one in page.select(".gallery img"))
    assert first != second == third
    assert ask(second).status == 200
    assert "Hai" in page.select(".gallery figcaption")[1].get_text()


def test_looking_at_everything_leaves_the_output_as_it_was(site, ask):
    before = site.files()
    for post in ("", f"{DRAFT}/", "2026-11-19-cho-duyet/", "2026-11-21-hen-gio/"):
        assert ask(f"/ban-nhap/{post}").select(".desk-page, .desk-banner")
    assert site.files() == before
    whole = b"\0".join([*before.values(), "\0".join(before).encode()])
    for trace in ("ban-nhap", "desk-", "Họp báo", "hop-bao", "hen-gio", "cho-duyet"):
        assert trace.encode() not in whole, trace


@pytest.fixture
def get(site, conf):
    """Ask the server itself; its trouble can be set."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with SiteServer(site.output(), port) as server:
        server.unseen = DraftPages(conf).answer
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

        def get(path: str, trouble: str | None = None) -> tuple[int, str]:
            server.trouble = trouble
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode("utf-8", "replace")

        yield get
        server.shutdown()


def test_every_page_leads_there_and_drafts_can_be_seen_while_another_post_has_errors(site, get):
    status, page = get("/thong-bao/2026/11/tin-cong-khai/")
    assert status == 200
    assert '<a class="desk-bar__link" href="/ban-nhap/">' in page
    assert ".desk-bar" in get("/__desk.css")[1]
    assert get("/", "<body>hỏng</body>")[0] == 503
    status, page = get(f"/ban-nhap/{DRAFT}/", "<body>hỏng</body>")
    assert (status, "Họp báo quý IV" in page) == (200, True)
    assert '<script src="/__reload.js"' in page
    sheets = BeautifulSoup(page, "html.parser").select('head link[rel="stylesheet"]')
    assert len(sheets) >= 2
    assert {get(one["href"], "<body>hỏng</body>")[0] for one in sheets} == {200}


def test_what_breaks_a_draft_s_page_is_told_in_the_browser(site, get, capsys):
    (site.folder / "pelicanconf.py").write_text("SITENAME = ", "utf-8")
    status, page = get("/ban-nhap/")
    assert (status, "pelicanconf.py" in page) == (503, True)


SERVE = "import sys; from newsroom import run; sys.exit(run.serve(int(sys.argv[1])))"


def test_an_open_draft_shows_what_was_saved_by_itself(site, conf, page):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)],
        cwd=site.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        while "/ban-nhap/" not in (line := process.stdout.readline()):
            assert process.poll() is None, line
        page.goto(f"http://127.0.0.1:{port}/")
        page.click("text=Bài chưa lên trang")
        page.click("text=Họp báo quý IV")
        assert page.inner_text("h1") == "Họp báo quý IV"
        width = "document.querySelector('figure img').naturalWidth > 0"
        page.wait_for_function(width, timeout=20_000)
        path = site.folder / f"content/news/2026/{DRAFT}/index.md"
        path.write_text(path.read_text("utf-8").replace("quý IV", "cuối năm"), "utf-8")
        page.wait_for_selector("h1:has-text('Họp báo cuối năm')", timeout=60_000)
        path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
        page.wait_for_url("**/thong-bao/2026/11/hop-bao/", timeout=60_000)
    finally:
        process.kill()
        process.communicate()
