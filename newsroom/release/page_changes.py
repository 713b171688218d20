"""Two built sites compared page by page; pages that changed alike are told together.

A changed line of the footer stands on every page: it is one group with many pages, of which the
first few are named.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from newsroom.text.paragraph_diff import RUNNING, changed_pairs
from newsroom.text.word_diff import Piece, shortened, word_diff

TEXT, MARKUP, LOOK = "text", "markup", "look"
CONTEXT, MOST_PASSAGES = 10, 40
_UNSEEN = re.compile(r"<(script|style|svg|template|noscript)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_WITHIN_LINE = re.compile(
    r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)(?: [^<>]*)?>"
)
_TAGS = re.compile(r"(?:<[^<>]*>\s*)+")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
# The hash in the name of a stylesheet, a script or a photo.
_HASH = re.compile(rb"(/(?:tinh|anh)/[^\s\"'/]+?)[.-][0-9a-f]{8,64}(?=[.-])")
_POST = b'property="article:published_time"'


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its file's ``name`` and its ``title``."""

    name: str
    title: str

    @property
    def address(self) -> str:
        """The page's address from the site's root."""
        return "/" + self.name.removesuffix("index.html")


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that changed alike: their words (TEXT), their HTML alone, or but style and photos.

    ``passages`` are the changed lines of the first page; ``is_cut`` when it has more.
    """

    kind: str
    pages: tuple[Entry, ...]
    passages: tuple[tuple[Piece, ...], ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class PageChanges:
    """What differs between two sites; ``files`` counts the others by (kind of change, ending)."""

    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    groups: tuple[Group, ...]
    files: Mapping[tuple[str, str], int]

    @property
    def changed(self) -> int:
        """How many pages changed."""
        return sum(len(group.pages) for group in self.groups)


def page_changes(
    old: Path, new: Path, before: Mapping[str, str], after: Mapping[str, str]
) -> PageChanges:
    """Compare the sites in two folders, whose files are given with their SHA-256."""
    added, removed = after.keys() - before.keys(), before.keys() - after.keys()
    differing = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    files = Counter(
        (kind, name.rpartition(".")[2])
        for kind, names in (("added", added), ("removed", removed), ("changed", differing))
        for name in names
        if not name.endswith(".html")
    )
    return PageChanges(
        _entries(new, added), _entries(old, removed), tuple(_groups(old, new, differing)), files
    )


def _entries(folder: Path, names: Iterable[str]) -> tuple[Entry, ...]:
    pages = sorted(name for name in names if name.endswith(".html"))
    return tuple(Entry(name, _title((folder / name).read_text("utf-8"))) for name in pages)


def _groups(old: Path, new: Path, names: Iterable[str]) -> Iterator[Group]:
    """Yield groups, posts' own pages first, then by how few pages they have."""
    found: dict[tuple, list[tuple[bool, Entry]]] = defaultdict(list)
    for name in sorted(names):
        if name.endswith(".html"):
            data = (new / name).read_bytes()
            entry = Entry(name, _title(data.decode("utf-8", "replace")))
            found[_signature((old / name).read_bytes(), data)].append((_POST in data, entry))
    order = sorted(
        found.items(),
        key=lambda item: (not any(post for post, _ in item[1]), len(item[1]), item[1][0][1].name),
    )
    for (kind, *_), pages in order:
        pages.sort(key=lambda page: (not page[0], page[1].name))
        entries = tuple(entry for _, entry in pages)
        passages = _passages(old / entries[0].name, new / entries[0].name) if kind == TEXT else []
        yield Group(kind, entries, tuple(passages[:MOST_PASSAGES]), len(passages) > MOST_PASSAGES)


def _signature(old: bytes, new: bytes) -> tuple:
    """Return what pages that changed alike have in common."""
    if _HASH.sub(rb"\1", old) == _HASH.sub(rb"\1", new):
        return (LOOK,)
    before, after = (Counter(lines_of(data.decode("utf-8", "replace"))) for data in (old, new))
    went, came = before - after, after - before
    if not went and not came:
        return (MARKUP,)
    return TEXT, frozenset(went.items()), frozenset(came.items())


def lines_of(html: str) -> list[str]:
    """Return the words that readers see on a page, a line for each block; its title first."""
    _, _, body = html.partition("<body")
    text = _WITHIN_LINE.sub("", _UNSEEN.sub("", body.partition(">")[2]))
    lines = (" ".join(unescape(line).split()) for line in _TAGS.split(text))
    return [_title(html), *filter(None, lines)]


def _title(html: str) -> str:
    match = _TITLE.search(html)
    return " ".join(unescape(match[1]).split()) if match else ""


def _passages(old: Path, new: Path) -> list[tuple[Piece, ...]]:
    before, after = ([(RUNNING, line) for line in lines_of(one.read_text("utf-8"))]
                     for one in (old, new))  # fmt: skip
    return [
        shortened(word_diff(was[1] if was else "", now[1] if now else ""), CONTEXT)
        for was, now in changed_pairs(before, after)
    ]
