"""Debian's nginx serves the sample by the shipped configuration as it should."""

import gzip
import os

import brotli
import pytest

from newsroom.posts.visit_figures import VISITS
from newsroom.release.companions import PACKED
from newsroom.release.link import VISITS_FOLDER
from newsroom.release.manifest import read_manifest
from newsroom.release.serving import ALWAYS, CACHE, FRESH, IMMUTABLE, headers_of, media_type
from tests.audit.kinds import KINDS
from tests.audit.observatory import score
from tests.audit.policy import LISTEN, listen
from tests.servers import nginx
from tests.servers.asking import Client
from tests.servers.published import publish_sample

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
PAGE = "/thong-bao/2023/09/to-chuc-tuan-le-hoc-tap-suot-doi/"
MOVED = "/tin/kiem-tra-can-2025.html"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="nginx of Debian does not run on Windows")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Serve the sample; give (its folder, the server)."""
    program = nginx.find()
    if program is None:
        pytest.skip(nginx.MISSING)
    folder = tmp_path_factory.mktemp("nginx")
    root = publish_sample(folder)
    (root / VISITS_FOLDER).mkdir()
    (root / VISITS_FOLDER / VISITS).write_text('{"total": 1}')
    # What a department may have beside its site, and must not show.
    (root / ".publish.lock").write_text("1")
    for name in (".git/config", "tinh/.git/config", ".env"):
        path = root / "current" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("bí mật")
    with nginx.running(program, root, folder / "server") as server:
        yield root / "current", server


@pytest.fixture
def client(served):
    """Give a connection to the server."""
    made = Client(served[1].port)
    yield made
    made.close()


@pytest.fixture(scope="module")
def files(served):
    """Give the names of the files that readers fetch."""
    return [one for one in read_manifest(served[0]).files if not one.startswith(".")]


def test_every_file_comes_byte_for_byte_with_its_type_and_headers(served, client, files):
    for name in files:
        if name.endswith((".gz", ".br", ".zst", "404.html")) or "refresh" in name:
            continue
        answer = client.ask("/" + name.replace(" ", "%20"))
        if answer.status == 301:  # an old address
            continue
        assert answer.status == 200, name
        assert answer.body == (served[0] / name).read_bytes(), name
        assert answer.headers["content-type"] == media_type(name), name
        assert {one: answer.headers.get(one.lower()) for one in headers_of(name)} == headers_of(
            name
        )


def test_the_total_of_visits_comes_from_beside_the_releases(client):
    answer = client.ask(f"/{VISITS}")
    assert (answer.status, answer.body) == (200, b'{"total": 1}')
    assert answer.headers["content-type"] == "application/json"
    assert_all(answer, **{CACHE: FRESH})


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br", "br"),
        ("identity", None),
        ("gzip;q=0, br;q=0", None),
        ("", None),
    ],
)
def test_a_page_comes_packed_as_the_client_can_read_it(served, client, accepted, coding):
    answer = client.ask(PAGE, Accept_Encoding=accepted)
    assert answer.headers.get("content-encoding") == coding
    assert "Accept-Encoding" in answer.headers["vary"]
    assert UNPACK[coding](answer.body) == (served[0] / PAGE[1:] / "index.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_every_text_that_gains_by_it_is_packed_in_advance(served, files):
    for name in files:
        path = served[0] / name
        if name.endswith(PACKED) and path.stat().st_size >= 2048:
            packed = (served[0] / f"{name}.br").read_bytes()
            assert brotli.decompress(packed) == path.read_bytes()
            assert len(packed) < path.stat().st_size


def test_what_has_not_changed_is_not_sent_again(client):
    first = client.ask(PAGE, Accept_Encoding="br")
    again = client.ask(PAGE, Accept_Encoding="br", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert_all(again, **{CACHE: FRESH})


def test_an_old_address_leads_on_for_good_and_its_page_still_would(served, client):
    for path in (MOVED, "/vi/thong-bao/1027/", "/vi/thong-bao/1027"):
        answer = client.ask(path)
        assert answer.status == 301
        assert_all(answer)
        assert client.ask(answer.headers["location"]).status == 200
    assert b'http-equiv="refresh"' in (served[0] / MOVED[1:]).read_bytes()


def test_without_its_last_stroke_an_address_leads_on_within_the_site(client):
    answer = client.ask("/gioi-thieu")
    assert (answer.status, answer.headers["location"]) == (301, "/gioi-thieu/")
    assert_all(answer)


@pytest.mark.parametrize(
    "path",
    ["/khong-co/", "/tinh/khong-co.css", "/anh/", "/tinh/", "/404.html", "/.git/config", "/.env",
     "/.redirects.map", "/.redirects.caddy", "/tinh/.git/config", "/.publish.lock",
     "/.well-known/.hidden", "/.well-known/../.env", "/%2e%67it/config", "/..%2f.publish.lock",
     "/tinh/..%2f..%2f..%2f.publish.lock", "/%2e%2e/.publish.lock"],
)  # fmt: skip
def test_what_is_not_for_readers_is_not_found_and_says_so_in_full(served, client, path):
    answer = client.ask(path)
    assert answer.status in (400, 404), path
    if answer.status == 404:
        assert answer.body == (served[0] / "404.html").read_bytes()
        assert_all(answer)
        # It may be there tomorrow.
        assert CACHE.lower() not in answer.headers


def test_the_manifest_is_for_everybody(served, client):
    answer = client.ask("/.well-known/newsroom-manifest.json")
    assert answer.body == (served[0] / ".well-known/newsroom-manifest.json").read_bytes()


def test_nothing_can_be_sent_to_the_site(client):
    for method in ("POST", "PUT", "DELETE"):
        answer = client.ask("/", method, Content_Length="0")
        assert answer.status == 405
        assert_all(answer)


def test_plain_http_leads_to_the_same_page_over_tls(served):
    client = Client(served[1].plain, tls=False)
    answer = client.ask("/gioi-thieu/?a=b")
    assert answer.status == 301
    assert answer.headers["location"] == "https://tin.example.vn/gioi-thieu/?a=b"
    client.close()


def test_assets_are_kept_for_ever_and_photos_may_be_shown_elsewhere(client, files):
    style = next(one for one in files if one.startswith("tinh/") and one.endswith(".css"))
    photo = next(one for one in files if one.startswith("anh/"))
    assert_all(client.ask("/" + style), **{CACHE: IMMUTABLE})
    kept = {CACHE: IMMUTABLE, "Cross-Origin-Resource-Policy": "cross-origin"}
    assert_all(client.ask("/" + photo), **kept)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_has_the_best_grade_of_the_observatory(client, kind):
    answer = client.ask(KINDS[kind])
    assert answer.status == (404 if kind == "404" else 200)
    assert score(answer.headers, answer.body.decode()) >= 130


def test_no_page_breaks_its_policy_in_a_browser(served, browser):
    address = f"https://127.0.0.1:{served[1].port}"
    troubles: list[str] = []
    context = browser.new_context(ignore_https_errors=True, locale="vi-VN")
    page = context.new_page()
    page.add_init_script(LISTEN)
    listen(page, address, troubles)
    for kind, path in KINDS.items():
        if kind != "404":
            page.goto(address + path)
    page.wait_for_load_state("networkidle")
    context.close()
    assert troubles == []


def test_nginx_had_nothing_to_complain_of(served):
    # From 1.25 on nginx would have "http2" in a line of its own, which 1.22 does not know.
    said = [one for one in served[1].log.read_text().splitlines() if "http2" not in one]
    assert not any("[warn]" in one or "[emerg]" in one for one in said)


def assert_all(answer, **others: str) -> None:
    """Fail unless an answer has the headers of all answers, and the ``others``."""
    expected = {**ALWAYS, **others}
    assert {one: answer.headers.get(one.lower()) for one in expected} == expected
