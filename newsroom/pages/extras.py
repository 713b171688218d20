"""The Views of static pages, the 404 page, the sitemap for people, the search page."""

from collections.abc import Iterator, Sequence
from functools import partial

from newsroom.pages.bodies import body
from newsroom.pages.cards import cards
from newsroom.pages.feed_links import follow_links
from newsroom.pages.heads import head, home_link, main_link, main_title
from newsroom.pages.keys import body_key, photo_key
from newsroom.pages.languages import alternates, page_addresses
from newsroom.pages.page import Page
from newsroom.pages.parts import Head, Link
from newsroom.pages.press import Press
from newsroom.pages.reading import for_reading
from newsroom.pages.structured import Node, galleries, node
from newsroom.pages.typography import bound_body
from newsroom.pages.views import NotFoundView, PageView, SitemapView
from newsroom.pages.visits import visits_link
from newsroom.posts.addresses import MAIN_PAGES
from newsroom.posts.post import StaticPage
from newsroom.text.words import ENGLISH, say_in

NEWEST = 3


def static_pages(press: Press) -> Iterator[Page]:
    """Yield the pages that staff wrote under content/pages in the press's language."""
    for page in press.pages:
        address = press.addresses.of_page(page)
        key = (page.slug, page.digest, photo_key(page, press), body_key(page, press))
        make = partial(_page_view, page, address, press)
        yield Page(address, "page.html", make, key, press.lang)


def _page_view(page: StaticPage, address: str, press: Press) -> PageView:
    facts = page.facts
    languages = alternates(page_addresses(page, press), press)
    parts = bound_body(for_reading(body(page, press), facts.lang, press))
    page_head = head(
        *(press, address, facts.title, page.brief.summary),
        section=address,
        nodes=(_page_node(page, address, press), *galleries(page, parts, press)),
        **languages,
    )
    return PageView(page_head, facts.title, facts.summary, parts)


def _page_node(page: StaticPage, address: str, press: Press) -> Node:
    return node(
        type="WebPage",
        name=page.facts.title,
        description=page.brief.summary,
        url=press.absolute(address),
        inLanguage=page.facts.lang,
    )


def not_found_page(press: Press, others: Sequence[Press]) -> Page:
    """Return the page for an address that leads nowhere; ``others`` are the other languages'."""
    links = (home_link(press), *(main_link(press, name) for name in ("posts", "themes", "sitemap")))
    view = NotFoundView(
        head=Head(
            press.say("Không tìm thấy trang"),
            press.say("Địa chỉ này không dẫn đến trang nào."),
            canonical=None,
        ),
        links=links,
        newest=cards(press.site.posts[:NEWEST], press),
        foreign=say_in(ENGLISH, "Không có trang nào ở đây. Trang có thể đã được chuyển đi."),
        foreign_home=next((home_link(one) for one in others if one.is_edition), None),
    )
    return Page("404.html", "notfound.html", lambda: view)


def sitemap_page(press: Press, others: Sequence[Press]) -> Page:
    """Return the whole site on one page, except the posts, which the archives list.

    ``others`` are the presses of the other languages.
    """
    site, addresses, title = press.site, press.addresses, main_title(press, "sitemap")

    def links(entries, pattern: str) -> tuple[Link, ...]:
        return tuple(Link(one.name, press.href(pattern.format(slug=one.id))) for one in entries)

    groups = (
        (
            press.say("Trang chính"),
            (home_link(press), *(main_link(press, name) for name in MAIN_PAGES)),
        ),
        (press.say("Chuyên mục"), links(site.categories, addresses.category)),
        (press.say("Chủ đề"), links(site.themes, addresses.theme)),
        (press.say("Cơ quan"), links(site.agencies, addresses.agency)),
        (press.say("Theo dõi và dùng lại"), follow_links(press)),
        (press.say("Về trang này"), tuple(_about(press))),
        (press.say("Tiếng Anh"), tuple(link for one in others for link in _edition_links(one))),
    )
    view = SitemapView(
        head(press, addresses.sitemap, title), title, tuple(g for g in groups if g[1])
    )
    return Page(addresses.sitemap, "sitemap.html", lambda: view)


def _about(press: Press) -> Iterator[Link]:
    for page in press.pages:
        yield page_link(page, press)
    figures = visits_link(press)
    if figures:
        yield figures


def _edition_links(press: Press) -> Iterator[Link]:
    """Yield the pages of another language, for a page in Vietnamese."""
    found = [page_link(page, press) for page in press.pages]
    if press.is_edition:
        found = [home_link(press), main_link(press, "posts"), *found]
    for link in found:
        yield link._replace(lang=press.lang, hreflang=press.lang)


def page_link(page: StaticPage, press: Press) -> Link:
    """Return the way to a static page."""
    lang = press.foreign(page.facts.lang)
    return Link(page.facts.title, press.href(press.addresses.of_page(page)), lang, lang)
