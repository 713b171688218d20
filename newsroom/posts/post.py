"""One post or static page: its files read into a typed header and a rendered body."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.fields import Field, places, read_fields
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.frontmatter import Split, split
from newsroom.posts.markdown import render
from newsroom.posts.markdown.rendered import Rendered
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import ZONE
from newsroom.text.decode import EncodingError, decode

MAX_BYTES = 2_000_000
POST_ID = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A post, typed and frozen.

    ``id`` is the name of its folder (or file), ``slug`` the id without its day, ``path`` the file's
    name for findings, ``files`` what lies beside it by name, ``places`` where each value stands.
    """

    id: str
    slug: str
    day: date
    path: str
    facts: Facts
    body: Rendered
    body_line: int
    files: Mapping[str, File] = field(repr=False)
    places: Mapping[str, tuple[int, int]] = field(repr=False)

    @property
    def moment(self) -> datetime:
        """When it is dated: a bare day counts from its first instant."""
        return as_moment(self.facts.date)


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page such as "Giới thiệu"; ``slug`` is its address."""

    slug: str
    path: str
    facts: PageFacts
    body: Rendered
    body_line: int
    files: Mapping[str, File] = field(repr=False)
    places: Mapping[str, tuple[int, int]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Read:
    """A file's header and body, or the findings that prevent it."""

    values: dict[str, object] | None
    places: Mapping[str, tuple[int, int]]
    body: Rendered | None
    body_line: int
    findings: tuple[Finding, ...]


def as_moment(value: date | datetime) -> datetime:
    """Return a day's first instant in Vietnam, or the moment itself."""
    if isinstance(value, datetime):
        return value
    return datetime(value.year, value.month, value.day, tzinfo=ZONE)


def read_text(file: File) -> str:
    """Return the text of a file.

    Raises :class:`Wrong` for a file that is too big, cannot be opened, or is no UTF-8 text.
    """
    if file.size > MAX_BYTES:
        raise Wrong("ND003", size=f"{file.size / 1e6:.1f} MB", limit=f"{MAX_BYTES // 1_000_000} MB")
    try:
        return decode(Path(file.path).read_bytes())
    except OSError as error:
        raise Wrong("ND007", why=error.strerror or str(error)) from None
    except EncodingError as error:
        if error.reason == "binary":
            raise Wrong("ND002", (error.line, 1)) from None
        names = {"utf-16": "UTF-16", "windows-1258": "Windows-1258"}
        raise Wrong(
            "ND001", (error.line, 1), encoding=names.get(error.reason, "không rõ")
        ) from None


def read_file(file: File, path: str, fields: tuple[Field, ...]) -> Read:
    """Read a Markdown file whose header has ``fields``; ``path`` names it in findings."""
    try:
        parts = split(read_text(file))
    except Wrong as wrong:
        return Read(None, {}, None, 1, (finding(path, wrong),))
    values, wrongs = read_fields(fields, parts.header)
    body, remarks = _body(parts, path)
    found = [finding(path, wrong) for wrong in wrongs]
    sound = not any(one.is_error for one in found)
    return Read(
        values if sound else None,
        places(fields, parts.header),
        body,
        parts.body_line,
        tuple(found) + remarks,
    )


def _body(parts: Split, path: str) -> tuple[Rendered, tuple[Finding, ...]]:
    body = render(parts.body)
    return body, tuple(
        Finding(path, remark.line + parts.body_line - 1, remark.column, remark.code, remark.params)
        for remark in body.remarks
    )
