"""One file of content read: its text, header and body, and what is wrong inside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.posts.details import Details
from newsroom.posts.fields import Field
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.frontmatter import split
from newsroom.posts.header import read_header
from newsroom.posts.markdown import render
from newsroom.posts.wrong import Wrong
from newsroom.text.decode import EncodingError, decode

MAX_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """A file's values and details; ``values`` is None when errors prevent them."""

    values: Mapping[str, object] | None
    details: Details | None
    findings: tuple[Finding, ...]


def read_bytes(file: File) -> bytes:
    """Return the bytes of a file.

    Raises :class:`Wrong` for a file that is too big or cannot be opened.
    """
    if file.size > MAX_BYTES:
        raise Wrong("ND003", size=f"{file.size / 1e6:.1f} MB", limit=f"{MAX_BYTES // 1_000_000} MB")
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise Wrong("ND007", why=error.strerror or str(error)) from None


def read_text(data: bytes) -> str:
    """Return the text that ``data`` holds. Raises :class:`Wrong` when it is no UTF-8 text."""
    try:
        return decode(data)
    except EncodingError as error:
        if error.reason == "binary":
            raise Wrong("ND002", (error.line, 1)) from None
        names = {"utf-16": "UTF-16", "windows-1258": "Windows-1258"}
        encoding = names.get(error.reason, "không rõ")
        raise Wrong("ND001", (error.line, 1), encoding=encoding) from None


def read_source(data: bytes, path: str, fields: tuple[Field, ...]) -> Read:
    """Read a Markdown file whose header has ``fields``; ``path`` names it in findings."""
    try:
        parts = split(read_text(data))
    except Wrong as wrong:
        return Read(None, None, (finding(path, wrong),))
    header = read_header(fields, parts.header)
    body = render(parts.body)
    found = [finding(path, wrong) for wrong in header.wrongs]
    sound = not any(one.is_error for one in found)
    shift = parts.body_line - 1
    found += [
        Finding(path, remark.line + shift, remark.column, remark.code, remark.params)
        for remark in body.remarks
    ]
    details = Details(body, parts.body_line, header.places)
    return Read(header.values if sound else None, details, tuple(found))
