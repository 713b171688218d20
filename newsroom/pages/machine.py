"""The Views that machines read: the XML sitemap, the Atom feed, robots.txt."""

from datetime import datetime, timedelta

from newsroom.pages.article_parts import Prose
from newsroom.pages.bodies import body
from newsroom.pages.machine_views import FeedEntry, FeedView, RobotsView, SitemapUrl, SitemapXmlView
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.post import Announcement, as_moment

FEED_LENGTH = 30


def sitemap_xml(pages: list[Page], press: Press) -> Page:
    """Return the sitemap of ``pages``: all that have a canonical address."""
    modified = {
        press.absolute(press.addresses.of_post(one)): updated(one) for one in press.site.everything
    }
    urls = []
    for page in pages:
        page_head = getattr(page.view, "head", None)
        if page_head is None or page_head.canonical is None:
            continue
        moment = modified.get(page_head.canonical)
        others = tuple((one.lang, press.origin + one.href) for one in page_head.alternates)
        urls.append(SitemapUrl(page_head.canonical, moment.isoformat() if moment else None, others))
    return Page("sitemap.xml", "sitemap.xml", SitemapXmlView(tuple(urls)))


def feed(press: Press) -> Page:
    """Return the Atom feed of the newest posts."""
    entries = tuple(_entry(post, press) for post in press.site.everything[:FEED_LENGTH])
    latest = max((entry.updated for entry in entries), default=press.site.as_of.isoformat())
    address = press.addresses.feed
    view = FeedView(
        id=f"{press.tag}:tat-ca",
        title=press.title,
        subtitle=f"Thông báo mới của {press.title}",
        href=press.absolute(""),
        self_href=press.absolute(address),
        updated=latest,
        lang="vi",
        entries=entries,
    )
    return Page(address, "feed.xml", view)


def robots(press: Press) -> Page:
    """Return robots.txt, which names the sitemap."""
    return Page("robots.txt", "robots.txt", RobotsView(press.absolute("sitemap.xml")))


def updated(post: Announcement) -> datetime:
    """Return when the post last changed by its own account: its newest change, else its date."""
    changes = [as_moment(change.date) + timedelta(hours=12) for change in post.facts.changes]
    return max([post.moment, *changes])


def _entry(post: Announcement, press: Press) -> FeedEntry:
    facts = post.facts
    registries = press.site.registries
    html = "".join(part.html for part in body(post, press) if isinstance(part, Prose))
    return FeedEntry(
        id=entry_id(post, press),
        title=facts.title,
        href=press.absolute(press.addresses.of_post(post)),
        published=post.moment.isoformat(),
        updated=updated(post).isoformat(),
        authors=tuple(registries.agencies[one].name for one in facts.agency),
        categories=(
            registries.categories[facts.category].name,
            *(registries.themes[one].name for one in facts.theme),
        ),
        summary=post.brief.summary,
        html=html.replace(f'href="{press.root}', f'href="{press.origin}{press.root}'),
        lang=facts.lang,
    )


def entry_id(post: Announcement, press: Press) -> str:
    """Return an id that survives a change of title, date or domain (RFC 4151)."""
    return f"{press.tag}:{post.id}"
