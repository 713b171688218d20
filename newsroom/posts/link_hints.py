"""What the address of a link that leads nowhere was probably meant to be."""

import posixpath
import re
from collections.abc import Iterator

from newsroom.posts.library import Library
from newsroom.posts.links import LinkMap, resolve
from newsroom.posts.making import day_in
from newsroom.posts.near_names import near_name
from newsroom.posts.post import Announcement, StaticPage
from newsroom.text.fold import nfc
from newsroom.text.nearest import nearest
from newsroom.text.patterns import Pattern

_EMAIL = Pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HOST = Pattern(r"(?:www\.|(?:[\w-]+\.)+(?:vn|com|org|net|info|edu|gov)(?=$|[/:?#]))", re.I)
_PAGE = Pattern(r"(?:(?P<index>(?:^|/)index)?\.html?|/)(?=#|$)", re.IGNORECASE)


def better_link(
    href: str, source: Announcement | StaticPage, links: LinkMap, library: Library
) -> str | None:
    """Return the address to write in place of ``href`` in ``source``, or None."""
    if _EMAIL.fullmatch(href):
        return f"mailto:{href}"
    if href.startswith("//") or _HOST.match(href):
        return f"https://{href.lstrip('/')}"
    for other in _rewritten(href):
        if other != href and resolve(other, source, links):
            return other
    return _near_post(href, source, library) or near_name(href, source.files)


def _rewritten(href: str) -> Iterator[str]:
    """Yield the forms that the same address takes when it is written for another place."""
    slashes = href.replace("\\", "/")
    text = _PAGE.sub(lambda found: "/index.md" if found["index"] else "", slashes, count=1)
    yield slashes
    yield text.removeprefix("/") if text == "/index.md" else text


def _near_post(href: str, source: Announcement | StaticPage, library: Library) -> str | None:
    """Return the way to the post or page whose name ``href`` holds, or nearly holds."""
    path, _, fragment = nfc(href.replace("\\", "/")).partition("#")
    parts = [part for part in re.sub(r"(/?index)?\.(md|html?)$", "", path).split("/") if part]
    named = library.page_paths | library.post_paths
    slugs = {id[11:]: id for id in library.post_ids if day_in(id)}
    for part in reversed(parts):
        id = part if part in named else slugs.get(part)
        if id:
            return _way(named[id], source, fragment)
    if not parts:
        return None
    near = nearest(parts[-1], named) or slugs.get(nearest(parts[-1], slugs))
    return _way(named[near], source, fragment) if near else None


def _way(path: str, source: Announcement | StaticPage, fragment: str) -> str:
    way = posixpath.relpath(path, posixpath.dirname(source.path))
    return f"{way}#{fragment}" if fragment else way
