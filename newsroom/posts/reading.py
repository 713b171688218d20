"""One file of content read: its text, header and body, and what is wrong inside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.posts.confirm import marks_to_confirm
from newsroom.posts.details import Details
from newsroom.posts.fields import Field
from newsroom.posts.findings import Finding, finding
from newsroom.posts.frontmatter import split
from newsroom.posts.header import read_header
from newsroom.posts.markdown.render import render
from newsroom.posts.raw import read_text
from newsroom.posts.wrong import Wrong


@dataclass(frozen=True, slots=True)
class Read:
    """A file's values and details; ``values`` is None when errors prevent them."""

    values: Mapping[str, object] | None
    details: Details | None
    findings: tuple[Finding, ...]


def read_source(data: bytes, path: str, fields: tuple[Field, ...]) -> Read:
    """Read a Markdown file whose header has ``fields``; ``path`` names it in findings."""
    try:
        text = read_text(data)
        parts = split(text)
    except Wrong as wrong:
        return Read(None, None, (finding(path, wrong),))
    header = read_header(fields, parts.header)
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
    return Read(header.values if sound else None, details, tuple(found))
