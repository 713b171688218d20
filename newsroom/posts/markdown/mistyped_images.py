"""Finds the images that were mistyped, so that readers would see their markup."""

import re
from collections.abc import Iterator, Sequence

from newsroom.posts.markdown.masks import ANY, CODE
from newsroom.posts.markdown.rendered import Remark
from newsroom.posts.markdown.source import Source

_ENDING = r"\.(?:jpe?g|png|gif|webp|avif|heic|svg|bmp|tiff?)\b"
_COMPLETE = re.compile(
    r"!\[(?P<words>(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*+)\]"
    r"(?:\((?:\\.|[^()\n\\]|\([^()\n]*\))*+\)|\[(?P<name>[^\[\]]*)\]|(?![\[(]))"
)
_BEGUN = re.compile(r"(?<!\\)!\[")
_TURNED = re.compile(rf"(?<![\\\w])!\([^()\n]*(?:\)[ ]?\[|{_ENDING}[^()\n]*\))", re.IGNORECASE)
_FILE = re.compile(_ENDING, re.IGNORECASE)
_DEFINED = re.compile(r"^[^\S\n]{0,3}\[([^\[\]\n]*)\]:", re.MULTILINE)
_LONGEST_SHOWN = 60
_LONGEST_IMAGE = 300


def mistyped_images(typed: Source, html: str, codes: Sequence[str]) -> tuple[Remark, ...]:
    """ND315 for each image of the text that Markdown left as it was typed in its HTML."""
    starts = [found.start() for found in _TURNED.finditer(typed.text)]
    if "![" in html:
        starts += _unfinished(typed.text)
    return tuple(
        typed.remark("ND315", start, text=shown(_line_from(typed.text, start), codes))
        for start in sorted(starts)
    )


def shown(markup: str, codes: Sequence[str] = ()) -> str:
    """What was typed on one line, of a length fit for a remark."""
    text = ANY.sub(lambda found: codes[int(found[1])] if found[0][0] == CODE else "", markup)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _unfinished(text: str) -> Iterator[int]:
    """The offset of each `![` that begins no image; "Tuyệt![1]" was not meant for one."""
    defined = {name.strip().casefold() for name in _DEFINED.findall(text)}
    for begun in _BEGUN.finditer(text):
        start = begun.start()
        whole = _COMPLETE.match(text, start)
        if whole and whole[0].endswith(")"):
            continue
        if whole and (whole["name"] or whole["words"]).strip().casefold() in defined:
            continue
        behind_word = text[max(0, start - 1) : start].isalnum()
        if not behind_word or _FILE.search(_line_from(text, start)):
            yield start


def _line_from(text: str, start: int) -> str:
    end = text.find("\n", start, start + _LONGEST_IMAGE)
    return text[start : end if end >= 0 else start + _LONGEST_IMAGE]
