"""What the parts of a page depend on, as short values to compare with the last build's."""

import hashlib

from newsroom.pages.events import theme_state
from newsroom.pages.press import Press
from newsroom.pages.traces import event_state
from newsroom.posts.links import Target, follow, resolve
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.visibility import has_ended, is_expired, is_pinned, is_public, is_urgent


def site_key(press: Press) -> tuple:
    """Return what every page may depend on: addresses, registries, what time has made of them."""
    site = press.site
    registries = site.registries
    return (
        press.addresses,
        (press.lang, press.editions),
        (press.cards, press.kits, press.data, press.title_lines),
        (press.title, press.origin, press.root, press.page_size, press.tag),
        (tuple(sorted(press.labels.items())), press.search),
        press.abbreviations,
        tuple(registries.agencies.values()),
        tuple(registries.categories.values()),
        tuple(registries.themes.values()),
        tuple(theme_state(theme, site.as_of) for theme in site.themes),
        tuple(has_ended(agency, site.as_of) for agency in site.agencies),
        tuple((id, press.photos[one.path].digest) for id, one in sorted(registries.logos.items())),
        tuple(
            (page.slug, page.facts.title, page.facts.lang, page.facts.translation_of)
            for page in site.pages
        ),
    )


def card_key(post: Announcement, press: Press) -> bytes:
    """Return what stands for a post as a whole: what staff wrote, photos, time."""
    key = press.card_keys.get(post.id)
    if key is None:
        key = press.card_keys[post.id] = _key(post, post.digest, press)
    return key


def listed_key(post: Announcement, press: Press) -> bytes:
    """Return what stands for a post in lists, and where another post names it: all but its body."""
    key = press.listed_keys.get(post.id)
    if key is None:
        key = press.listed_keys[post.id] = _key(post, post.row.shown, press)
    return key


def _key(post: Announcement, written: bytes, press: Press) -> bytes:
    as_of = press.site.as_of
    flags = (
        is_public(post, as_of) << 3
        | is_expired(post, as_of) << 2
        | is_urgent(post, as_of) << 1
        | is_pinned(post, as_of)
    )
    shown = [press.photos[post.files[name].path].digest for name in post.row.photos]
    return hashlib.blake2b(
        "\0".join((post.id, str(flags), *shown)).encode() + written, digest_size=12
    ).digest()


def photo_key(page: StaticPage, press: Press) -> tuple[str, ...]:
    """Return what a static page's pictures depend on: each photo's digest."""
    return tuple(press.photos[page.files[shot.file].path].digest for shot in page.brief.shots)


def body_key(post: Announcement | StaticPage, press: Press) -> tuple:
    """Return what a body depends on beside its own text: where its links lead."""
    if isinstance(post, Announcement):  # by its row, for nothing else of all posts is at hand
        return tuple(_target_key(follow(way, post, press.links), press) for way in post.row.links)
    ways = (link.href for link in post.brief.links)
    return tuple(_target_key(resolve(way, post, press.links), press) for way in ways)


def original_key(post: Announcement, press: Press) -> bool:
    """Return whether what a post was taken from is gone."""
    return post.row.original in press.site.gone


def event_key(post: Announcement, press: Press) -> int:
    """Return an event's state in time."""
    return event_state(post.row, press.site.now) if post.row.event else 0


def files_key(post: Announcement) -> tuple:
    """Return what the lines of a post's downloads depend on: their sizes, their last changes.

    A PDF may have other pages without having another size.
    """
    files = (post.files[name] for name in post.row.downloads)
    return tuple((file.size, file.stamp) for file in files)


def _target_key(target: Target | None, press: Press) -> object:
    if target is None:
        return None
    if target.post:
        return target.post.id, is_public(target.post, press.site.as_of)
    return target.page.slug if target.page else target.file.name if target.file else target.address
