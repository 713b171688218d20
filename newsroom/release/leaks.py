"""The search of a built site for traces of posts that are not public."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from newsroom.posts.findings import Finding, finding
from newsroom.posts.wrong import Wrong
from newsroom.release.canaries import Canaries
from newsroom.release.plain_words import Shingle, joined, shingles, words_in

TEXTS = (".html", ".xml", ".json", ".txt", ".js", ".css", ".ics", ".csv", ".svg", ".webmanifest")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
# What stands between the addresses and names in a text.
_APART = bytes(32 if chr(byte) in "\"'<>()[]{}=,;&?#|\\" else byte for byte in range(256))
# Of what one file shows of a post so many words are told, not all.
_TOLD = 3


def leaks_in(
    folder: Path,
    files: Mapping[str, str],
    canaries: Canaries,
    public_texts: Callable[[], Iterable[str]],
    prefix: str,
) -> list[Finding]:
    """Return what the ``files`` (name → SHA-256) under ``folder`` tell of posts not public.

    ``public_texts`` yields the texts that anybody may read; it is asked only when some words are
    found.
    """
    words: dict[Shingle | bytes, list[str]] = {}
    tokens: set[bytes] = set()
    for name in sorted(files):
        data = _text(folder, name)
        tokens.update(_tokens(name, data))
        for one in _words_found(data, canaries):
            words.setdefault(one, []).append(name)

    def files_with(wanted: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
        for name in sorted(files):
            found = b"\n".join(_tokens(name, _text(folder, name)))
            yield from ((name, one) for one in wanted if _named(one).search(found))

    wrongs = [*_of_words(words, canaries, public_texts), *_of_bytes(files, canaries)]
    blob = b"\n".join(tokens)
    for wanted, code in ((canaries.places, "ND751"), (canaries.names, "ND752")):
        hits = [one for one in wanted if one in blob and _named(one).search(blob)]
        for name, one in files_with(hits) if hits else ():
            wrongs.append((name, Wrong(code, post=wanted[one], value=one.decode())))
    return sorted({finding(prefix + name, wrong) for name, wrong in wrongs})


def _words_found(data: bytes, canaries: Canaries) -> Iterator[Shingle | bytes]:
    words = words_in(data)
    if not canaries.runs.keys().isdisjoint(shingles(words)):
        yield from canaries.runs.keys() & set(shingles(words))
    text = joined(words)
    yield from (phrase for phrase in canaries.phrases if phrase in text)


def _of_words(
    words: Mapping[Shingle | bytes, list[str]],
    canaries: Canaries,
    public_texts: Callable[[], Iterable[str]],
) -> Iterator[tuple[str, Wrong]]:
    """Yield the files with words of a hidden post that no public text has."""
    if not words:
        return
    left = dict(words)
    for text in public_texts():
        public = words_in(text.encode())
        for run in left.keys() & set(shingles(public)):
            del left[run]
        blob = joined(public)
        for phrase in [one for one in left if isinstance(one, bytes) and one in blob]:
            del left[phrase]
    told: dict[tuple[str, str], int] = {}
    for one in sorted(left, key=_as_text):
        post = canaries.phrases[one] if isinstance(one, bytes) else canaries.runs[one]
        for name in left[one]:
            told[name, post] = told.get((name, post), 0) + 1
            if told[name, post] <= _TOLD:
                yield name, Wrong("ND750", post=post, value=_as_text(one))


def _as_text(found: Shingle | bytes) -> str:
    words = found.split() if isinstance(found, bytes) else found
    return b" ".join(words).decode("utf-8", "replace")


def _text(folder: Path, name: str) -> bytes:
    """Return the bytes of a file that holds text, nothing for another."""
    return (folder / name).read_bytes() if name.endswith(TEXTS) else b""


def _tokens(name: str, data: bytes) -> set[bytes]:
    return {name.encode(), *data.translate(_APART).split()}


@cache
def _named(one: bytes) -> re.Pattern[bytes]:
    """Return what finds an address or name that is not a part of a longer one."""
    return re.compile(rb"(?<![\w-])" + re.escape(one) + rb"(?![\w-])")


def _of_bytes(files: Mapping[str, str], canaries: Canaries) -> Iterator[tuple[str, Wrong]]:
    for name, digest in files.items():
        if digest in canaries.digests:
            post, value = canaries.digests[digest]
            code = "ND753" if name.endswith(PICTURES) else "ND755"
            yield name, Wrong(code, post=post, value=value)
