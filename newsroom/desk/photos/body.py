"""The photo lines of a post's file; what is not a photo line stays byte for byte."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.posts.markdown.image_lines import read_image_line

_CLOSING = re.compile(r"(?:---|\.\.\.)\s*")
_NUMBER = re.compile(r"hinh-(\d{1,4})\.\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo that a post's text shows: its file, its caption, the line it stands on (from 0)."""

    file: str
    caption: str | None
    line: int


def shown_photos(text: str) -> tuple[Shown, ...]:
    """Return the photos of a post's file in their order."""
    lines = text.split("\n")
    return tuple(
        Shown(image.file, image.caption, number)
        for number in range(_body_start(lines), len(lines))
        for image in read_image_line(lines[number].rstrip("\r"), ())
    )


def with_file(text: str, shown: Shown, name: str) -> str:
    """Return the text in which a photo's line names another file."""
    lines = text.split("\n")
    lines[shown.line] = lines[shown.line].replace(f"]({shown.file}", f"]({name}", 1)
    return "\n".join(lines)


def with_photos(text: str, added: Sequence[tuple[str, str]]) -> str:
    """Return the text with photos (file, caption) after its last photo, or at its end."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = [_line(name, caption) + end.removesuffix("\n") for name, caption in added]
    shown = shown_photos(text)
    if shown:
        before = text.split("\n")
        last = shown[-1].line
        above = before[last] if end == "\n" or before[last].endswith("\r") else before[last] + "\r"
        return "\n".join([*before[:last], above, *lines, *(before[last + 1 :] or [""])])
    stem = text.rstrip("\r\n")
    return stem + end + end + "\n".join(lines) + "\n"


def highest(names: Sequence[str]) -> int:
    """Return the highest N of files called hinh-N."""
    return max((int(match[1]) for name in names if (match := _NUMBER.fullmatch(name))), default=0)


def _line(name: str, caption: str) -> str:
    words = " ".join(caption.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'![]({name} "{words}")' if words else f"![]({name})"


def _body_start(lines: Sequence[str]) -> int:
    first = next((number for number, line in enumerate(lines) if line.strip("\ufeff \r")), 0)
    if lines[first].strip("\ufeff \r") != "---":
        return first
    closing = _closings(lines, first + 1)
    return next(closing, first) + 1


def _closings(lines: Sequence[str], start: int) -> Iterator[int]:
    return (n for n in range(start, len(lines)) if _CLOSING.fullmatch(lines[n].rstrip("\r")))
