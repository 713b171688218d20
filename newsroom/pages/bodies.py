"""A body's prose with its links led to their pages, its albums as galleries."""

import re

from newsroom.pages.article_parts import Figure, Gallery, Prose
from newsroom.pages.pictures import figures, gallery
from newsroom.pages.press import Press
from newsroom.posts.attachments import published_name
from newsroom.posts.galleries import Album, parts_of
from newsroom.posts.links import Target, address_of, resolve
from newsroom.posts.markdown.backlinks import BACKLINK
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.visibility import is_public
from newsroom.text.words import VIETNAMESE

_BACKLINK = re.compile('title="{}"'.format(BACKLINK % {"number": r"(\d+)"}))
_MARKER = re.compile(r'"(newsroom:\d+)"')


def body(post: Announcement | StaticPage, press: Press) -> tuple[Prose | Gallery, ...]:
    """Return the parts of a body in reading order."""
    addresses = {link.marker: _address(link.href, post, press) for link in post.brief.links}
    shown = figures(post, press)
    parts: list[Prose | Gallery] = []
    used = albums = 0
    for part in parts_of(post.facts, post.load()):
        if isinstance(part, Album):
            albums += 1
            mine: tuple[Figure, ...] = shown[used : used + len(part.shots)]
            used += len(part.shots)
            parts.append(gallery(part, mine, albums, whole=len(mine) == len(shown)))
        else:
            html = _MARKER.sub(lambda match: f'"{addresses[match[1]]}"', part.html)
            parts.append(Prose(_said_anew(html, press)))
    return tuple(parts)


def _said_anew(html: str, press: Press) -> str:
    """Return a body with the words that rendering put into it in the language of the page."""
    if press.lang == VIETNAMESE:
        return html
    return _BACKLINK.sub(lambda found: f'title="{press.say(BACKLINK, number=found[1])}"', html)


def _address(href: str, post: Announcement | StaticPage, press: Press) -> str:
    """Return where a checked link leads; links that warnings let through lead to the home page."""
    target = resolve(href, post, press.links)
    address = _target_address(target, post, press) if target else press.root
    return address + (f"#{target.fragment}" if target and target.fragment else "")


def _target_address(target: Target, post: Announcement | StaticPage, press: Press) -> str:
    if target.post and is_public(target.post, press.site.as_of):
        return press.post_href(target.post)
    if target.page:
        return press.href(press.addresses.of_page(target.page))
    if target.file:
        name = next(name for name, file in post.files.items() if file is target.file)
        return press.href(address_of(post, press.addresses) + published_name(name))
    return press.href(target.address or "")
