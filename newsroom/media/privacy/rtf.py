"""RTF files: names, comments, tracked changes, hidden text, embedded objects (RTF 1.9.1)."""

import re
from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, listed, named
from newsroom.posts.wrong import Wrong

_INFO = re.compile(rb"\{\\(author|operator|manager|company)\b ?([^{}]*)\}")
_REVISIONS = re.compile(rb"\{\\\*\\revtbl\s*((?:\{[^{}]*\}\s*)+)\}")
_REVISED = re.compile(rb"\\(?:revised|deleted)(?![a-z0-9])")
_COMMENTS = re.compile(rb"\\annotation(?![a-z])")
_COMMENT_AUTHORS = re.compile(rb"\{\\\*\\atnauthor ([^{}]*)\}")
_HIDDEN = re.compile(rb"\\v(?:1)?(?![a-z0-9])[^\\{}]*?[^\s\\{}]")
_ESCAPE = re.compile(r"\\'([0-9a-fA-F]{2})|\\u(-?\d+)\s?\??")


def rtf_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what an RTF file gives away."""
    for match in _INFO.finditer(data):
        yield from named(f"RTF {match[1].decode('ascii')}", _text(match[2]), inquiry.may_say)
    revised = len(_REVISED.findall(data))
    if revised:
        table = _REVISIONS.search(data)
        people = re.findall(rb"\{([^{}]*)\}", table[1]) if table else []
        authors = [_text(one).rstrip(";") for one in people]
        authors = [one for one in authors if one.casefold() != "unknown"]
        yield Wrong("ND705", count=revised, names=listed(authors) or None)
    comments = len(_COMMENTS.findall(data))
    if comments:
        authors = [_text(one) for one in _COMMENT_AUTHORS.findall(data)]
        yield Wrong("ND704", count=comments, names=listed(authors) or None)
    if _HIDDEN.search(data):
        yield Wrong("ND706", what="RTF \\v")
    if b"\\objdata" in data:
        yield Wrong("ND722", what="RTF \\objdata")


def _text(value: bytes) -> str:
    def letter(match: re.Match) -> str:
        if match[1]:
            return bytes.fromhex(match[1]).decode("cp1258", "replace")
        return chr(int(match[2]) % 65536)

    return _ESCAPE.sub(letter, value.decode("cp1258", "replace")).strip()
