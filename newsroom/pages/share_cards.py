"""The share cards of pages: what they say, where they are."""

import hashlib

from newsroom.pages.cards import agency_link
from newsroom.pages.pictures import focus_of_cover
from newsroom.pages.press import Press
from newsroom.posts.galleries import cover_of
from newsroom.posts.post import Announcement

CARD = "chia-se.jpg"


def card_of_post(post: Announcement, press: Press) -> str | None:
    """Return the absolute address of a post's share card, its lead agency's if it has no photo."""
    if not press.cards:
        return None
    digest = cover_digest(post, press)
    if digest is None:
        return card_of_agency(post.row.agencies[0], press)
    said = digest, *words_of_post(post, press), focus_of_cover(post) or ""
    return _versioned(press.addresses.of_post(post), said, press)


def card_of_agency(agency: str, press: Press) -> str | None:
    """Return the absolute address of an agency's share card."""
    if not press.cards:
        return None
    address = press.addresses.agency.format(slug=agency)
    name = press.site.registries.agencies[agency].name
    return _versioned(address, (name, press.title), press)


def card_of_site(press: Press) -> str | None:
    """Return the absolute address of the share card of all other pages."""
    return _versioned("", (press.title,), press) if press.cards else None


def words_of_post(post: Announcement, press: Press) -> tuple[str, str]:
    """Return the title and the lead agency's name in the language of the pages."""
    return post.facts.title, agency_link(post.row.agencies[0], press).text


def cover_digest(post: Announcement, press: Press) -> str | None:
    """Return the digest of the developed photo that stands for a post, None without one."""
    if not post.row.photos:
        return None
    file = post.files.get(cover_of(post.facts, post.brief.shots) or "")
    photo = press.photos.get(file.path) if file else None
    return photo.digest if photo else None


def _versioned(address: str, said: tuple[str, ...], press: Press) -> str:
    """Return a card's address with what tells networks that keep old cards that it has changed."""
    version = hashlib.blake2b("\0".join(said).encode(), digest_size=4).hexdigest()
    return f"{press.absolute(address + CARD)}?{version}"
