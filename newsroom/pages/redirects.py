"""Pages at old addresses, which lead on: to the post, to what has come in an address's place."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.heads import MAIN_TITLES, main_title
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.pages.views import RedirectView
from newsroom.posts.aliases import alias_address
from newsroom.posts.redirect_targets import gives_feed, moved
from newsroom.text.words import VIETNAMESE


def redirect_pages(press: Press) -> Iterator[Page]:
    """Yield a page at each old address that leads on."""
    for post in press.site.everything:
        if not post.row.aliases or post.row.lang != press.lang:
            continue
        href = press.post_href(post)
        absolute = press.absolute(press.addresses.of_post(post))
        for alias in post.row.aliases:
            address = alias_address(alias)
            make = partial(RedirectView, post.facts.title, href, absolute)
            yield Page(address, "redirect.html", make, lang=press.lang)
    if press.lang == VIETNAMESE and press.site.redirects:
        yield from _imported(press)


def _imported(press: Press) -> Iterator[Page]:
    """Yield the pages of an imported site's old addresses; feeds have no pages (see feeds.py)."""
    names = _names(press)
    for old, address, target in moved(press.site.redirects, press.links, press.addresses):
        if gives_feed(old, address, press.addresses):
            continue
        owner = target.post or target.page
        title = owner.facts.title if owner else names.get(address, press.title)
        href = press.href(address) + (f"#{target.fragment}" if target.fragment else "")
        values = title, href, press.absolute(address)
        make = partial(RedirectView, *values)
        yield Page(old, "redirect.html", make, values)


def _names(press: Press) -> dict[str, str]:
    """Return the titles of the lists by their addresses."""
    at, site = press.addresses, press.site
    names = {getattr(at, one): main_title(press, one) for one in MAIN_TITLES if one != "search"}
    for entries, pattern in (
        (site.agencies, at.agency),
        (site.categories, at.category),
        (site.themes, at.theme),
    ):
        names |= {pattern.format(slug=one.id): one.name for one in entries}
    return names
