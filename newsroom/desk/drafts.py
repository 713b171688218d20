"""The page that lists what readers do not see yet, and the mark on each post's page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.desk.tool_pages import rendered, told
from newsroom.posts.findings import Finding

ADDRESS = "/ban-nhap/"
_HEAD_END = "</head>"
_BODY = re.compile(r"<body\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Listed:
    """A post of the list: ``mark`` "BẢN NHÁP", ``href`` its page or "" where it has none."""

    mark: str
    title: str
    href: str
    facts: str
    path: str
    findings: tuple[Finding, ...] = ()


def drafts_page(groups: Sequence[tuple[str, Sequence[Listed]]], sentence: str = "") -> str:
    """Return the list: ``groups`` are headings with their posts, ``sentence`` what went wrong."""
    shown = [
        {"heading": heading, "posts": [_shown(one) for one in posts]} for heading, posts in groups
    ]
    return rendered("drafts.html", groups=shown, sentence=sentence)


def with_banner(page: str, banner: str) -> str:
    """Return a page of the site with a mark on top, which it has nowhere else."""
    style = '<link rel="stylesheet" href="/__desk.css">'
    page = page.replace(_HEAD_END, style + _HEAD_END, 1)
    return _BODY.sub(lambda body: body[0] + banner, page, count=1)


def _shown(one: Listed) -> dict[str, object]:
    errors = sum(finding.bars_publishing for finding in one.findings)
    warnings = len(one.findings) - errors
    said = [f"{errors} lỗi phải sửa"] * bool(errors) + [f"{warnings} cảnh báo"] * bool(warnings)
    return {
        "mark": one.mark,
        "title": one.title,
        "href": one.href,
        "facts": one.facts,
        "path": one.path,
        "findings": told(one.findings),
        "said": ", ".join(said) or "Không có lỗi hay cảnh báo",
        "has_errors": bool(errors),
    }
