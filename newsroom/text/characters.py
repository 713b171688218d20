"""Characters that have no place in a text people read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.text.patterns import Pattern

_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_KINDS = {
    "control": "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f",
    "bidi": "\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "invisible": "\u00ad\u200b-\u200d\u2060\ufeff",
    "noncharacter": "\ufdd0-\ufdef" + _PLANE_ENDS,
    "replacement": "\ufffd",
    "private": "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
    "surrogate": "\ud800-\udfff",
}
_ANY_STRANGE = re.compile(f"[{''.join(_KINDS.values())}]")
_STRANGE = Pattern("|".join(f"(?P<{kind}>[{span}])" for kind, span in _KINDS.items()))

_JOINER = "\u200d"
_EMOJI = Pattern("[\u00a9\u00ae\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
_EMOJI_LOOK = "\ufe0f"


def strange(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield the offset, the character and its kind for each character that does not belong.

    Kinds: control, bidi, invisible, noncharacter, replacement, private, surrogate. Line feed,
    carriage return, tab, no-break space and the joiner inside an emoji are not strange.
    """
    if not _ANY_STRANGE.search(text):
        return
    for match in _STRANGE.finditer(text):
        if not _joins_emoji(text, match.start()):
            yield match.start(), match[0], match.lastgroup or ""


def without_strange(text: str) -> str:
    """Return `text` with every character that `strange` reports taken out."""
    kept = []
    start = 0
    for offset, _, _ in strange(text):
        kept.append(text[start:offset])
        start = offset + 1
    return "".join(kept) + text[start:]


def has_words(text: str) -> bool:
    """Return whether `text` has a letter or a digit that is not drawn as an emoji."""
    return any(
        character.isalnum() and text[after : after + 1] != _EMOJI_LOOK
        for after, character in enumerate(text, 1)
    )


def _joins_emoji(text: str, offset: int) -> bool:
    if text[offset] != _JOINER or offset == 0:
        return False
    before = offset - 1
    if text[before] == _EMOJI_LOOK and before > 0:
        before -= 1
    return bool(_EMOJI.match(text, before) and _EMOJI.match(text, offset + 1))
