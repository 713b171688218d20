"""Word, Excel and PowerPoint files of 1997–2003 (MS-CFB, MS-OLEPS): names, macros, passwords."""

import struct
from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, Unreadable, named
from newsroom.posts.wrong import Wrong

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SUMMARY, _MORE = "\x05SummaryInformation", "\x05DocumentSummaryInformation"
_FIELDS = {
    _SUMMARY: {4: "Author", 8: "LastAuthor"},
    _MORE: {14: "Manager", 15: "Company"},
}
_THUMBNAIL = 17
_MACROS = {"Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT"}
_LOCKED = {"EncryptedPackage", "EncryptionInfo"}
_FREE = 0xFFFFFFFA
_MOST_SECTORS = 1_000_000


def ole_leaks(data: bytes, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what the properties of such a file give away. Raises :class:`Unreadable`."""
    streams = _Streams(data)
    names = {name for name, *_ in streams.entries}
    if names & _LOCKED:
        raise Unreadable("DOC/XLS/PPT: có mật khẩu / locked")
    if found := sorted(names & _MACROS):
        yield Wrong("ND710", what=found[0])
    if "ObjectPool" in names:
        yield Wrong("ND722", what="ObjectPool")
    for stream, fields in _FIELDS.items():
        content = streams.read(stream)
        if content:
            yield from _properties(content, stream, fields, inquiry)


def _properties(content: bytes, stream: str, fields: dict, inquiry: Inquiry) -> Iterator[Wrong]:
    for number, value in _property_set(content):
        if number in fields:
            yield from named(fields[number], value.decode("utf-8", "replace"), inquiry.may_say)
        elif stream == _SUMMARY and number == _THUMBNAIL:
            yield Wrong("ND714", what="SummaryInformation")


def _property_set(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the text (UTF-8) of each property of the first section."""
    if len(content) < 48:
        raise Unreadable("OLE")
    (start,) = struct.unpack_from("<L", content, 44)
    if start + 8 > len(content):
        raise Unreadable("OLE")
    (count,) = struct.unpack_from("<L", content, start + 4)
    codepage = "cp1252"
    for index in range(min(count, 512)):
        place = start + 8 + 8 * index
        if place + 8 > len(content):
            raise Unreadable("OLE")
        number, offset = struct.unpack_from("<LL", content, place)
        value = content[start + offset : start + offset + 4096]
        kind = value[:4]
        if number == 1 and kind[:1] == b"\2":
            codepage = _codec(int.from_bytes(value[4:6], "little"))
        elif kind[:1] == b"\x1e":
            size = int.from_bytes(value[4:8], "little")
            text = value[8 : 8 + size].split(b"\0")[0].decode(codepage, "replace")
            yield number, text.encode()
        elif kind[:1] == b"\x1f":
            size = int.from_bytes(value[4:8], "little") * 2
            text = value[8 : 8 + size].decode("utf-16-le", "replace").split("\0")[0]
            yield number, text.encode()
        else:
            yield number, b""


def _codec(page: int) -> str:
    name = {65001: "utf-8", 1200: "utf-16-le", 10000: "mac-roman"}.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


class _Streams:
    """A compound file's directory: ``entries`` are (name, kind, first sector, size)."""

    def __init__(self, data: bytes):
        if len(data) < 512 or not data.startswith(MARK):
            raise Unreadable("OLE")
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise Unreadable("OLE")
        self._size = 1 << shift
        directory, self._cutoff = (
            struct.unpack_from("<L", data, 48)[0],
            struct.unpack_from("<L", data, 56)[0],
        )
        self._next = self._table()
        mini_start = struct.unpack_from("<L", data, 60)[0]
        self._mini_next = _longs(self._chain(mini_start))
        self.entries = list(self._directory(self._chain(directory)))
        root = next((one for one in self.entries if one[1] == 5), None)
        if root is None:
            raise Unreadable("OLE")
        self._mini = self._chain(root[2])

    def read(self, name: str) -> bytes:
        """Return a stream's bytes, none without such a stream."""
        found = next((one for one in self.entries if one[0] == name and one[1] == 2), None)
        if found is None:
            return b""
        _, _, start, size = found
        if size >= self._cutoff:
            return self._chain(start)[:size]
        parts = []
        while start < _FREE and len(parts) < _MOST_SECTORS and start < len(self._mini_next):
            parts.append(self._mini[start * 64 : start * 64 + 64])
            start = self._mini_next[start]
        return b"".join(parts)[:size]

    def _table(self) -> tuple[int, ...]:
        """Return the table that leads from each sector to the next."""
        sectors = list(struct.unpack_from("<109L", self._data, 76))
        more = struct.unpack_from("<L", self._data, 68)[0]
        rounds = 0
        while more < _FREE and rounds < 4096:
            part = _longs(self._sector(more))
            sectors += part[:-1]
            more = part[-1] if part else _FREE
            rounds += 1
        table: list[int] = []
        for sector in sectors:
            if sector < _FREE:
                table += _longs(self._sector(sector))
        return tuple(table)

    def _chain(self, sector: int) -> bytes:
        parts = []
        seen = set()
        while sector < _FREE:
            if sector in seen or sector >= len(self._next):
                raise Unreadable("OLE")
            seen.add(sector)
            parts.append(self._sector(sector))
            sector = self._next[sector]
        return b"".join(parts)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if start >= len(self._data):
            raise Unreadable("OLE")
        return self._data[start : start + self._size]

    def _directory(self, content: bytes) -> Iterator[tuple[str, int, int, int]]:
        for place in range(0, len(content) - 127, 128):
            length, kind = struct.unpack_from("<HB", content, place + 64)
            if kind and 2 <= length <= 64:
                name = content[place : place + length - 2].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<LL", content, place + 116)
                yield name, kind, start, size


def _longs(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4])
