"""A reader learns whether a downloaded file is one of ours, on her own device."""

import hashlib
import json
import re
import shutil

import pytest

from newsroom import run
from newsroom.pages import fingerprints
from newsroom.release.manifest import NAME
from newsroom.release.serving import POLICY
from tests.audit.host import served
from tests.sites import AS_OF, Sites, new_site

POST = "2026-11-20-tin"
PAGE = "kiem-tra-thong-bao/"
LATER = "24-11-2026 09:00"
OLD, NEW = b"So 1: mot.", b"So 1: hai."


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """Give a site with an attachment that was replaced, and one of a withdrawn post."""
    site = new_site(tmp_path_factory.mktemp("verify") / "site")
    path = site.post(POST, "title: Mở lớp\nattachments: [Kế hoạch.txt]")
    path.with_name("Kế hoạch.txt").write_bytes(OLD)
    state = "status: withdrawn\nwithdrawn:\n  date: 21-11-2026\n  reason: Sai."
    withdrawn = site.post("2026-11-19-rut", f"title: Đã rút\nattachments: [rut.txt]\n{state}")
    withdrawn.with_name("rut.txt").write_bytes(b"rut")
    assert publish(site, AS_OF) == 0
    changes = '\nchanges: [{date: 24-11-2026, note: "Thay tệp."}]'
    site.post(POST, "title: Mở lớp\nattachments: [Kế hoạch.txt]" + changes)
    path.with_name("Kế hoạch.txt").write_bytes(NEW)
    assert publish(site) == 0
    return site


@pytest.fixture
def changing(published, tmp_path):
    """Give a copy of that site, to change."""
    shutil.copytree(published.folder, tmp_path / "site")
    return Sites(tmp_path / "site")


def publish(site, as_of=LATER) -> int:
    return run.publish(str(site.folder / "pelicanconf.py"), as_of)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_the_list_says_of_each_file_where_it_was_published_and_when(published):
    known = json.loads(published.output(PAGE + "tep.json").read_text("utf-8"))
    href = "/thong-bao/2026/11/tin/"
    told = {"name": "ke-hoach.txt", "title": "Mở lớp", "href": href, "day": "20-11-2026"}
    assert known[sha(NEW)] == [told]
    assert known[sha(OLD)] == [told | {"until": "24-11-2026"}]
    assert known[sha(b"rut")][0]["withdrawn"] == "21-11-2026"


def test_the_list_for_programs_agrees_with_the_manifest(published):
    text = published.output(PAGE + "sha256sums.txt").read_text("utf-8")
    manifest = json.loads(published.output(NAME).read_text("utf-8"))["files"]
    lines = [line.split("  ") for line in text.splitlines()]
    assert sorted(name for _, name in lines) == [
        "thong-bao/2026/11/rut/rut.txt", "thong-bao/2026/11/tin/ke-hoach.txt",
    ]  # fmt: skip
    assert all(manifest[name] == digest for digest, name in lines)


def test_a_post_that_is_not_public_gives_away_no_sum(changing):
    path = changing.post("2026-11-23-nhap", "status: draft\nattachments: [nhap.txt]")
    path.with_name("nhap.txt").write_bytes(b"nhap")
    assert changing.build(LATER) == 0
    assert sha(b"nhap").encode() not in changing.output(PAGE + "tep.json").read_bytes()


def test_many_files_are_dealt_out_into_small_lists(changing, monkeypatch):
    monkeypatch.setattr(fingerprints, "_ONE_LIST", 1)
    assert publish(changing) == 0
    names = sorted(one.name for one in changing.output(PAGE).glob("tep*.json"))
    assert names == [f"tep-{digit}.json" for digit in "0123456789abcdef"]
    digit = sha(NEW)[0]
    assert sha(NEW) in json.loads(changing.output(f"{PAGE}tep-{digit}.json").read_text("utf-8"))
    assert changing.page(PAGE).select_one("[data-verify]")["data-digits"] == "1"


def test_an_article_with_files_leads_there_and_so_does_the_footer(published):
    page = published.page("thong-bao/2026/11/tin/")
    assert page.select_one(".files a[href='/kiem-tra-thong-bao/']")
    assert page.select_one(".footer a[href='/kiem-tra-thong-bao/']")


def test_without_script_the_page_says_how_to_compare(published):
    page = published.page(PAGE)
    assert page.select_one(".verify form").has_attr("hidden")
    assert "certutil -hashfile" in page.select_one(".verify__by-hand").text
    assert page.select_one(".verify__by-hand a")["href"] == f"/{PAGE}sha256sums.txt"


@pytest.fixture
def opened(published, page):
    """Give the page in a browser, with every request it makes."""
    with served(published.output()) as address:
        page.requests, page.troubles = [], []
        page.on("request", lambda one: page.requests.append((one.method, one.url)))
        page.on("console", lambda one: page.troubles.append(one.text))
        answer = page.goto(f"{address}/{PAGE}")
        assert answer.headers["content-security-policy"] == POLICY
        yield page


def said(page, count: int = 1) -> str:
    page.locator(".verify__answer").nth(count - 1).wait_for()
    return re.sub(r"\s+", " ", page.inner_text(".verify__answers[role=status]"))


def choose(page, *files: tuple[str, bytes]) -> None:
    page.get_by_label("Chọn tệp").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    )


def test_a_file_of_ours_is_told_with_its_post_and_nothing_is_sent(opened):
    before = len(opened.requests)
    choose(opened, ("tai-ve.txt", NEW))
    text = said(opened)
    assert "Đúng là tệp của trang này" in text
    assert "tai-ve.txt: giống từng byte tệp đăng trong bài Mở lớp, ngày 20-11-2026." in text
    assert sha(NEW) in text
    assert opened.get_by_role("status").get_by_role("link").get_attribute("href").endswith("/tin/")
    asked = opened.requests[before:]
    assert {method for method, _ in asked} == {"GET"}
    assert [url.rpartition("/")[2] for _, url in asked if url.endswith("json")] == ["tep.json"]
    assert opened.troubles == []


def test_a_replaced_a_foreign_and_a_withdrawn_file_are_told_apart(opened):
    choose(opened, ("cu.txt", OLD), ("la.txt", b"khac"), ("rut.txt", b"rut"))
    text = said(opened, 3)
    assert (
        "cu.txt: từng đăng trong bài Mở lớp, nhưng đã được thay hoặc bỏ từ ngày 24-11-2026" in text
    )
    assert "la.txt: không giống tệp đính kèm nào của trang" in text
    assert "Bài này đã được thu hồi ngày 21-11-2026" in text


def test_a_dropped_file_counts_as_one_that_is_chosen(opened):
    opened.evaluate(
        """text => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], "tha.txt"));
            const how = {dataTransfer: transfer, bubbles: true, cancelable: true};
            const drop = new DragEvent("drop", how);
            document.querySelector(".verify__form").dispatchEvent(drop);
        }""",
        NEW.decode(),
    )
    assert "tha.txt: giống từng byte" in said(opened)


def test_a_list_that_cannot_be_loaded_is_no_verdict(opened):
    opened.route("**/tep.json", lambda route: route.abort())
    choose(opened, ("tai-ve.txt", NEW))
    assert "Chưa so sánh được" in said(opened)
    opened.unroute("**/tep.json")
    choose(opened, ("lai.txt", NEW))
    opened.wait_for_selector(".verify__answer--ours")
    assert "lai.txt: giống từng byte" in said(opened)
