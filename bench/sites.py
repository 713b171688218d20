"""What a generator must be told so that the benchmark can build its site."""

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.photo_stock import photo_files
from bench.posts import Plan, Post, photo_name, post_at

ROOT = Path(__file__).parents[1]
ORIGIN = "https://tin.example.vn"
PEERS = Path(__file__).parent / "peers"

_INNER = re.compile(r"\(post:([0-9a-z-]+)\)")


@dataclass(frozen=True, slots=True)
class Maker:
    """A generator: how its site is written, how it is started, what it leaves behind.

    ``command`` returns what is run in the site's folder; it raises :class:`LookupError` with the
    reason when the generator is not there. ``content`` is the folder that a clone brings,
    ``output`` and ``caches`` those that it does not. ``registry`` is the file that gives the first
    agency its name, None when every post does; ``template`` the file with every page's footer.
    """

    name: str
    lay_out: Callable[[Path], None]
    file_of: Callable[[Post], str]
    text_of: Callable[[Post], str]
    command: Callable[[], tuple[str, ...]]
    content: str
    output: str
    caches: tuple[str, ...]
    registry: str | None
    template: str


def write_site(maker: Maker, folder: Path, plan: Plan, stock: Path) -> None:
    """Write a whole site into ``folder``, in place of what is there; photos come from ``stock``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    maker.lay_out(folder)
    photos = photo_files(stock, plan.photos, plan.seed)
    for index in range(plan.posts):
        post = post_at(plan, index)
        write_post(maker, folder, post)
        beside = (folder / maker.file_of(post)).parent
        for number in post.photos:
            shutil.copyfile(photos[number], beside / photo_name(number))


def write_post(maker: Maker, folder: Path, post: Post) -> None:
    """Write one post's file."""
    write_text(folder / maker.file_of(post), maker.text_of(post))


def write_text(path: Path, text: str) -> None:
    """Write the same bytes on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def with_links(body: str, link: Callable[[str], str]) -> str:
    """Return a body whose links to other posts are ``link(id)``."""
    return _INNER.sub(lambda match: f"({link(match[1])})", body)


def environment() -> dict[str, str]:
    """Return the environment of every build: this one's, with the checkout to import from."""
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
