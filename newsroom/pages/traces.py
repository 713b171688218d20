"""What the last build knew of each post, and which pages what has happened since can change.

A page is rebuilt when a post that it may show has changed, came, went or moved, or entered another
state in time. Which posts an article shows depends on what stands near it in the site's lists, so
the neighbourhood of every change is looked at too, in the lists as they are now.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.media.photo import Photo
from newsroom.pages.related import RELATED
from newsroom.posts.links import LinkMap, follow
from newsroom.posts.post import Announcement
from newsroom.posts.row import Row
from newsroom.posts.site import Site, place_in

# (state in time, photos' digests, downloads' sizes, row): plain values, as ``marshal`` keeps them.
Trace = tuple[int, tuple[str, ...], tuple[int, ...], tuple]


@dataclass(frozen=True, slots=True)
class Changes:
    """What may differ from the last build.

    ``posts`` are the ids of the posts that may, ``lists`` the names of the lists they stand or
    stood in, ``articles`` the ids of those whose own pages may. None for all three: everything may.
    """

    posts: Collection[str] | None = None
    lists: Collection[tuple[str, str]] = ()
    articles: Collection[str] = ()

    def touch_list(self, kind: str, name: str = "") -> bool:
        """Tell whether a list may differ: ("agency", its id), ("year", "2023") …"""
        return self.posts is None or (kind, name) in self.lists

    def touch_article(self, post: Announcement) -> bool:
        """Tell whether a post's own page may differ."""
        return self.posts is None or post.id in self.articles


EVERYTHING = Changes()


def traces_of(site: Site, photos: Mapping[Path, Photo]) -> dict[str, Trace]:
    """Return the trace of every public post by its id."""
    listed = {post.id for post in site.posts}
    now = site.now
    return {
        post.id: (
            _state(post.row, now) << 1 | (post.id in listed),
            tuple(photos[post.files[name].path].digest for name in post.row.photos),
            tuple(post.files[name].size for name in post.row.downloads),
            tuple(post.row),
        )
        for post in site.everything
    }


def changes_between(
    before: Mapping[str, Trace], after: Mapping[str, Trace], site: Site, links: LinkMap
) -> Changes:
    """Return what may differ between two builds whose posts left these traces."""
    changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
    rows = [
        Row._make(traces[id][3]) for id in changed for traces in (before, after) if id in traces
    ]
    lists = {name for row in rows for name in _lists_of(row)}
    articles = set(changed)
    for row in rows:
        articles.update(_near(row, site))
    articles.update(_referring(rows, changed, site, links))
    return Changes(changed, lists, articles)


def event_state(row: Row, now: int) -> int:
    """Return whether an event is to come (1), running (2), over (3); 0 for no event."""
    if row.event is None:
        return 0
    return 1 if now < row.event[0] else 2 if now < row.event[1] else 3


def _state(row: Row, now: int) -> int:
    """Return what time has made of a post, as one number."""
    if row[4:8] == (None, None, None, None):  # nothing ends and nothing takes place
        return 0
    ends = (row.expires, row.pinned_until, row.urgent_until)
    passed = [end is not None and end <= now for end in ends]
    return event_state(row, now) << 3 | passed[0] << 2 | passed[1] << 1 | passed[2]


def _lists_of(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the names of the lists that a post may stand in."""
    yield "posts", ""
    yield "year", row.id[:4]
    yield "month", row.id[:7]
    yield "category", row.category
    yield from (("agency", one) for one in row.agencies)
    yield from (("theme", one) for one in row.themes)
    if row.documents:
        yield "documents", ""
    if row.shots > 1:
        yield "photos", ""


def _near(row: Row, site: Site) -> Iterator[str]:
    """Yield the posts that show this one, or showed it where it stood."""
    key = row.moment, row.id
    yield from _around(site.posts, key, 1)
    yield from _around(site.by_desk.get((row.agencies[0], row.category), ()), key, RELATED)
    for theme in row.themes:
        yield from _around(site.by_theme.get(theme, ()), key, RELATED)


def _around(posts: tuple[Announcement, ...], key: tuple[int, str], reach: int) -> Iterator[str]:
    place = place_in(posts, key)
    for post in posts[max(0, place - reach) : place + reach + 1]:
        yield post.id


def _referring(rows: list[Row], changed: set[str], site: Site, links: LinkMap) -> Iterator[str]:
    """Yield the posts that link to, translate or are replaced by one that has changed."""
    families = changed | {row.translation_of for row in rows if row.translation_of}
    for post in site.everything:
        row = post.row
        if row.translation_of in families or row.id in families or row.replaced_by in changed:
            yield post.id
        elif row.links:
            targets = (follow(way, post, links) for way in row.links)
            if any(one and one.post and one.post.id in changed for one in targets):
                yield post.id
