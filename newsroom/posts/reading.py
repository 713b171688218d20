"""One file of content read: its text, header and body, and what is wrong inside it."""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.posts.confirm import marks_to_confirm
from newsroom.posts.details import Details
from newsroom.posts.fields import Field
from newsroom.posts.findings import Finding, finding
from newsroom.posts.frontmatter import split
from newsroom.posts.header import read_header, unread_header
from newsroom.posts.markdown.render import render
from newsroom.posts.raw import read_text
from newsroom.posts.wrong import Wrong


class Read(NamedTuple):
    """A file's values and details, which are None when it could not be taken apart.

    ``is_sound`` tells that its header has no error; ``failed`` are the fields that could not be
    read in full. ``body`` is the text as written, ``head`` what stands above it.
    """

    values: Mapping[str, object] | None
    details: Details | None
    findings: tuple[Finding, ...]
    is_sound: bool = False
    failed: frozenset[str] = frozenset()
    body: str = ""
    head: str = ""


def read_source(data: bytes, path: str, fields: tuple[Field, ...]) -> Read:
    """Read a Markdown file whose header has ``fields``; ``path`` names it in findings."""
    try:
        text = read_text(data)
        parts = split(text)
    except Wrong as wrong:
        return Read(None, None, (finding(path, wrong),))
    header = read_header(fields, parts.header)
    if parts.wrong:
        header = unread_header(fields, parts.wrong)
    body = render(parts.body)
    found = [finding(path, wrong) for wrong in header.wrongs]
    found += [finding(path, wrong) for wrong in marks_to_confirm(text, parts.body_line)]
    sound = not any(one.is_error for one in found)
    shift = parts.body_line - 1
    found += [
        Finding(path, remark.line + shift, remark.column, remark.code, remark.params)
        for remark in body.remarks
    ]
    details = Details(body, parts.body_line, header.places)
    head = text[: len(text) - len(parts.body)]
    return Read(header.values, details, tuple(found), sound, header.failed, parts.body, head)
