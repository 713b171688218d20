"""The text in a file's bytes."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from newsroom.text.fold import nfc
from newsroom.text.letters import TONES, VOWELS

Reason = Literal["utf-16", "windows-1258", "binary", "unknown"]

_LINE_END = re.compile(rb"\r\n|\r|\n")
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\f"})
_SAMPLE = 65536

_SMALL_LETTERS = {nfc(vowel + tone) for vowel in VOWELS for tone in ("", *TONES)} | {"đ"}
_VIETNAMESE = frozenset(_SMALL_LETTERS | {letter.upper() for letter in _SMALL_LETTERS})
_TYPOGRAPHY = frozenset("\u00a0“”‘’«»–—…•·°²³½€₫§©®™")


class EncodingError(ValueError):
    """Bytes that are not UTF-8 text: what they seem to be, the byte's offset, its line from 1."""

    def __init__(self, reason: Reason, offset: int, line: int) -> None:
        super().__init__(reason, offset, line)
        self.reason = reason
        self.offset = offset
        self.line = line


def decode(data: bytes) -> str:
    """Return the text of UTF-8 `data`, with or without BOM, in NFC with LF line ends.

    Raises EncodingError if the data is anything else.
    """
    if _is_utf16(data):
        raise EncodingError("utf-16", 0, 1)
    if (nul := data.find(b"\0")) >= 0:
        raise _error("binary", data, nul)
    if (control := _first_control_of_many(data)) is not None:
        raise _error("binary", data, control)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason: Reason = "windows-1258" if _is_windows_1258(data, error.start) else "unknown"
        raise _error(reason, data, error.start) from None
    return nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def _error(reason: Reason, data: bytes, offset: int) -> EncodingError:
    return EncodingError(reason, offset, 1 + len(_LINE_END.findall(data, 0, offset)))


def _is_utf16(data: bytes) -> bool:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    sample = data[: _SAMPLE & ~1] if len(data) % 2 == 0 else b""
    if b"\0" not in sample:
        return False
    # Most letters of a Vietnamese text are ASCII: every other byte of them is NUL.
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    likely = "utf-16-le" if odd > even else "utf-16-be"
    if min(even, odd) * 10 > max(even, odd) or max(even, odd) * 8 < len(sample):
        return False
    text = sample.decode(likely, errors="replace")
    return sum(character.isprintable() or character.isspace() for character in text) * 20 >= (
        len(text) * 19
    )


def _first_control_of_many(data: bytes) -> int | None:
    """Return the offset of the first control byte if they are 30 % of the data or more."""
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls == 0 or controls * 10 < len(data) * 3:
        return None
    return next(offset for offset, byte in enumerate(data) if byte in _CONTROL_BYTES)


def _is_windows_1258(data: bytes, offset: int) -> bool:
    """Return whether the bytes around the first one that is not UTF-8 read as Vietnamese.

    Beyond ASCII there must be hardly anything but Vietnamese letters, each tone on a vowel, and
    one of them a letter that Latin-1 lacks, else it is another language or another encoding.
    """
    sample = data[max(0, offset - _SAMPLE) : offset + _SAMPLE]
    as_utf8 = sample.decode("utf-8", errors="surrogateescape")
    bad_bytes = sum("\udc80" <= character <= "\udcff" for character in as_utf8)
    if sum(character > "\x7f" for character in as_utf8) > 2 * bad_bytes:
        return False
    try:
        text = nfc(sample.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    beyond = [sign for sign in text if sign > "\x7f" and sign not in _TYPOGRAPHY]
    good = [sign for sign in beyond if sign in _VIETNAMESE]
    return len(good) * 20 >= len(beyond) * 19 and any(letter > "\xff" for letter in good)
