"""The page of each photo: what its link opens where no script shows it over the post."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.article_parts import Figure
from newsroom.pages.cards import labels
from newsroom.pages.heads import home_link, main_link
from newsroom.pages.keys import card_key, photo_key
from newsroom.pages.page import Page
from newsroom.pages.parts import Head, Link
from newsroom.pages.photo_view import PhotoView
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.pages.structured import breadcrumbs, graph, image_object
from newsroom.posts.links import address_of
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.words import N_

LONE_TITLE = N_("Hình ảnh")


def photo_pages(press: Press) -> Iterator[Page | str]:
    """Yield a page for every photo of the posts and static pages, none of them in the sitemap.

    As with the posts' own pages, only the address where nothing has changed.
    """
    for post in press.site.everything:
        if not post.row.shots or post.row.lang != press.lang:
            continue
        addresses = _addresses(post, post.row.shots, press)
        if press.changes.touch_article(post):
            yield from _pages(post, addresses, card_key(post, press), press)
        else:
            yield from addresses
    for page in press.pages:
        addresses = _addresses(page, len(page.brief.shots), press)
        yield from _pages(page, addresses, (page.digest, photo_key(page, press)), press)


def _addresses(owner: Announcement | StaticPage, total: int, press: Press) -> tuple[str, ...]:
    address = address_of(owner, press.addresses)
    lang = press.lang
    return tuple(press.addresses.of_photo(address, number, lang) for number in range(1, total + 1))


def _pages(
    owner: Announcement | StaticPage, addresses: tuple[str, ...], key: object, press: Press
) -> Iterator[Page]:
    for at, address in enumerate(addresses):
        make = partial(photo_view, owner, at, press)
        yield Page(address, "photo.html", make, (address, key), press.lang)


def photo_view(owner: Announcement | StaticPage, at: int, press: Press) -> PhotoView:
    """Return what the page of the photo ``at`` (from 0) of a post or static page shows."""
    shown = figures(owner, press)
    figure = shown[at]
    home = press.href(address_of(owner, press.addresses))
    return PhotoView(
        head=_head(owner, at, figure, press),
        title=figure.place or press.say(LONE_TITLE),
        labels=labels(owner, press) if isinstance(owner, Announcement) else (),
        figure=figure,
        back=Link(owner.facts.title, f"{home}#{figure.anchor}"),
        previous=_way(shown[at - 1], press) if at else None,
        next=_way(shown[at + 1], press) if at + 1 < len(shown) else None,
    )


def _head(owner: Announcement | StaticPage, at: int, figure: Figure, press: Press) -> Head:
    """Return a head whose canonical address is the post's: search engines lead to the whole."""
    title = owner.facts.title
    address = address_of(owner, press.addresses)
    is_post = isinstance(owner, Announcement)
    lists = (main_link(press, "posts"),) if is_post else ()
    crumbs = (home_link(press), *lists, Link(title, press.href(address)))
    name = figure.place or press.say(LONE_TITLE)
    return Head(
        title=f"{name} – {title}",
        description=figure.caption or title,
        canonical=press.absolute(address),
        section=press.addresses.posts if is_post else "",
        image=press.origin + figure.picture.large,
        structured=graph(image_object(owner, at, figure, press), *breadcrumbs(crumbs, name, press)),
        crumbs=crumbs,
    )


def _way(figure: Figure, press: Press) -> Link:
    return Link(figure.number or press.say(LONE_TITLE), figure.href)
