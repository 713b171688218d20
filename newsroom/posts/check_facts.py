"""Checks of one post's own facts against each other."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from newsroom.posts.findings import Finding, finding
from newsroom.posts.galleries import Album, parts_of
from newsroom.posts.markdown.rendered import HeaderGallery
from newsroom.posts.post import Announcement, StaticPage, as_moment
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import day_of, day_short


def check_facts(post: Announcement) -> Iterator[Finding]:
    """Yield the contradictions inside one post."""
    for wrong in (*_order_of_dates(post), *_withdrawal(post), *_folder(post), *_body(post)):
        yield finding(post.path, wrong)


def check_page(page: StaticPage) -> Iterator[Finding]:
    """Yield the contradictions inside one static page."""
    for wrong in _body(page):
        yield finding(page.path, wrong)


def _order_of_dates(post: Announcement) -> Iterator[Wrong]:
    facts = post.facts
    pairs = [
        (key, _last_instant(getattr(facts, key)), "ngày thông báo", facts.date)
        for key in ("expires", "pinned_until", "urgent_until")
    ]
    if facts.event:
        pairs.append(("event.end", facts.event.end, "lúc bắt đầu", facts.event.start))
    for key, value, than, other in pairs:
        if value is not None and other is not None and _before(value, other):
            label = "Mốc thời gian"
            yield Wrong(
                "ND124", post.places.get(key), key=key, label=label, value=day_short(day_of(value)),
                than=than, other=day_short(day_of(other)),
            )  # fmt: skip


def _last_instant(end: datetime | None) -> datetime | None:
    """Return the last instant before an end, whose day is the one that staff wrote."""
    return end - timedelta(seconds=1) if end else None


def _before(value: date | datetime, other: date | datetime) -> bool:
    """Compare as moments only when both have a time."""
    if isinstance(value, datetime) and isinstance(other, datetime):
        return as_moment(value) < as_moment(other)
    return day_of(value) < day_of(other)


def _withdrawal(post: Announcement) -> Iterator[Wrong]:
    if (post.facts.status == "withdrawn") != (post.facts.withdrawn is not None):
        place = post.places.get("withdrawn") or post.places.get("status")
        yield Wrong("ND127", place)


def _folder(post: Announcement) -> Iterator[Wrong]:
    day = day_of(post.facts.date)
    if day != post.day:
        yield Wrong(
            "ND130", post.places.get("date"), value=day_short(day), folder=day_short(post.day)
        )


def _body(post: Announcement | StaticPage) -> Iterator[Wrong]:
    parts = parts_of(post)
    if not post.body.words.strip() and not any(isinstance(part, Album) for part in parts):
        yield Wrong("ND311", (post.body_line, 1))
    marks = [part for part in post.body.parts if isinstance(part, HeaderGallery)]
    if marks and not post.facts.images:
        yield Wrong("ND312", (marks[0].line + post.body_line - 1, 1))
