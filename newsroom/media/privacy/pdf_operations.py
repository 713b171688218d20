"""The operators of a PDF's page with their operands, read from its content stream."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    rb"\s*(?:(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))(?=[\s\[\]()<>/%]|$)|(?P<name>/[^\s\[\]()<>/%{}]*)"
    rb"|(?P<hex><[0-9A-Fa-f\s]*>)|(?P<open>\()|(?P<mark>\[|\]|<<|>>)|(?P<comment>%[^\r\n]*)"
    rb"|(?P<word>[^\s\[\]()<>/%]+))"
)
_STRING_END = re.compile(rb"\\.|[()]", re.S)
_IMAGE_END = re.compile(rb"\sEI(?=\s|$)")


def operations(data: bytes) -> Iterator[tuple[bytes, list]]:
    """Yield (operator, operands): numbers as float, names and strings as bytes.

    Arrays are not kept as such: their parts are operands. What is no token is passed over.
    """
    operands: list = []
    place = 0
    while place < len(data):
        match = _TOKEN.match(data, place)
        if match is None:
            place += 1
            continue
        place = match.end()
        kind = match.lastgroup
        if kind == "number":
            operands.append(float(match["number"]))
        elif kind == "name":
            operands.append(match["name"])
        elif kind == "hex":
            operands.append(match["hex"])
        elif kind == "open":
            end = _string_end(data, place)
            operands.append(data[place - 1 : end])
            place = end
        elif kind == "word":
            word = match["word"]
            if word == b"ID":
                end = _IMAGE_END.search(data, place)
                place = end.end() if end else len(data)
                word = b"EI"
            yield word, operands
            operands = []


def _string_end(data: bytes, place: int) -> int:
    depth = 1
    for match in _STRING_END.finditer(data, place):
        if match[0] == b"(":
            depth += 1
        elif match[0] == b")":
            depth -= 1
            if not depth:
                return match.end()
    return len(data)
