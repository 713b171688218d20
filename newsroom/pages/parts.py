"""The small values that Views are made of.

Every text is plain (templates escape it), every ``href`` is ready for the attribute.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Link(NamedTuple):
    """A text with an address.

    ``lang`` is the text's language, ``hreflang`` that of what it leads to; each is set only when it
    differs from the page's.
    """

    text: str
    href: str
    lang: str | None = None
    hreflang: str | None = None


class Day(NamedTuple):
    """One day in the forms in which pages show it.

    ``iso`` "2023-09-29" (for ``datetime=``), ``short`` "29-09-2023", ``long``
    "thứ Sáu, ngày 29 tháng 9 năm 2023", ``day`` "29", ``month`` "Tháng 9", ``year`` "2023";
    in English "29 September 2023", "Friday 29 September 2023", "29", "Sep", "2023";
    ``time`` "20:15" ("8:15pm") when the moment is known, else None (``iso`` then has none either).
    """

    iso: str
    short: str
    long: str
    day: str
    month: str
    year: str
    time: str | None = None


class Focus(NamedTuple):
    """A point of a photo in tenths of its width, from the left, and of its height, from the top."""

    x: int
    y: int


class Picture(NamedTuple):
    """A photo's renditions for ``<picture>``.

    ``avif`` (mostly ""), ``webp`` and ``jpeg`` are ``srcset`` values, ``src`` the fallback,
    ``large`` the address of the largest JPEG, ``width``/``height`` its pixels. ``ratio`` is width ÷
    height in
    percent, rounded to 5 and kept within 40–300: the class ``ratio-150``. ``tone`` names one of 64
    placeholder colours, red, green and blue each 0–3: the class ``tone-213``. Classes, because a
    strict Content-Security-Policy refuses ``style=``. ``focus`` (0–10 from the left, 0–10 from
    the top) is what a crop keeps: the classes ``focus-x-3 focus-y-5``; None for the middle.
    ``is_moving`` tells that the WebP is an animation.
    """

    src: str
    webp: str
    jpeg: str
    large: str
    width: int
    height: int
    ratio: int
    tone: str
    alt: str
    avif: str = ""
    focus: Focus | None = None
    is_moving: bool = False


class Label(NamedTuple):
    """A short mark beside a title: ``kind`` is pinned, urgent, withdrawn, expired or correction."""

    kind: str
    text: str


class Alternate(NamedTuple):
    """The same text in another language: ``lang`` "en", ``name`` "English"."""

    lang: str
    name: str
    href: str


class Feed(NamedTuple):
    """What a page offers to programs that follow it: ``type`` is its media type."""

    title: str
    href: str
    type: str


class Head(NamedTuple):
    """What ``<head>`` and the masthead need to know of a page.

    ``title`` is the page's own (without the site's name), ``canonical`` an absolute URL or None
    (404), ``section`` the navigation entry the page belongs to (its key), ``current`` True when the
    page is that entry itself, ``image`` an absolute URL for sharing, ``kind`` Open Graph's type
    ("website", "article"), ``crumbs`` the way from the home page without the page itself,
    ``structured`` the page's schema.org values for JSON-LD. ``alternates`` are the page in each
    language, itself included, by absolute address; ``switch`` is the way to it in the other one,
    None where only the other home page is there to lead to. ``feed`` is the feed that readers are
    shown, ``feeds`` are further ones for programs.
    """

    title: str
    description: str
    canonical: str | None
    section: str = ""
    current: bool = False
    image: str | None = None
    kind: str = "website"
    crumbs: tuple[Link, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    switch: Alternate | None = None
    feed: Link | None = None
    feeds: tuple[Feed, ...] = ()
    structured: Mapping[str, object] | None = None


class Card(NamedTuple):
    """A post in a list. ``lang`` is set only when it differs from the page's, as for a Link."""

    title: str
    href: str
    date: Day
    category: Link
    agencies: tuple[Link, ...]
    summary: str
    picture: Picture | None
    photo_count: int
    labels: tuple[Label, ...] = ()
    lang: str | None = None


class Pager(NamedTuple):
    """The way along a listing; ``span`` is its posts' time, "Tháng 3-2024 – Tháng 9-2024"."""

    newer: Link | None
    older: Link | None
    newest: Link | None
    oldest: Link | None
    span: str


class ThemeCard(NamedTuple):
    """A theme in a list: ``state`` is running, upcoming, over or open (has no dates)."""

    title: str
    href: str
    slogan: str | None
    starts: Day | None
    ends: Day | None
    state: str
    state_text: str
    post_count: int
    agency_count: int
    about: str | None = None
    lang: str | None = None
    hreflang: str | None = None


class WeekDay(NamedTuple):
    """One day of a short theme: ``name`` "T2", ``day`` "02", ``marked`` for a day with something
    on.
    """

    name: str
    day: str
    iso: str
    marked: bool


class TimelineItem(NamedTuple):
    """A step of a theme: a post (``href`` set) or a milestone (``href`` None).

    ``shape`` 0–3 tells agencies apart beside their name.
    """

    date: Day
    title: str
    href: str | None
    text: str
    agency: Link | None
    shape: int
    figures: tuple[tuple[Picture, str], ...] = ()


class CountedLink(NamedTuple):
    """An entry of an index with its number of posts: ``note`` a second line or None."""

    text: str
    href: str
    count: int
    note: str | None = None
    shape: int = 0


class Choice(NamedTuple):
    """One of several ways to narrow a page: ``current`` when it is the one shown.

    ``number`` names the place of a filter within the page, whose ``href`` is "#loc-3".
    """

    text: str
    href: str
    count: int = 0
    current: bool = False
    number: int = 0


class Fact(NamedTuple):
    """A line of a card of facts: ``href`` set for telephone, e-mail and web addresses, ``lang``
    for a text in another language than the page's.
    """

    label: str
    text: str
    href: str | None = None
    lang: str | None = None
