"""What the last build knew of each post, and which pages what has happened since can change.

A page is rebuilt when a post that it may show has changed, came, went or moved, or entered another
state in time. Which posts an article shows depends on what stands near it in the site's lists, so
the neighbourhood of every change is looked at too, in the lists as they are now.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from newsroom.media.photo import Photo
from newsroom.pages.related import RELATED
from newsroom.posts.links import LinkMap, follow
from newsroom.posts.post import Announcement
from newsroom.posts.row import Row
from newsroom.posts.site import Site, place_in
from newsroom.posts.ways import SOURCE, Way
from newsroom.text.words import VIETNAMESE

# (state in time, photos' digests, downloads' sizes and times, row, what stands for its versions or
# None). The row is one of :class:`Row` now, a plain tuple when it was kept.
Trace = tuple[int, tuple[str, ...], tuple, tuple, bytes | None]
# A list's name: ("agency", its id), ("year", "2023") … ("posts", "").
ListName = tuple[str, str]
# A post's place in time, as :func:`newsroom.posts.site.order` tells it.
Order = tuple[int, str]


class Touch(NamedTuple):
    """How a list was touched: the ``places`` of what differs, those of posts that came, went or
    ``moved`` among them."""

    places: frozenset[Order]
    moved: frozenset[Order]


@dataclass(frozen=True, slots=True)
class Changes:
    """What may differ from the last build.

    ``posts`` are the ids of the posts that may, ``lists`` says how the lists were touched they
    stand or stood in, ``articles`` are the ids of those whose own pages may. None for ``posts``:
    everything may.
    """

    posts: Collection[str] | None = None
    lists: Mapping[ListName, Touch] = field(default_factory=dict)
    articles: Collection[str] = ()

    def touch_list(self, kind: str, name: str = "") -> bool:
        """Tell whether a list may differ."""
        return self.posts is None or (kind, name) in self.lists

    def touch_of(self, name: ListName) -> Touch | None:
        """Return how a list was touched; None when all of it may differ."""
        return None if self.posts is None else self.lists.get(name, UNTOUCHED)

    def touch_article(self, post: Announcement) -> bool:
        """Tell whether a post's own page may differ."""
        return self.posts is None or post.id in self.articles


UNTOUCHED = Touch(frozenset(), frozenset())
EVERYTHING = Changes()


def traces_of(
    site: Site, photos: Mapping[Path, Photo], past: Mapping[str, bytes]
) -> dict[str, Trace]:
    """Return the trace of every public post by its id; ``past`` stands for posts' versions."""
    listed = {post.id for post in site.posts}
    now = site.now
    return {
        post.id: (
            _state(post.row, now) << 2
            | (post.row.original in site.gone) << 1
            | (post.id in listed),
            # Most posts have neither: to ask them first takes half the time.
            tuple([photos[post.files[name].path].digest for name in post.row.photos])
            if post.row.photos
            else (),
            tuple([(post.files[name].size, post.files[name].stamp) for name in post.row.downloads])
            if post.row.downloads
            else (),
            post.row,
            past.get(post.id),
        )
        for post in site.everything
    }


def changes_between(
    before: Mapping[str, Trace], after: Mapping[str, Trace], site: Site, links: LinkMap
) -> Changes:
    """Return what may differ between two builds of which all traces that differ are given."""
    changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
    rows = [
        Row._make(traces[id][3]) for id in changed for traces in (before, after) if id in traces
    ]
    lists = _touches([(before.get(id), after.get(id)) for id in changed])
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


def _touches(pairs: list[tuple[Trace | None, Trace | None]]) -> dict[ListName, Touch]:
    """Return how each list is touched by posts of which (old, new) traces are given."""
    places: dict[ListName, set[Order]] = defaultdict(set)
    moved: dict[ListName, set[Order]] = defaultdict(set)
    for pair in pairs:
        old, new = (_standing(trace) if trace else {} for trace in pair)
        for name in old.keys() | new.keys():
            where = {one[name][1] for one in (old, new) if name in one}
            places[name] |= where
            if old.get(name) != new.get(name):
                moved[name] |= where
    return {name: Touch(frozenset(where), frozenset(moved[name])) for name, where in places.items()}


def _standing(trace: Trace) -> dict[ListName, tuple[bool, Order]]:
    """Return the lists that a post may stand in, with whether it does and its place there."""
    row = Row._make(trace[3])
    order = row.moment, row.id
    lists = dict.fromkeys(_lists_of(row), (bool(trace[0] & 1), order))
    if row.lang != VIETNAMESE:
        # Its language's list holds translations too.
        lists["lang", row.lang] = True, order
    return lists


def _lists_of(row: Row) -> Iterator[ListName]:
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
    if row.urgent_until:
        yield "urgent", ""
    if row.event:
        yield "events", ""


def _near(row: Row, site: Site) -> Iterator[str]:
    """Yield the posts that show this one, or showed it where it stood."""
    key = row.moment, row.id
    for one in filter(None, (site, site.editions.get(row.lang))):
        yield from _around(one.posts, key, 1)
        yield from _around(one.by_desk.get((row.agencies[0], row.category), ()), key, RELATED)
        for theme in row.themes:
            yield from _around(one.by_theme.get(theme, ()), key, RELATED)


def _around(posts: tuple[Announcement, ...], key: tuple[int, str], reach: int) -> Iterator[str]:
    place = place_in(posts, key)
    for post in posts[max(0, place - reach) : place + reach + 1]:
        yield post.id


def _referring(rows: list[Row], changed: set[str], site: Site, links: LinkMap) -> Iterator[str]:
    """Yield the posts that link to, translate or are replaced by one that has changed."""
    families = changed | {row.translation_of for row in rows if row.translation_of}
    paths = {links.by_id[id].path for id in changed if id in links.by_id}
    for post in site.everything:
        row = post.row
        if (
            row.translation_of in families
            or row.id in families
            or row.replaced_by in changed
            or (row.links and any(_leads(way, post, paths, changed, links) for way in row.links))
        ):
            yield post.id


def _leads(
    way: Way, post: Announcement, paths: set[str], changed: set[str], links: LinkMap
) -> bool:
    """Tell whether a way leads to a post that has changed."""
    if way[0] == SOURCE and way[1] in links.by_source:
        return way[1] in paths
    target = follow(way, post, links)
    return bool(target and target.post and target.post.id in changed)
