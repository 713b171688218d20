"""Page views counted from logs: once, by whichever counter, with nothing of readers."""

import gzip
import io
import re
import shutil
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom import run
from newsroom.posts.visit_figures import parse_figures
from newsroom.release.visits.views import View, views_in
from tests.debian import program
from tests.release.logs import (
    FIREFOX,
    GOOGLEBOT,
    caddy,
    combined,
    common,
    request,
    some_requests,
)
from tests.sites import new_site

FORMATS = (combined, common, caddy)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A department whose visits its own counter counts."""
    monkeypatch.setattr("newsroom.visiting.is_there", lambda: False)
    return new_site(tmp_path / "site", "VISITS = 11537353\n")


def log(site, name: str, requests, form=combined) -> str:
    path = site.folder / name
    path.write_text("".join(f"{form(one)}\n" for one in requests), "utf-8")
    return str(path)


def count(site, *logs: str) -> int:
    return run.visits(logs, settings_file=str(site.folder / "pelicanconf.py"))


def figures(site):
    return parse_figures((site.folder / "content/visits.json").read_bytes())


def read(line: str, root: str = "/") -> object:
    return next(views_in([line.encode()], root))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", ""),
        ("/index.html", ""),
        ("/thong-bao/?trang=2", "thong-bao/"),
        ("/thong-bao/index.html", "thong-bao/"),
        ("/cu.html", "cu.html"),
        ("/a%20b/", "a b/"),
        ("/tinh/site.css", None),
        ("/feeds/tat-ca.atom.xml", None),
        ("/anh/1.webp", None),
    ],
)
def test_a_page_is_told_from_other_files(form, path, page):
    view = read(form(request(path=path)))
    assert (view.page if isinstance(view, View) else None) == page


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ({}, True),
        ({"status": 304}, True),
        ({"status": 404}, False),
        ({"status": 301}, False),
        ({"method": "POST"}, False),
        ({"method": "HEAD"}, False),
    ],
)
def test_only_pages_that_were_read_count(form, more, counts):
    assert isinstance(read(form(request(**more))), View) == counts


@pytest.mark.parametrize(
    "line",
    [
        "tin.example.vn:443 " + combined(request()),
        combined(request()).replace("203.0.113.7", "2001:db8::7"),
        combined(request()).replace(" - - ", " - can-bo "),
        combined(request()).replace("hoc", 'hoc \\"suot doi\\"'),
    ],
)
def test_what_stands_before_the_time_does_not_matter(line):
    assert read(line) == read(combined(request()))._replace(mark=read(line).mark)


@pytest.mark.parametrize("form", FORMATS)
def test_the_day_is_that_of_vietnam(form):
    from datetime import UTC

    late, *rest = request(60 * 2 + 5)
    assert read(form((late.astimezone(UTC), *rest))).day == "2026-11-25"


def test_a_site_under_a_folder_counts_its_own_pages():
    assert read(combined(request(path="/tin/lien-he/")), "/tin/").page == "lien-he/"
    assert read(combined(request(path="/khac/")), "/tin/") is True


@given(st.binary(max_size=200))
def test_no_line_is_too_strange_to_be_read_or_refused(line):
    assert list(views_in([line], "/")) in ([True], [False], [None])


def test_a_request_that_is_no_http_is_no_page_and_nothing_else_is_readable():
    strange = '203.0.113.7 - - [24/Nov/2026:22:00:00 +0700] "\\x16\\x03\\x01" 400 157 "-" "-"'
    assert read(strange) is True
    assert read("Jan 24 00:00:00 server sshd[17]: Accepted") is False
    assert read('{"level": "info", "msg": "serving"}') is False


def test_robots_are_left_out(site):
    agents = (FIREFOX, GOOGLEBOT, "curl/8.5.0", "-", "Mozilla/5.0 (Linux; Android 9; CUBOT X18)")
    requests = [request(number, agent=agent) for number, agent in enumerate(agents)]
    assert count(site, log(site, "a.log", requests)) == 0
    assert figures(site).counted == 2


def test_the_old_counter_is_carried_on_in_the_footers_file(site):
    count(site, log(site, "a.log", [request(n) for n in range(12)]))
    said = (site.folder / "output/visits.json").read_text()
    assert said == '{"total": 11537365, "until": "2026-11-24"}\n'


def test_small_counts_are_not_told_apart(site):
    requests = [request(n, "/thong-bao/") for n in range(10)] + [request(99, "/lien-he/")]
    count(site, log(site, "a.log", requests))
    assert figures(site).pages == (("thong-bao/", 10), ("lien-he/", None))
    assert '"lien-he/", "<10"' in (site.folder / "content/visits.json").read_text("utf-8")


def test_a_log_given_again_whole_packed_or_grown_is_counted_once(site):
    requests = some_requests(600)
    first, whole = log(site, "a.log", requests[:400]), log(site, "b.log", requests)
    count(site, whole)
    wanted = figures(site)
    shutil.rmtree(site.folder / "visits")
    (site.folder / "content/visits.json").unlink()
    packed = site.folder / "a.log.1.gz"
    packed.write_bytes(gzip.compress((site.folder / "a.log").read_bytes()))
    for some in ((first,), (str(packed),), (whole, first), (log(site, "c.log", requests[300:]),)):
        count(site, *some)
    assert figures(site) == wanted


def test_two_requests_that_look_alike_are_two(site):
    count(site, log(site, "a.log", [request(), request()]))
    assert figures(site).counted == 2


def test_nothing_that_is_kept_holds_an_address_or_a_program(site):
    count(site, log(site, "a.log", some_requests(500)))
    kept = [path for path in site.folder.rglob("*") if path.is_file() and path.suffix != ".log"]
    assert any(path.name == "counted.sqlite" for path in kept)
    for path in kept:
        assert not re.search(rb"203\.0\.113|Mozilla|Firefox", path.read_bytes()), path


def test_marks_are_forgotten_and_such_a_day_is_closed(site, capsys):
    old = log(site, "a.log", [request()])
    count(site, old)
    count(site, log(site, "b.log", [request(100 * 24 * 60)]))
    capsys.readouterr()
    count(site, old)
    assert "1 lượt của những ngày đã khóa sổ" in capsys.readouterr().out
    assert figures(site).counted == 2


def test_standard_input_is_read(site, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(f"{combined(request())}\n".encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert count(site, "-") == 0
    assert figures(site).counted == 1


def test_what_cannot_be_read_is_told_without_its_words(site, capsys):
    path = log(site, "a.log", [request(), request(1)])
    with open(path, "a", encoding="utf-8") as file:
        file.write("198.51.100.9 chữ lạ\n")
    assert count(site, path) == 0
    said = capsys.readouterr().out
    assert "1 dòng không đọc được (đầu tiên: " in said and "a.log:3" in said
    assert "198.51.100.9" not in said


@pytest.mark.parametrize("counter", ["own", "goaccess"])
@pytest.mark.parametrize("harm", ["strange", "missing", "cut", "none"])
def test_a_log_that_is_none_counts_nothing(site, capsys, monkeypatch, harm, counter):
    if counter == "goaccess" and program("goaccess"):
        monkeypatch.setattr("newsroom.visiting.is_there", lambda: True)
    path = site.folder / "a.log"
    if harm == "strange":
        path.write_text("không phải nhật ký\n\n" * 3, "utf-8")
    elif harm == "cut":
        lines = "\n".join(combined(one) for one in some_requests(300))
        path.write_bytes(gzip.compress(lines.encode())[:-40])
    assert count(site, *([] if harm == "none" else [str(path)])) != 0
    said = capsys.readouterr()
    assert said.err.strip() and not said.out
    assert not (site.folder / "content/visits.json").exists()


def test_a_lost_ledger_does_not_let_the_total_fall(site, capsys):
    count(site, log(site, "a.log", [request(n) for n in range(20)]))
    shutil.rmtree(site.folder / "visits")
    before = (site.folder / "output/visits.json").read_bytes()
    assert count(site, log(site, "b.log", [request(99)])) == 1
    assert "bản sao lưu" in capsys.readouterr().err
    assert (site.folder / "output/visits.json").read_bytes() == before


def test_a_spoilt_ledger_is_told(site, capsys):
    path = log(site, "a.log", [request()])
    count(site, path)
    (site.folder / "visits/counted.sqlite").write_bytes(b"khong phai sqlite" * 200)
    assert count(site, path) == 1
    assert "sổ đếm" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_goaccess_and_the_own_counter_give_the_same_figures(tmp_path, monkeypatch, form, capsys):
    if program("goaccess") is None:
        pytest.skip("GoAccess is not installed and cannot be here")
    found = []
    for name, there in (("own", False), ("goaccess", True)):
        monkeypatch.setattr("newsroom.visiting.is_there", lambda there=there: there)
        site = new_site(tmp_path / name)
        count(site, log(site, "a.log", some_requests(5000), form))
        found.append(figures(site))
        assert ("(GoAccess)" in capsys.readouterr().out) == there
    assert found[0] == found[1]
    assert found[0].counted > 800 and len(found[0].pages) == 4


def test_a_goaccess_that_fails_is_replaced(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("newsroom.visiting.is_there", lambda: True)
    monkeypatch.setattr("newsroom.release.visits.goaccess.PROGRAM", "false")
    site = new_site(tmp_path / "site")
    assert count(site, log(site, "a.log", [request(n) for n in range(5000)])) == 0
    assert figures(site).counted == 5000
    assert "đã tự đếm" in capsys.readouterr().err
