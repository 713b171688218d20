"""The configuration shipped for web servers says what the one table says."""

import pytest

from newsroom.release.serving import ALWAYS, headers_of, media_type
from newsroom.release.serving_files import FILES
from newsroom.release.serving_nginx import nginx
from tests.audit.observatory import directives, score
from tests.sites import ROOT

SERVING = ROOT / "docs/serving"
HEADERS = {name.lower(): value for name, value in ALWAYS.items()}


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_file_is_the_one_written_from_the_table(name):
    assert (SERVING / name).read_text("utf-8") == FILES[name]()


@pytest.mark.parametrize("name", FILES)
def test_every_header_stands_in_every_file(name):
    text = FILES[name]()
    for header, value in ALWAYS.items():
        assert header in text and value in text


def test_nginx_sends_all_headers_wherever_it_sends_one():
    """A location with a header of its own takes none from the server around it."""
    for block in nginx().split("\n    location")[1:]:
        inside = block.split("}")[0]
        sent = inside.count("add_header")
        assert sent in (0, len(ALWAYS) + 1)


def test_the_policy_lets_in_the_site_and_nothing_else():
    found = directives(HEADERS)
    assert found["default-src"] == {"'none'"}
    assert {source for sources in found.values() for source in sources} == {"'none'", "'self'"}


@pytest.mark.parametrize(
    ("change", "points"),
    [
        ({}, 130),  # A+: 100, and bonuses for policy, framing, referrer, resource policy
        ({"content-security-policy": "default-src 'self'; frame-ancestors 'none'"}, 125),
        ({"content-security-policy": "script-src 'self' 'unsafe-inline'"}, 80),
        ({"content-security-policy": ""}, 75),
        ({"strict-transport-security": ""}, 80),
        ({"strict-transport-security": "max-age=3600"}, 120),
        ({"x-content-type-options": ""}, 125),
        ({"referrer-policy": "unsafe-url"}, 120),
        ({"set-cookie": "a=b"}, 80),
    ],
)
def test_the_observatory_s_rules_tell_good_headers_from_bad(change, points):
    assert score({**HEADERS, **change}, "<script src=/tinh/a.js></script>") == points


def test_the_observatory_looks_at_scripts_of_others():
    assert score(HEADERS, '<script src="//other.example/a.js"></script>') == 50
    assert score(HEADERS, '<script src="https://other.example/a.js"></script>') == 125


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feeds/tat-ca.atom.xml", "application/atom+xml"),
        ("feeds/tat-ca.rss.xml", "application/rss+xml"),
        ("feeds/co-quan/a.json", "application/feed+json"),
        ("data/posts.json", "application/json"),
        ("sitemap.xml", "application/xml"),
        ("lich.ics", "text/calendar; charset=utf-8"),
        ("anh/a.AVIF", "image/avif"),
        ("anh/a.webp", "image/webp"),
        ("a.webmanifest", "application/manifest+json"),
        ("tinh/a.0123.woff2", "font/woff2"),
        ("ten-khong-duoi", "application/octet-stream"),
    ],
)
def test_a_file_s_media_type_goes_by_its_longest_ending(name, expected):
    assert media_type(name) == expected


def test_the_form_in_the_browser_has_a_policy_of_its_own_and_nothing_else_has():
    assert "'unsafe-inline'" in headers_of("admin/index.html")["Content-Security-Policy"]
    assert headers_of("administration/index.html").items() >= ALWAYS.items()


def test_only_names_with_a_hash_are_kept_for_ever():
    kept = {one for one in ("tinh/a.css", "anh/a.jpg", "index.html", "tim/bai.txt", "a/anh/1/")
            if "immutable" in headers_of(one)["Cache-Control"]}  # fmt: skip
    assert kept == {"tinh/a.css", "anh/a.jpg"}
