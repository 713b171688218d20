"""The index, parted into small files by the first letters of its keys, mended where it changed.

A shard is text, a line for each key: the key, then each of its forms with the postings, all parted
by tabs ("" for a form that is the key itself). A shard that grows beyond a limit is parted by the
next letter, so the same index always has the same shards, in whatever order it came to be.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from newsroom.pages.search.postings import LEVEL_BITS, read_postings, write_postings
from newsroom.pages.search.tokens import PAIR_BITS, pair_name
from newsroom.pages.search.tokens import key as key_of

# Stands for the end of a key, which no key holds.
END = "$"

# Rising.
Postings = Sequence[int]
# key → form → postings, written
Entries = dict[str, dict[str, str]]


class Words(NamedTuple):
    """What a post has: the ``forms`` of its words as UTF-8, a line for each level, with blanks
    between them; the numbers of its ``pairs``, two bytes each.
    """

    forms: bytes
    pairs: bytes


class Leaf(NamedTuple):
    """A shard at hand by its size in characters, the number of its keys."""

    size: int
    keys: int


class Mended(NamedTuple):
    """``leaves`` are all shards by the beginning of their keys, ``texts`` those that changed."""

    leaves: dict[str, Leaf]
    texts: dict[str, str]


class _Item(NamedTuple):
    """Something to be put into a shard: a key with its END, or a shard that has not changed."""

    name: str
    size: int
    keys: int
    line: str | None


def mend(
    leaves: Mapping[str, Leaf],
    load: Callable[[str], str],
    gone: Iterable[tuple[int, Words]],
    come: Iterable[tuple[int, Words]],
    limit: int,
) -> Mended:
    """Return an index without the posts that are ``gone`` and with those that ``come``.

    Both are (number, words) in the order of their numbers; ``load`` returns a shard's text. A shard
    of more than ``limit`` characters is parted, unless it has one key alone.
    """
    lost, won = _apart(_by_form(gone), _by_form(come))
    changed: dict[str, list[str]] = defaultdict(list)
    for form in lost.keys() | won.keys():
        changed[key_of(form)].append(form)
    touched = {leaf for key in changed if leaves and (leaf := leaf_of(key, leaves)) is not None}
    lines = {line.partition("\t")[0]: line for name in touched for line in load(name).splitlines()}
    for key, forms in changed.items():
        line = _mended_line(key, lines.pop(key, key), forms, lost, won)
        if line:
            lines[key] = line
    items = [
        _Item(name, leaf.size, leaf.keys, None)
        for name, leaf in leaves.items()
        if name not in touched
    ]
    items += (_Item(key + END, len(line) + 1, 1, line) for key, line in lines.items())
    return _laid_out(items, leaves, load, limit)


def leaf_of(key: str, leaves: Mapping[str, object]) -> str | None:
    """Return the name of the shard that holds a key or would have to; None if there is none."""
    ended = key + END
    return next((ended[:end] for end in range(len(ended) + 1) if ended[:end] in leaves), None)


def read_shard(text: str) -> Entries:
    """Return what a shard's text holds."""
    return {line.partition("\t")[0]: _entry(line) for line in text.splitlines()}


def _entry(line: str) -> dict[str, str]:
    """Return the postings of each form in a line."""
    key, *rest = line.split("\t")
    return {form or key: postings for form, postings in zip(rest[::2], rest[1::2], strict=True)}


def _mended_line(
    key: str, line: str, forms: Iterable[str], lost: dict[str, Postings], won: dict[str, Postings]
) -> str:
    """Return a key's line where ``forms`` of it changed, "" if none is left; what was lost and won
    is used up, for all of it is much.
    """
    entry = _entry(line)
    for form in forms:
        postings = _merged(entry.pop(form, ""), lost.pop(form, ()), won.pop(form, ()))
        if postings:
            entry[form] = postings
    parts = [part for form in sorted(entry) for part in ("" if form == key else form, entry[form])]
    return "\t".join((key, *parts)) if parts else ""


def _by_form(posts: Iterable[tuple[int, Words]]) -> dict[str, Postings]:
    """Return the postings of each form and each pair: of a large site there are millions."""
    found: dict[str, array] = defaultdict(lambda: array("I"))
    paired = [array("I") for _ in range(1 << PAIR_BITS)]
    append = [one.append for one in paired]
    for number, words in posts:
        first = number << LEVEL_BITS
        for posting, forms in enumerate(words.forms.decode().split("\n"), first):
            for form in forms.split():
                found[form].append(posting)
        for pair in array("H", words.pairs):
            append[pair](first)
    named = {pair_name(number): some for number, some in enumerate(paired) if some}
    return {**found, **named}


def _apart(
    lost: dict[str, Postings], won: dict[str, Postings]
) -> tuple[dict[str, Postings], dict[str, Postings]]:
    """Leave out what is lost and won at once: most words of a post stay as they are."""
    if not lost:
        return lost, won
    both = {form: ({*lost[form]}, {*won[form]}) for form in lost.keys() & won.keys()}
    less = {**lost, **{form: sorted(old - new) for form, (old, new) in both.items()}}
    more = {**won, **{form: sorted(new - old) for form, (old, new) in both.items()}}
    return _filled(less), _filled(more)


def _filled(postings: Mapping[str, Postings]) -> dict[str, Postings]:
    return {form: some for form, some in postings.items() if len(some)}


def _merged(text: str, lost: Postings, won: Postings) -> str:
    if not text and not lost:
        return write_postings(won)
    return write_postings(sorted({*read_postings(text)}.difference(lost).union(won)))


def _laid_out(
    items: list[_Item], leaves: Mapping[str, Leaf], load: Callable[[str], str], limit: int
) -> Mended:
    mended = Mended({}, {})
    for name, inside in _divided("", items, limit):
        mended.leaves[name] = Leaf(sum(one.size for one in inside), sum(one.keys for one in inside))
        if len(inside) == 1 and inside[0].line is None and inside[0].name == name:
            continue
        lines: list[str] = []
        for one in inside:
            lines += load(one.name).splitlines() if one.line is None else [one.line]
        text = "".join(f"{line}\n" for line in sorted(lines))
        if leaves.get(name) != mended.leaves[name] or load(name) != text:
            mended.texts[name] = text
    return mended


def _divided(prefix: str, items: list[_Item], limit: int) -> Iterable[tuple[str, list[_Item]]]:
    """Yield each shard's name with what belongs into it."""
    keys = sum(one.keys for one in items)
    if keys == 1 or (keys and sum(one.size for one in items) <= limit):
        yield prefix, items
        return
    groups: dict[str, list[_Item]] = defaultdict(list)
    for one in items:
        groups[one.name[len(prefix)]].append(one)
    for letter in sorted(groups):
        yield from _divided(prefix + letter, groups[letter], limit)
