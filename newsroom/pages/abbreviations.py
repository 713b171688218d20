"""Known abbreviations explained with ``<abbr>`` where a text first uses them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape

from newsroom.pages.markup import name_of, pieces_of

# Links and headings keep their words together, code is quoted, an explained one is explained.
_LEFT_ALONE = frozenset({"a", "abbr", "code", "h2", "h3", "h4", "h5", "h6", "kbd"})
# No part of a longer word, of an address or of a document's symbol ("3801/KH-UBND").
_BEFORE = r"(?<![\w/&@.-]{first})(?<!&amp;{first})"
_AFTER = r"(?![\w/@-]|\.\w|&amp;)"


def explained(pieces: Sequence[str], known: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the pieces of a body's cleaned HTML, in order, each abbreviation explained once.

    ``known`` holds (abbreviation, its words). Text and tags stay as they are; what staff explained
    themselves, as in "Ủy ban nhân dân (UBND)", is not explained again.
    """
    words = dict(known)
    if not words or not any(short in piece for piece in pieces for short in _escaped(known)):
        return tuple(pieces)
    seen: set[str] = set()
    return tuple("".join(_explained(piece, known, words, seen)) for piece in pieces)


def _explained(
    html: str, known: tuple[tuple[str, str], ...], words: Mapping[str, str], seen: set[str]
) -> Iterator[str]:
    pattern = _pattern(known)

    def explain(found: re.Match[str]) -> str:
        short = found[0].replace("&amp;", "&")
        if short in seen:
            return found[0]
        seen.add(short)
        if found.string[: found.start()].lower().endswith(f"{words[short]} (".lower()):
            return found[0]
        return f'<abbr title="{escape(words[short])}">{found[0]}</abbr>'

    depth = 0
    for at, piece in enumerate(pieces_of(html)):
        if at % 2:
            if name_of(piece) in _LEFT_ALONE:
                depth += -1 if piece.startswith("</") else 1
                if piece.startswith("<abbr"):
                    seen.update(_told(html, piece))
            yield piece
        else:
            yield piece if depth else pattern.sub(explain, piece)


def _told(html: str, tag: str) -> Iterator[str]:
    """Yield the abbreviation that staff explained with this tag."""
    for found in re.finditer(re.escape(tag) + "([^<]*)</abbr>", html):
        yield found[1].replace("&amp;", "&")


@cache
def _escaped(known: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(escape(short, quote=False) for short, _ in known)


@cache
def _pattern(known: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    longest_first = sorted(_escaped(known), key=len, reverse=True)
    # The first letters stand for themselves, which lets the search run over everything else.
    first = f"[{''.join(sorted({re.escape(short[0]) for short in longest_first}))}]"
    rest = "|".join(f"(?<={re.escape(one[0])}){re.escape(one[1:])}" for one in longest_first)
    return re.compile(f"{first}{_BEFORE.format(first=first)}(?:{rest}){_AFTER}")
