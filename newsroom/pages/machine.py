"""The Views that machines read: the XML sitemap, the Atom feed, robots.txt."""

from functools import partial

from newsroom.pages.article_parts import Prose
from newsroom.pages.bodies import body
from newsroom.pages.keys import body_key, card_key
from newsroom.pages.machine_views import FeedEntry, FeedView, RobotsView, SitemapUrl, SitemapXmlView
from newsroom.pages.moments import updated
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement

FEED_LENGTH = 30
# A feed must say when it changed; an empty one never has.
EMPTY_FEED_UPDATED = "1970-01-01T00:00:00+00:00"


def sitemap_xml(pages: list[Page], press: Press) -> Page:
    """Return the sitemap of the listed ``pages``."""
    listed = [page for page in pages if page.listed]
    key = tuple((page.address, page.modified, page.alternates) for page in listed)
    return Page(
        "sitemap.xml", "sitemap.xml", partial(_sitemap_view, listed, press), key, listed=False
    )


def _sitemap_view(listed: list[Page], press: Press) -> SitemapXmlView:
    return SitemapXmlView(
        tuple(
            SitemapUrl(press.absolute(page.address), page.modified, page.alternates)
            for page in listed
        )
    )


def feed(press: Press) -> Page:
    """Return the Atom feed of the newest posts."""
    newest = press.site.everything[:FEED_LENGTH]
    key = tuple((card_key(post, press), body_key(post, press)) for post in newest)
    make = partial(_feed_view, press)
    return Page(press.addresses.feed, "feed.xml", make, key, listed=False)


def _feed_view(press: Press) -> FeedView:
    entries = tuple(_entry(post, press) for post in press.site.everything[:FEED_LENGTH])
    latest = max((entry.updated for entry in entries), default=EMPTY_FEED_UPDATED)
    address = press.addresses.feed
    return FeedView(
        id=f"{press.tag}:tat-ca",
        title=press.title,
        subtitle=f"Thông báo mới của {press.title}",
        href=press.absolute(""),
        self_href=press.absolute(address),
        updated=latest,
        lang="vi",
        entries=entries,
    )


def robots(press: Press) -> Page:
    """Return robots.txt, which names the sitemap."""
    view = RobotsView(press.absolute("sitemap.xml"))
    return Page("robots.txt", "robots.txt", lambda: view, listed=False)


def _entry(post: Announcement, press: Press) -> FeedEntry:
    facts = post.facts
    registries = press.site.registries
    href = press.absolute(press.addresses.of_post(post))
    html = "".join(part.html for part in body(post, press) if isinstance(part, Prose))
    return FeedEntry(
        id=entry_id(post, press),
        title=facts.title,
        href=href,
        published=post.moment.isoformat(),
        updated=updated(post).isoformat(),
        authors=tuple(registries.agencies[one].name for one in facts.agency),
        categories=(
            registries.categories[facts.category].name,
            *(registries.themes[one].name for one in facts.theme),
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
