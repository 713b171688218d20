"""The Atom feeds: of all posts, of each agency, category and theme."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from newsroom.pages.article_parts import Prose
from newsroom.pages.bodies import body
from newsroom.pages.cards import entry_name
from newsroom.pages.keys import body_key, card_key
from newsroom.pages.machine_views import FeedEntry, FeedView
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement

FEED_LENGTH = 30
# A feed must say when it changed; an empty one never has.
EMPTY_FEED_UPDATED = "1970-01-01T00:00:00+00:00"


class _Feed(NamedTuple):
    """A feed's ``id`` (behind the site's tag), its words, its address, the page it belongs to."""

    id: str
    title: str
    subtitle: str
    address: str
    page: str


def feed_pages(press: Press) -> Iterator[Page | str]:
    """Yield every Vietnamese feed."""
    site, at = press.site, press.addresses
    feed = _Feed("tat-ca", press.title, _said(press), at.feed, "")
    yield from _feed_page(feed, site.posts, press.changes.touch_list("posts"), press)
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
            feed = _Feed(
                f"{kind}:{one.id}",
                f"{one.name} – {press.title}",
                "",
                feeds.format(slug=one.id),
                pages.format(slug=one.id),
            )
            touched = press.changes.touch_list(kind, one.id)
            yield from _feed_page(feed, groups.get(one.id, ()), touched, press)


def edition_feed(press: Press) -> Iterator[Page | str]:
    """Yield the feed of another language's posts."""
    at = press.addresses
    feed = _Feed(press.lang, press.title, _said(press), at.feed, at.home)
    touched = press.changes.touch_list("lang", press.lang)
    yield from _feed_page(feed, press.site.posts, touched, press)


def _said(press: Press) -> str:
    return press.say("Thông báo mới của %(name)s", name=press.title)


def _feed_page(
    feed: _Feed, posts: Sequence[Announcement], touched: bool, press: Press
) -> Iterator[Page | str]:
    if not touched:
        yield feed.address
        return
    newest = posts[:FEED_LENGTH]
    key = (feed, tuple((card_key(post, press), body_key(post, press)) for post in newest))
    make = partial(_feed_view, feed, newest, press)
    yield Page(feed.address, "feed.xml", make, key, press.lang)


def _feed_view(feed: _Feed, newest: Sequence[Announcement], press: Press) -> FeedView:
    entries = tuple(_entry(post, press) for post in newest)
    return FeedView(
        id=f"{press.tag}:{feed.id}",
        title=feed.title,
        subtitle=feed.subtitle,
        href=press.absolute(feed.page),
        self_href=press.absolute(feed.address),
        updated=max((entry.updated for entry in entries), default=EMPTY_FEED_UPDATED),
        lang=press.lang,
        entries=entries,
    )


def _entry(post: Announcement, press: Press) -> FeedEntry:
    """Return a post's entry; the feeds of its agencies, category and themes share it."""
    return press.once(("entry", post.id), lambda: _new_entry(post, press))


def _new_entry(post: Announcement, press: Press) -> FeedEntry:
    facts = post.facts
    registries = press.site.registries
    href = press.absolute(press.addresses.of_post(post))
    html = "".join(part.html for part in body(post, press) if isinstance(part, Prose))
    return FeedEntry(
        id=entry_id(post, press),
        title=facts.title,
        href=href,
        published=post.moment.isoformat(),
        updated=post.row.updated,
        authors=tuple(entry_name(registries.agencies[one], press) for one in facts.agency),
        categories=(
            entry_name(registries.categories[facts.category], press),
            *(entry_name(registries.themes[one], press) for one in facts.theme),
        ),
        summary=post.brief.summary,
        html=html.replace(f'href="{press.root}', f'href="{press.origin}{press.root}').replace(
            'href="#', f'href="{href}#'
        ),
        lang=facts.lang,
    )


def entry_id(post: Announcement, press: Press) -> str:
    """Return an id that survives a change of title, date or domain (RFC 4151)."""
    return f"{press.tag}:{post.id}"
