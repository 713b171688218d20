"""The words in a file's bytes, whatever stands between them: marks, tags, entities, escapes.

Bytes are compared as bytes: a site of thousands of pages is read in a second or two.
"""

import html
import re

SHINGLE = 8

# Everything in ASCII that is neither letter nor digit parts words; letters are made small.
_PLAIN = bytes(
    ord(chr(byte).lower()) if byte >= 128 or chr(byte).isalnum() else 32 for byte in range(128)
) + bytes(range(128, 256))
_MARKS = [chr(code).encode() for code in (0xA0, 0xAB, 0xB7, 0xBB, 0x2026, 0x2060)]
_MARKS += [chr(code).encode() for code in (0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D)]
_ENTITIES = (b"&amp;", b"&lt;", b"&gt;", b"&quot;", b"&nbsp;", b"&#34;", b"&#39;")
_OTHER_ENTITY = re.compile(rb"&(?:#\d{3}|#[xX]|[a-z]{2,8};)")
_ESCAPE = re.compile(rb"\\u([0-9a-fA-F]{4})")

Shingle = tuple[bytes, ...]


def words_in(data: bytes) -> list[bytes]:
    """Return the words of a text in UTF-8, in order."""
    if b"\\u" in data:
        data = _ESCAPE.sub(_unescaped, data)
    for entity in _ENTITIES:
        data = data.replace(entity, b" ")
    if _OTHER_ENTITY.search(data):
        data = html.unescape(data.decode("utf-8", "replace")).encode("utf-8", "replace")
    for mark in _MARKS:
        data = data.replace(mark, b" ")
    return data.translate(_PLAIN).split()


def shingles(words: list[bytes]) -> "zip[Shingle]":
    """Return every run of eight words, one by one."""
    return zip(*(words[start:] for start in range(SHINGLE)), strict=False)


def joined(words: list[bytes]) -> bytes:
    """Return words with a blank around each, to look for short phrases in."""
    return b" " + b" ".join(words) + b" "


def _unescaped(match: re.Match[bytes]) -> bytes:
    return chr(int(match[1], 16)).encode("utf-8", "replace")
