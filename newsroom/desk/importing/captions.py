"""Captions typed in a file of their own: "Hình 1: …" on each line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo
from newsroom.desk.importing.galleries import LABEL
from newsroom.desk.importing.sheet import Sheet
from newsroom.desk.importing.source import Source

LINE = re.compile(
    r"(?P<label>\s*(?:hình\s+ảnh|hình|ảnh|anh|hinh)\s*(?:số\s*)?(?P<number>\d{1,3})\s*[:.\-–—]+\s*)"
    r"(?P<words>.*)",
    re.IGNORECASE,
)


def numbered(lines: Iterable[str]) -> dict[int, str]:
    """Return the caption of each number."""
    found = {}
    for line in lines:
        if match := LINE.fullmatch(line.strip()):
            found[int(match["number"])] = " ".join(match["words"].split())
    return found


def typed_captions(blocks: Sequence[AnyBlock], source: Source, sheet: Sheet) -> list[AnyBlock]:
    """Give the captions of the source's caption file to the photos of their numbers."""
    captions: dict[int, str] = {}
    for line in source.captions:
        match = LINE.fullmatch(line)
        if match and int(match["number"]) not in captions:
            captions[int(match["number"])] = " ".join(match["words"].split())
            sheet.drop(match["label"], LABEL)
        else:
            sheet.drop(line, "dòng không phải chú thích trong tệp chú thích")
    rest: list[AnyBlock] = []
    number = 0
    for block in blocks:
        if isinstance(block, Photo):
            number += 1
            if not block.caption and number in captions:
                block = replace(block, caption=captions.pop(number))
        rest.append(block)
    return [*rest, *(Photo(MAIN, caption=words) for _, words in sorted(captions.items()))]
