"""A department's site with English posts of every kind."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from tests.sites import Sites, new_site

FULL = """\
title: Free class for older people
date: 18-11-2026 08:15
agency: [so-mau, trung-tam]
category: tuyen-dung
theme: hoc-tap
summary: A class with twelve places.
lang: en
urgent_until: 25-11-2026 20:00
event:
  start: 05-12-2026 08:00
  end: 06-12-2026 17:30
  place: Room 3
  register_by: 01-12-2026
documents:
  - number: 12/QĐ-SM
    issued: 01-11-2026
original:
  url: https://example.org/class
  date: 14-11-2026
changes:
  - date: 19-11-2026
    kind: correction
    note: The class begins at 8am.
author: A. Writer"""
PHOTOS = (
    '![A red square](a.jpg "The first photo")\n![A blue square](b.jpg "The second photo")\n\n'
    "| a | b |\n|---|---|\n| 1 | 2 |\n\nA note.[^1]\n\n[^1]: Small print.\n"
)
OLD = "title: Old\nlang: en\nexpires: 14-11-2026\ntheme: hoc-tap"
GONE = """\
title: Gone
lang: en
status: withdrawn
withdrawn:
  date: 14-11-2026
  reason: Wrong.
  replaced_by: 2026-11-18-full"""
PAIR = "title: Class\nlang: en\ntranslation_of: 2026-11-16-lop-hoc"


def english_site(folder: Path) -> Sites:
    """Build a site with Vietnamese posts, an English one that uses everything, a translation."""
    site = new_site(folder, "VISITS = 11537353\nPUBLISHER = {'address': 'Đường Mẫu'}\n")
    site.post("2026-11-15-tin")
    site.post("2026-11-16-lop-hoc", "theme: hoc-tap")
    site.post("2026-11-17-class", PAIR, "A class.")
    site.post("2026-11-18-full", FULL, PHOTOS, ("a.jpg", "b.jpg"))
    site.post("2026-11-12-old", OLD, "Old.")
    site.post("2026-11-13-gone", GONE, "Gone.")
    site.write("pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\nChào.\n")
    site.write(
        "pages/about.md",
        "---\ntitle: About\nlang: en\ntranslation_of: gioi-thieu\n---\nHello.\n",
    )
    assert site.build() == 0
    return site


def english_pages(site: Sites) -> Iterator[tuple[str, BeautifulSoup]]:
    """Yield the address and the page of each page under en/."""
    for path in sorted(site.output("en").rglob("*.html")):
        address = path.parent.relative_to(site.output()).as_posix() + "/"
        yield address, site.page(address)
