"""The index, parted into small files by the first letters of its keys, mended where it changed.

A shard is text, a line for each key: the key, then each of its forms with the postings, all parted
by tabs ("" for a form that is the key itself). A shard that grows beyond a limit is parted by the
next letter, so the same index always has the same shards, in whatever order it came to be.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from newsroom.pages.search.postings import LEVEL_BITS, read_postings, write_postings
from newsroom.pages.search.tokens import key as key_of

# Stands for the end of a key, which no key holds.
END = "$"

# The forms of a post's words by level, in one text each.
Words = tuple[str, ...]
# key → form → postings
Entries = dict[str, dict[str, str]]


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
    changed: dict[str, set[str]] = defaultdict(set)
    for form in lost.keys() | won.keys():
        changed[key_of(form)].add(form)
    touched = {leaf for key in changed if (leaf := leaf_of(key, leaves)) is not None}
    entries: Entries = {}
    for name in touched:
        entries |= read_shard(load(name))
    for key, forms in changed.items():
        entry = entries.setdefault(key, {})
        for form in forms:
            postings = _merged(entry.pop(form, ""), lost.get(form, ()), won.get(form, ()))
            if postings:
                entry[form] = postings
        if not entry:
            del entries[key]
    items = [
        _Item(name, leaf.size, leaf.keys, None)
        for name, leaf in leaves.items()
        if name not in touched
    ]
    for key, entry in entries.items():
        line = _line(key, entry)
        items.append(_Item(key + END, len(line) + 1, 1, line))
    return _laid_out(items, leaves, load, limit)


def leaf_of(key: str, leaves: Mapping[str, object]) -> str | None:
    """Return the name of the shard that holds a key or would have to; None if there is none."""
    ended = key + END
    return next((ended[:end] for end in range(len(ended) + 1) if ended[:end] in leaves), None)


def read_shard(text: str) -> Entries:
    """Return what a shard's text holds."""
    entries = {}
    for line in text.splitlines():
        key, *rest = line.split("\t")
        forms = zip(rest[::2], rest[1::2], strict=True)
        entries[key] = {form or key: postings for form, postings in forms}
    return entries


def _line(key: str, entry: Mapping[str, str]) -> str:
    parts = [key]
    for form in sorted(entry):
        parts += ["" if form == key else form, entry[form]]
    return "\t".join(parts)


def _by_form(posts: Iterable[tuple[int, Words]]) -> dict[str, array]:
    """Return the postings of each form: of a large site there are millions."""
    found: dict[str, array] = defaultdict(lambda: array("I"))
    for number, levels in posts:
        for level, forms in enumerate(levels):
            posting = number << LEVEL_BITS | level
            for form in forms.split():
                found[form].append(posting)
    return found


def _apart(
    lost: Mapping[str, array], won: Mapping[str, array]
) -> tuple[Mapping[str, Iterable[int]], Mapping[str, Iterable[int]]]:
    """Leave out what is lost and won at once: most words of a post stay as they are."""
    if not lost:
        return lost, won
    both = {form: (set(lost[form]), set(won[form])) for form in lost.keys() & won.keys()}
    less = {**lost, **{form: old - new for form, (old, new) in both.items()}}
    more = {**won, **{form: sorted(new - old) for form, (old, new) in both.items()}}
    return _filled(less), _filled(more)


def _filled(postings: Mapping[str, Collection[int]]) -> dict[str, Iterable[int]]:
    return {form: some for form, some in postings.items() if len(some)}


def _merged(text: str, lost: Iterable[int], won: Iterable[int]) -> str:
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
