"""Queries with the posts that answer them, drawn by rules from the posts of a built site.

What answers a query is told from the posts' texts by plain comparison, without the index.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsroom.text.fold import fold
from newsroom.text.symbols import compact, find_symbols

MARKED, PLAIN = "with marks", "without marks"
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?:Ông|Bà|ông|bà) ((?:[A-ZĐ]\w+ ){1,3}[A-ZĐ]\w+)")
# The tone of these stands on the first letter or on the second; both are official.
_TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé",
          "ỏe": "oẻ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}  # fmt: skip


@dataclass(frozen=True)
class Post:
    """A post as readers see it."""

    href: str
    title: str
    texts: tuple[str, ...]
    is_foreign: bool = False

    @cached_property
    def words(self) -> str:
        """The words of all its texts, small, a blank before and after each text's."""
        return " ".join(f" {plain(text)} |" for text in (self.title, *self.texts))

    @cached_property
    def folded(self) -> str:
        """The same without marks."""
        return fold(self.words)

    @cached_property
    def symbols(self) -> tuple[str, ...]:
        """The symbols of the documents that it names, as they are compared."""
        return tuple(
            dict.fromkeys(
                fold(compact(symbol))
                for text in (self.title, *self.texts)
                for _, symbol in find_symbols(text)
            )
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """A query of a ``kind`` with the addresses of the posts any of which answers it."""

    kind: str
    marks: str
    text: str
    expected: frozenset[str]


def posts_of(output: Path) -> list[Post]:
    """Return the posts of a built site, oldest first."""
    return [
        Post(one["href"], one["title"], tuple(one["texts"]), "lang" in one)
        for path in sorted((output / "tim/bai").rglob("*.json"))
        for one in json.loads(path.read_text("utf-8"))
    ]


def plain(text: str) -> str:
    """Return the words of a text, small, parted by single blanks."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text).lower()))


def judged(posts: Sequence[Post], each: int) -> list[Judged]:
    """Return about ``each`` queries of every kind, from posts spread evenly over all."""
    found: dict[tuple[str, str], Judged] = {}
    for rule in _RULES:
        made = 0
        # A prime stride visits the posts in an order that has nothing to do with their days.
        for place in range(len(posts)):
            post = posts[(place * 7919 + 17) % len(posts)]
            queries = [] if post.is_foreign else [*rule(post, posts)]
            for query in queries:
                assert post.href in query.expected, query
                found.setdefault((query.kind, query.text), query)
            made += bool(queries)
            if made == each:
                break
    return [*found.values()]


def _both(kind: str, text: str, posts: Sequence[Post], fits: Callable) -> Iterator[Judged]:
    """Yield a query with its marks and the same without; ``fits`` takes (post, without marks)."""
    marked = frozenset(one.href for one in posts if fits(one, False))
    yield Judged(kind, MARKED, text, marked)
    bare = frozenset(one.href for one in posts if fits(one, True))
    yield Judged(kind, PLAIN, fold(text), bare)


def _title(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    wanted = plain(post.title)

    def fits(one: Post, folded: bool) -> bool:
        own = plain(one.title)
        return fold(own) == fold(wanted) if folded else own == wanted

    yield from _both("title", post.title, posts, fits)
    same = frozenset(one.href for one in posts if fits(one, False))
    yield Judged("title, NFD", MARKED, unicodedata.normalize("NFD", post.title), same)
    yield Judged("title, capitals", MARKED, post.title.upper(), same)


def _beginning(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    """A title's beginning, its last word still being typed."""
    words = plain(post.title).split()
    if len(words) < 5 or len(words[4]) < 3:
        return
    text = " ".join(words[:5])[:-1]

    def fits(one: Post, folded: bool) -> bool:
        own = plain(one.title)
        return fold(own).startswith(fold(text)) if folded else own.startswith(text)

    yield from _both("beginning of a title", text, posts, fits)


def _phrase(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    words = plain(post.texts[0]).split() if post.texts else []
    if len(words) < 40:
        return
    text = " ".join(words[22:28])
    yield from _both(
        "phrase in quotes",
        f'"{text}"',
        posts,
        lambda one, folded: f" {fold(text)} " in one.folded if folded else f" {text} " in one.words,
    )


def _old_tone(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    """Words that may be spelled in two ways, in the one in which they do not stand."""
    for text in (post.title, *post.texts):
        words = plain(text).split()
        for place, word in enumerate(words):
            if any(word.endswith(one) for one in _TONES):
                wanted = " ".join(words[max(0, place - 3) : place + 4])
                other = re.sub("|".join(_TONES), lambda match: _TONES[match[0]], wanted)
                fits = frozenset(one.href for one in posts if f" {wanted} " in one.words)
                if fits:
                    yield Judged("hòa for hoà", MARKED, f'"{other}"', fits)
                return


def _symbol(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    if not post.symbols:
        return
    own = post.symbols[0]
    spelled = next(
        symbol
        for text in (post.title, *post.texts)
        for _, symbol in find_symbols(text)
        if fold(compact(symbol)) == own
    )
    head, _, tail = spelled.partition("/")
    for kind, text in (
        ("symbol", spelled),
        ("symbol, small letters", spelled.lower()),
        ("symbol, blanks", f"{head} / {tail}"),
        ("symbol, its beginning", spelled[: len(head) + 3]),
    ):
        start = fold(compact(text))
        fits = (one for one in posts if any(each.startswith(start) for each in one.symbols))
        yield Judged(kind, MARKED, text, frozenset(one.href for one in fits))


def _name(post: Post, posts: Sequence[Post]) -> Iterator[Judged]:
    match = next(filter(None, map(_NAME.search, post.texts)), None)
    if not match:
        return
    text = match[1]
    wanted = plain(text)
    yield from _both(
        "name",
        text,
        posts,
        lambda one, folded: (
            f" {fold(wanted)} " in one.folded if folded else f" {wanted} " in one.words
        ),
    )


_RULES = (_title, _beginning, _phrase, _old_tone, _symbol, _name)
