"""Old addresses of a built site with the new ones, read from the pages that stand there.

So an older release that is shown again leads on as it did, whatever the content says by now.
"""

import html
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

# As theme/templates/redirect.html writes it.
_REFRESH = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]+)">')
# A page that only leads on is a few lines.
_MOST = 8192


def redirects_of(folder: Path, names: Iterable[str], root: str = "") -> list[tuple[str, str]]:
    """Return (old path, new address) for each page that leads on, sorted.

    Old paths are as they are served, unquoted ("/tin-tức/1.html"); new addresses are quoted.
    ``root`` is the path of the site itself, without a last "/".
    """
    found, pages = {}, set()
    for name in names:
        if name.endswith(".html"):
            path = f"{root}/{name.removesuffix('index.html')}"
            target = _target_of(folder / name)
            if target is None:
                pages.add(path.rstrip("/").lower())
            else:
                found[path] = target
    # Web servers compare without regard to case: an old address must not catch a page of today.
    return sorted(one for one in found.items() if one[0].rstrip("/").lower() not in pages)


def nginx_map(redirects: Iterable[tuple[str, str]]) -> str:
    """Return the lines of nginx's ``map``; a path that ends in "/" leads on without it too."""
    return "".join(f'"{_escaped(old)}" "{_escaped(new)}";\n' for old, new in _both(redirects))


def caddy_map(redirects: Iterable[tuple[str, str]]) -> str:
    """Return the lines of Caddy's ``map``."""
    return "".join(f'"{_for_caddy(old)}" "{_for_caddy(new)}"\n' for old, new in _both(redirects))


def redirects_file(redirects: Iterable[tuple[str, str]]) -> str:
    """Return a ``_redirects`` file, as static hosts read it from the root of the site."""
    return "".join(f"{quote(old)} {new} 301\n" for old, new in redirects)


def _target_of(page: Path) -> str | None:
    """Return where a page leads on to, None for one that stays."""
    if page.stat().st_size > _MOST:
        return None
    refresh = _REFRESH.search(page.read_bytes())
    return _on_site(html.unescape(refresh[1].decode())) if refresh else None


def _both(redirects: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    for old, new in redirects:
        yield old, new
        if old.endswith("/") and old.strip("/"):
            yield old.rstrip("/"), new


def _on_site(target: str) -> str:
    """Return a target without the host, its path quoted whether or not it was."""
    parts = urlsplit(target)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return quote(unquote(parts.path)) + fragment


def _escaped(path: str) -> str:
    # A "$" would begin a variable; no other sign of nginx can stand in a quoted address.
    return path.replace("\\", "\\\\").replace('"', '\\"').replace("$", "%24")


def _for_caddy(path: str) -> str:
    return path.replace("\\", "\\\\").replace('"', '\\"').replace("{", "\\{")
