"""The Views of static pages, the 404 page, the sitemap for people, redirects."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.bodies import body
from newsroom.pages.cards import cards
from newsroom.pages.heads import head, home_link, main_link, main_title
from newsroom.pages.keys import body_key, photo_key
from newsroom.pages.page import Page
from newsroom.pages.parts import Head, Link
from newsroom.pages.press import Press
from newsroom.pages.reading import for_reading
from newsroom.pages.typography import bound_body
from newsroom.pages.views import NotFoundView, PageView, RedirectView, SearchView, SitemapView
from newsroom.posts.addresses import MAIN_PAGES
from newsroom.posts.aliases import alias_address
from newsroom.posts.post import StaticPage

NEWEST = 3


def static_pages(press: Press) -> Iterator[Page]:
    """Yield the pages that staff wrote under content/pages."""
    for page in press.site.pages:
        address = press.addresses.page.format(slug=page.slug)
        key = (page.slug, page.digest, photo_key(page, press), body_key(page, press))
        yield Page(address, "page.html", partial(_page_view, page, address, press), key)


def _page_view(page: StaticPage, address: str, press: Press) -> PageView:
    facts = page.facts
    page_head = head(
        press, address, facts.title, page.brief.summary, lang=facts.lang, section=address
    )
    parts = bound_body(for_reading(body(page, press), facts.lang, press))
    return PageView(page_head, facts.title, facts.summary, parts)


def not_found_page(press: Press) -> Page:
    """Return the page for an address that leads nowhere."""
    links = (home_link(press), *(main_link(press, name) for name in ("posts", "themes", "sitemap")))
    view = NotFoundView(
        head=Head("Không tìm thấy trang", "Địa chỉ này không dẫn đến trang nào.", None),
        links=links,
        newest=cards(press.site.posts[:NEWEST], press),
    )
    return Page("404.html", "notfound.html", lambda: view)


def sitemap_page(press: Press) -> Page:
    """Return the whole site on one page, except the posts, which the archives list."""
    site, addresses, title = press.site, press.addresses, main_title(press, "sitemap")

    def links(entries, pattern: str) -> tuple[Link, ...]:
        return tuple(Link(one.name, press.href(pattern.format(slug=one.id))) for one in entries)

    groups = (
        ("Trang chính", (home_link(press), *(main_link(press, name) for name in MAIN_PAGES))),
        ("Chuyên mục", links(site.categories, addresses.category)),
        ("Chủ đề", links(site.themes, addresses.theme)),
        ("Cơ quan", links(site.agencies, addresses.agency)),
        ("Về trang này", tuple(page_link(page, press) for page in site.pages)),
    )
    view = SitemapView(
        head(press, addresses.sitemap, title), title, tuple(g for g in groups if g[1])
    )
    return Page(addresses.sitemap, "sitemap.html", lambda: view)


def search_pages(press: Press) -> Iterator[Page]:
    """Yield the search page where the site can answer searches."""
    if press.search:
        address, title = press.addresses.search, main_title(press, "search")
        ways = ("posts", "archives", "categories", "themes", "agencies", "documents")
        view = SearchView(
            head=head(press, address, title, section=address),
            title=title,
            action=press.href(address),
            links=tuple(main_link(press, name) for name in ways),
        )
        yield Page(address, "search.html", lambda: view)


def redirect_pages(press: Press) -> Iterator[Page]:
    """Yield a page at each old address that leads on to the post."""
    for post in press.site.everything:
        if not post.row.aliases:
            continue
        href = press.post_href(post)
        absolute = press.absolute(press.addresses.of_post(post))
        for alias in post.row.aliases:
            address = alias_address(alias)
            make = partial(RedirectView, post.facts.title, href, absolute)
            yield Page(address, "redirect.html", make)


def page_link(page: StaticPage, press: Press) -> Link:
    """Return the way to a static page."""
    return Link(page.facts.title, press.href(press.addresses.page.format(slug=page.slug)))
