"""Debian's Caddy serves a site by the shipped configuration as it should."""

import gzip
import os

import brotli
import pytest
import zstandard

from newsroom.release.companions import pack, write_redirects
from newsroom.release.manifest import digests_of
from newsroom.release.serving import CACHE, headers_of, media_type
from tests.release.test_nginx import assert_all
from tests.release.versions import outlet, place
from tests.servers import caddy
from tests.servers.asking import Client

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Caddy of Debian does not run on Windows")
UNPACK = {
    "br": brotli.decompress,
    "zstd": lambda data: zstandard.ZstdDecompressor().decompress(data),
    "gzip": gzip.decompress,
    None: bytes,
}
FILES = {
    "index.html": "<p>Trang đầu</p>" * 200,
    "404.html": "<p>Không có</p>" * 80,
    "gioi-thieu/index.html": "<p>Giới thiệu</p>" * 80,
    "cu.html": '<meta http-equiv="refresh" content="0; url=/gioi-thieu/">',
    "feeds/tat-ca.atom.xml": "<feed/>",
    "feeds/tat-ca.rss.xml": "<rss/>",
    "feeds/tat-ca.json": "{}",
    "data/posts.json": "{}",
    "sitemap.xml": "<a/>",
    "lich.ics": "BEGIN",
    "tinh/a.css": "a{}",
    "tinh/a.js": "a()",
    "tinh/a.woff2": "x",
    "anh/a.avif": "x",
    "anh/a.webp": "x",
    "a.webmanifest": "{}",
    "a.pdf": "x",
    ".well-known/security.txt": "Contact: x",
    ".env": "bí mật",
    ".git/config": "bí mật",
}


def write(folder, number: int):
    """Write a version of a small site with what stands beside it."""
    site = folder / f"v{number}"
    for name, text in FILES.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}{number}" if name == "index.html" else text, "utf-8")
    files = digests_of(site, FILES)
    pack(site, files, site)
    (site / ".memory.json").unlink()
    write_redirects(site, files, "", site)
    return site


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Serve version 0; give (its outlet, the folder of versions, the port)."""
    program = caddy.find()
    if program is None:
        pytest.skip(caddy.MISSING)
    folder = tmp_path_factory.mktemp("caddy")
    out = outlet("link", folder)
    write(folder, 1)
    place(out, write(folder, 0), "000000")
    with caddy.running(program, out.root, folder / "server") as port:
        yield out, folder, port


@pytest.fixture
def client(served):
    """Give a connection to the server."""
    made = Client(served[2], tls=False, host=f"127.0.0.1:{served[2]}")
    yield made
    made.close()


def test_every_file_comes_byte_for_byte_with_its_type_and_headers(served, client):
    for name in FILES:
        if name.startswith((".env", ".git", "cu.", "404")):
            continue
        answer = client.ask("/" + name.removesuffix("index.html"))
        assert answer.status == 200, name
        assert answer.body == (served[0].folder / name).read_bytes(), name
        assert answer.headers["content-type"] == media_type(name), name
        assert {one: answer.headers.get(one.lower()) for one in headers_of(name)} == headers_of(
            name
        )


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip, zstd", "zstd"), ("gzip", "gzip"), ("", None)],
)
def test_a_page_comes_packed_as_the_client_can_read_it(served, client, accepted, coding):
    answer = client.ask("/", Accept_Encoding=accepted)
    assert answer.headers.get("content-encoding") == coding
    assert UNPACK[coding](answer.body) == (served[0].folder / "index.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Accept-Encoding" in answer.headers["vary"]


def test_what_has_not_changed_is_not_sent_again(client):
    first = client.ask("/")
    again = client.ask("/", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert_all(again)


def test_an_old_address_leads_on_for_good(client):
    answer = client.ask("/cu.html")
    assert (answer.status, answer.headers["location"]) == (301, "/gioi-thieu/")
    assert_all(answer)


@pytest.mark.parametrize(
    "path",
    ["/khong-co/", "/khong-co.pdf", "/anh/khong-co.webp", "/anh/", "/.env", "/.git/config",
     "/.redirects.map", "/.redirects.caddy", "/..%2f.publish.lock", "/%2e%67it/config"],
)  # fmt: skip
def test_what_is_not_for_readers_is_not_found_and_says_so_in_full(served, client, path):
    answer = client.ask(path)
    assert answer.status == 404
    assert answer.body == (served[0].folder / "404.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "immutable" not in answer.headers[CACHE.lower()]
    assert_all(answer)


def test_a_new_version_is_seen_at_once(served, client):
    out, folder, _ = served
    for number in (1, 0):
        place(out, folder / f"v{number}", f"00000{2 - number}")
        assert client.ask("/").body.decode()[-1] == str(number)
