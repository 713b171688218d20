"""The feeds: of all posts, of the urgent ones, of each agency, category and theme."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from functools import partial
from typing import NamedTuple

from newsroom.pages.feed_entries import entry
from newsroom.pages.feed_views import FeedView
from newsroom.pages.keys import body_key, card_key, files_key
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.addresses import json_feed, rss_feed
from newsroom.posts.post import Announcement
from newsroom.posts.redirect_targets import gives_feed, moved

FEED_LENGTH = 30
# A feed must say when it changed; an empty one never has.
EMPTY_FEED_UPDATED = "1970-01-01T00:00:00+00:00"


class _Feed(NamedTuple):
    """A feed's ``id`` (behind the site's tag), its words, its address, the page it belongs to.

    ``old`` tells that it has a form for old readers (RSS) too, ``successor`` is the address of the
    feed of the agency that took over.
    """

    id: str
    title: str
    subtitle: str
    address: str
    page: str
    old: bool = False
    successor: str | None = None

    @property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """The (address, template) of each form."""
        forms = ((self.address, "feed.xml"), (json_feed(self.address), "feed.json"))
        return (*forms, (rss_feed(self.address), "feed.rss.xml")) if self.old else forms


def feed_pages(press: Press) -> Iterator[Page | str]:
    """Yield every Vietnamese feed."""
    site, at = press.site, press.addresses
    feed = _Feed("tat-ca", press.title, _said(press), at.feed, "", old=True)
    yield from _feed_pages(feed, site.posts, press.changes.touch_list("posts"), press)
    yield from _urgent(press)
    for kind, entries, groups, feeds, pages in (
        ("agency", site.agencies, site.by_agency, at.agency_feed, at.agency),
        (
            "category",
            site.categories,
            site.by_category,
            at.category_feed,
            at.category,
        ),
        ("theme", site.themes, site.by_theme, at.theme_feed, at.theme),
    ):
        for one in entries:
            heir = site.registries.agencies.get(getattr(one, "successor", None))
            feed = _Feed(
                f"{kind}:{one.id}",
                f"{one.name} – {press.title}",
                press.say("Cơ quan kế thừa: %(name)s", name=heir.name) if heir else "",
                feeds.format(slug=one.id),
                pages.format(slug=one.id),
                successor=feeds.format(slug=heir.id) if heir else None,
            )
            touched = press.changes.touch_list(kind, one.id)
            yield from _feed_pages(feed, groups.get(one.id, ()), touched, press)


def edition_feed(press: Press) -> Iterator[Page | str]:
    """Yield the feed of another language's posts."""
    at = press.addresses
    feed = _Feed(press.lang, press.title, _said(press), at.feed, at.home, old=True)
    touched = press.changes.touch_list("lang", press.lang)
    yield from _feed_pages(feed, press.site.posts, touched, press)


def _urgent(press: Press) -> Iterator[Page | str]:
    """Yield the feed of what is or was urgent: readers keep what they were once told."""
    title = press.say("Tin khẩn – %(name)s", name=press.title)
    said = press.say("Thông báo khẩn của %(name)s", name=press.title)
    feed = _Feed("khan", title, said, press.addresses.urgent_feed, "")
    posts = [post for post in press.site.posts if post.row.urgent_until]
    yield from _feed_pages(feed, posts, press.changes.touch_list("urgent"), press)


def _said(press: Press) -> str:
    return press.say("Thông báo mới của %(name)s", name=press.title)


def _feed_pages(
    feed: _Feed, posts: Sequence[Announcement], touched: bool, press: Press
) -> Iterator[Page | str]:
    old = press.once(("moved feeds",), lambda: _moved(press))
    if not (touched or old):
        yield from (address for address, _ in feed.forms)
        return
    newest = posts[:FEED_LENGTH]
    shown = tuple((card_key(one, press), body_key(one, press), files_key(one)) for one in newest)
    make = partial(_feed_view, feed, newest, press)
    for address, template in feed.forms:
        # A feed reader cannot be sent on by a page: old addresses give what the new one gives.
        for place in (address, *old.get(address, ())):
            yield Page(place, template, make, (feed, shown), press.lang)


def _moved(press: Press) -> Mapping[str, tuple[str, ...]]:
    """Return the old addresses of feeds by the new ones."""
    site, at = press.site, press.addresses
    found: dict[str, tuple[str, ...]] = {}
    for old, new, _ in moved(site.redirects, press.links, at):
        if gives_feed(old, new, at):
            found[new] = (*found.get(new, ()), old)
    return found


def _feed_view(feed: _Feed, newest: Sequence[Announcement], press: Press) -> FeedView:
    entries = tuple(entry(post, press) for post in newest)
    updated = max((one.updated for one in entries), default=EMPTY_FEED_UPDATED)
    return FeedView(
        id=f"{press.tag}:{feed.id}",
        title=feed.title,
        subtitle=feed.subtitle,
        href=press.absolute(feed.page),
        self_href=press.absolute(feed.address),
        json_href=press.absolute(json_feed(feed.address)),
        rss_href=press.absolute(rss_feed(feed.address)) if feed.old else None,
        successor_href=press.absolute(feed.successor) if feed.successor else None,
        updated=updated,
        mailed=format_datetime(datetime.fromisoformat(updated)),
        lang=press.lang,
        entries=entries,
    )
