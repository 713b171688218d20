"""The theme's static files as the site serves them: one stylesheet, one script, names that carry
a hash.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from newsroom.pages.minify import minified
from newsroom.posts.addresses import ASSET_FOLDER

STYLESHEET = "css/site.css"
BRAND = "css/brand.css"
FEED_SHEET = "feeds/feed.css"
SCRIPT = "js/site.js"
MODULE = "js/search.js"
_IMPORT = re.compile(
    r'^@import url\("(?P<path>[^"]+)"\)(?: layer\((?P<layer>[\w.]+)\))?;[ \t]*$', re.M
)
_SCRIPT_IMPORT = re.compile(r'^import "\./(?P<path>[^"]+)";[ \t]*$', re.M)
_MODULE_IMPORT = re.compile(r'^import \{[^}]*\} from "(?P<path>[^"]+)";[ \t]*\n', re.M)
_EXPORT = re.compile(r"^export (?=const )", re.M)
_COMMENT_LINE = re.compile(r"^[ \t]*//.*\n", re.M)
_URL = re.compile(r'url\("(?P<path>(?!data:|https?:)[^"#]+)(?P<rest>#[^"]*)?"\)')


@dataclass(frozen=True, slots=True)
class Asset:
    """``name`` under theme/static, ``address`` on the site, its bytes."""

    name: str
    address: str
    data: bytes


def read_assets(
    static: Path, minify: Callable[[str, str], bytes] = lambda _, css: minified(css).encode()
) -> tuple[Asset, ...]:
    """Return every asset of the theme's static folder, script and stylesheets in one piece each.

    ``minify`` turns (name, a stylesheet) into the bytes to serve.

    Raises :class:`FileNotFoundError` when a stylesheet or script names what is not there.
    """
    names = [
        path.relative_to(static).as_posix() for path in sorted(static.rglob("*")) if path.is_file()
    ]
    plain = [name for name in names if not name.endswith((".css", ".js", ".md"))]
    assets = {name: _asset(name, (static / name).read_bytes()) for name in plain}
    for name, script in _scripts(static, [name for name in names if name.endswith(".js")]):
        assets[name] = _asset(name, _COMMENT_LINE.sub("", script).encode())
    for name in (STYLESHEET, BRAND, FEED_SHEET):
        if (static / name).is_file():
            css = _flatten(static, name)
            assets[name] = _asset(name, minify(name, _with_addresses(css, assets)))
    return tuple(assets.values())


def _asset(name: str, data: bytes) -> Asset:
    digest = hashlib.sha256(data).hexdigest()[:12]
    path = PurePosixPath(name)
    return Asset(name, f"{ASSET_FOLDER}{path.stem}.{digest}{path.suffix}", data)


def _scripts(static: Path, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each script with its imports put in their place, those imported not by themselves.

    Every import becomes a block, so that files share no names; the entry says "use strict".
    """
    texts = {name: (static / name).read_text("utf-8") for name in names}
    folder = PurePosixPath(SCRIPT).parent
    entry = texts.pop(SCRIPT, None)
    if entry is not None:

        def imported(match: re.Match) -> str:
            name = (folder / match["path"]).as_posix()
            if name not in texts:
                raise FileNotFoundError(f"{name} (named by {SCRIPT})")
            return f"{{\n{texts.pop(name)}}}"

        yield SCRIPT, _SCRIPT_IMPORT.sub(imported, entry)
    if MODULE in texts:
        parts = _module(MODULE, texts)
        yield MODULE, "\n".join(parts.values())
        texts = {name: text for name, text in texts.items() if name not in parts}
    yield from texts.items()


def _module(name: str, texts: dict[str, str]) -> dict[str, str]:
    """Return a module after all that it imports, by name: in one file they share their names."""
    if name not in texts:
        raise FileNotFoundError(f"{name} (named by {MODULE})")
    parts: dict[str, str] = {}
    for match in _MODULE_IMPORT.finditer(texts[name]):
        parts |= _module(_normal(PurePosixPath(name).parent / match["path"]), texts)
    return parts | {name: _EXPORT.sub("", _MODULE_IMPORT.sub("", texts[name]))}


def _flatten(static: Path, name: str) -> str:
    """Return a stylesheet with its imports put in their place, each in its cascade layer."""
    folder = PurePosixPath(name).parent

    def imported(match: re.Match) -> str:
        inner = (folder / match["path"]).as_posix()
        css = _rebased((static / inner).read_text("utf-8"), PurePosixPath(match["path"]).parent)
        return f"@layer {match['layer']} {{\n{css}}}\n" if match["layer"] else css

    return _IMPORT.sub(imported, (static / name).read_text("utf-8"))


def _rebased(css: str, folder: PurePosixPath) -> str:
    """Return ``css`` with its relative addresses seen from the importing sheet's folder."""
    return _URL.sub(lambda m: f'url("{_normal(folder / m["path"])}{m["rest"] or ""}")', css)


def _with_addresses(css: str, assets: dict[str, Asset]) -> str:
    def address(match: re.Match) -> str:
        name = _normal(PurePosixPath("css") / match["path"])
        if name not in assets:
            raise FileNotFoundError(f"{name} (named by a stylesheet)")
        # All assets lie in one folder, so the file name alone leads there.
        return f'url("{PurePosixPath(assets[name].address).name}{match["rest"] or ""}")'

    return _URL.sub(address, css)


def _normal(path: PurePosixPath) -> str:
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
