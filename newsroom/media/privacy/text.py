"""Published texts – pages, feeds, lists, data: paths of somebody's computer, marks of a draft."""

import re
from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, clean, named
from newsroom.posts.wrong import Wrong

_PATH = re.compile(
    rb"(?:(?<![A-Za-z])[A-Za-z]:\\+(?:Users|Documents and Settings|Windows\\Temp)\\+[^\\\s<>\"'&]+"
    rb"|(?<![\w./:-])/(?:home|Users)/[A-Za-z][\w.-]*/[\w.-]|file:///[^\s<>\"'&]+)",
    re.I,
)
_DRAFT = re.compile(rb"\b(?:TODO|FIXME)\b(?=[:\s<])|lorem ipsum", re.A)
_PROSE = ("html", "txt", "csv", "xml")
_SVG_NAMES = re.compile(rb"<dc:(creator|rights|publisher|contributor)>(.*?)</dc:\1>", re.S | re.I)
_TAG = re.compile(rb"<[^>]*>")


def text_leaks(data: bytes, extension: str, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what a text gives away; drafts' marks are looked for where people read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    for value in dict.fromkeys(match[0] for match in _PATH.finditer(data)):
        yield Wrong("ND716", value=clean(value.decode("utf-8", "replace"))[:80])
    if extension in _PROSE:
        for value in dict.fromkeys(match[0] for match in _DRAFT.finditer(data)):
            yield Wrong("ND717", value=value.decode("ascii"))
    if extension == "svg":
        for match in _SVG_NAMES.finditer(data):
            said = _TAG.sub(b" ", match[2]).decode("utf-8", "replace")
            yield from named(f"SVG dc:{match[1].decode('ascii')}", said, inquiry.may_say)
