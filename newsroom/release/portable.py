"""A page rewritten so that it opens from a disk, without a web server."""

import re
from posixpath import dirname, relpath

_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action|poster)="(/[^"]*)"')
_SET = re.compile(r'(?<=\s)(srcset|imagesrcset)="([^"]*)"')
_REFRESH = re.compile(r'(?<=content=")(\d+; url=)(/[^"]*)"')
# Browsers refuse modules, and fonts that are asked for as from another host, to a page on a disk.
_MODULE = re.compile(r'\s*<script[^>]*\btype="module"[^>]*></script>')
_PRELOAD = re.compile(r'\s*<link rel="preload"[^>]*>')
_NOSCRIPT = re.compile(r"</?noscript>")
# What scripts would fetch, which browsers refuse to a page on a disk as well.
_FETCHED = re.compile(r' data-(?:search|visits)="[^"]*"')
_INDEX = "index.html"


def portable(html: str, name: str, root: str) -> str:
    """Return the page ``name`` ("tin/index.html") with links that lead from file to file.

    ``root`` is the path under which the site is published ("" or "/tin"). Addresses of other sites
    and the page's own address on the site stay. What needs a module of a script, the search and the
    check of files, shows what it shows without script; so does the total of visits.
    """
    if _MODULE.search(html):
        html = _NOSCRIPT.sub("", _MODULE.sub("", html))
    here = dirname(name)
    html = _FETCHED.sub("", _PRELOAD.sub("", html))
    return _TAG.sub(lambda tag: _led(tag[0], here, root), html)


def _led(tag: str, here: str, root: str) -> str:
    tag = _ADDRESS.sub(lambda found: f'{found[1]}="{_beside(found[2], here, root)}"', tag)
    tag = _REFRESH.sub(lambda found: f'{found[1]}{_beside(found[2], here, root)}"', tag)
    return _SET.sub(lambda found: f'{found[1]}="{_all_beside(found[2], here, root)}"', tag)


def _all_beside(candidates: str, here: str, root: str) -> str:
    parts = (one.strip().partition(" ") for one in candidates.split(","))
    return ", ".join(f"{_beside(url, here, root)}{gap}{size}" for url, gap, size in parts)


def _beside(address: str, here: str, root: str) -> str:
    """Return an address on the site as one that starts from the folder ``here``."""
    if not address.startswith(f"{root}/") or address.startswith("//"):
        return address
    path, mark, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", address[len(root) + 1 :]).groups()
    if not path or path.endswith("/"):
        path += _INDEX
    return relpath(f"/{path}", f"/{here}") + mark + rest
