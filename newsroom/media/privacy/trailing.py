"""Bytes behind a file's proper end: a phone's video, a second picture, whatever was glued on."""

from collections.abc import Iterator

from newsroom.posts.wrong import Wrong

_KINDS = (
    (b"ftyp", "MP4/MOV"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"PK\x03\x04", "ZIP"),
    (b"%PDF", "PDF"),
    (b"Rar!", "RAR"),
)


def trailing_leak(rest: bytes) -> Iterator[Wrong]:
    """Yield a finding for bytes that are more than padding."""
    rest = rest.rstrip(b"\0 \r\n\t")
    if rest:
        found = next((name for mark, name in _KINDS if mark in rest[:4096]), None)
        yield Wrong("ND711", size=len(rest), found=found)
