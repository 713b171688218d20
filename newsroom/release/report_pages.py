"""The report of changed pages, as Markdown for a merge request and as one HTML file."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from newsroom.release.page_changes import Entry, Group, PageChanges

_FOLDER = Path(__file__).parent / "templates"
# So many groups, pages of one, and new or lost pages are named; the others are counted.
GROUPS, NAMED, LISTED = 30, 3, 40
KINDS = {
    "text": "đổi chữ",
    "markup": "đổi HTML, không đổi chữ",
    "look": "chỉ đổi kiểu trình bày hoặc tệp ảnh",
}
MOMENTS = ("before", "after")
_PICTURE = "report/{}-{}.webp"
FILES = {"added": "thêm", "removed": "bỏ", "changed": "đổi"}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+|~!-])")


@dataclass(frozen=True, slots=True)
class Report:
    """``base`` names the version compared with, ``moment`` is what both are built for in words.

    ``pictures`` are (before, after) by a page's name, as "data:" addresses or None; ``no_pictures``
    says why there are none, or is "".
    """

    base: str
    moment: str
    changes: PageChanges
    pictures: Mapping[str, tuple[str | None, str | None]]
    no_pictures: str = ""


def report_markdown(report: Report) -> str:
    """Return the report for a merge request; it shows :func:`picture_files`."""
    return _environment("report.md").get_template("report.md").render(_values(report))


def report_html(report: Report) -> str:
    """Return the report as a file that needs no other."""
    css = (_FOLDER / "report.css").read_text("utf-8")
    return _environment("report.html").get_template("report.html").render(_values(report), css=css)


def picture_files(report: Report) -> dict[str, bytes]:
    """Return the pictures of the Markdown by their place beside it ("report/1-before.webp")."""
    groups = report.changes.groups[:GROUPS]
    shown = [report.pictures.get(one.pages[0].name, ()) for one in groups]
    return {
        _PICTURE.format(number, moment): base64.b64decode(picture.partition(",")[2])
        for number, both in enumerate(shown, 1)
        for moment, picture in zip(MOMENTS, both, strict=False)
        if picture
    }


def pictured(changes: PageChanges, most: int) -> list[Entry]:
    """Return the pages to photograph: one of each group, then new ones."""
    added = changes.added[: most // 4]
    return [*(group.pages[0] for group in changes.groups[: most - len(added)]), *added]


def _values(report: Report) -> dict[str, object]:
    changes = report.changes
    groups = enumerate(changes.groups[:GROUPS], 1)
    files = sorted((FILES[kind], ending, count) for (kind, ending), count in changes.files.items())
    return {
        "report": report,
        "added": changes.added[:LISTED],
        "more_added": len(changes.added) - LISTED,
        "removed": changes.removed[:LISTED],
        "more_removed": len(changes.removed) - LISTED,
        "groups": [_group(number, one, report) for number, one in groups],
        "more_groups": max(0, len(changes.groups) - GROUPS),
        "files": [f"{what} {count} tệp .{ending}" for what, ending, count in files],
    }


def _group(number: int, group: Group, report: Report) -> dict[str, object]:
    pictures = report.pictures.get(group.pages[0].name)
    return {
        "kind": KINDS[group.kind],
        "pages": group.pages[:NAMED],
        "more": max(0, len(group.pages) - NAMED),
        "passages": group.passages,
        "is_cut": group.is_cut,
        "pictures": pictures,
        "picture_files": [
            _PICTURE.format(number, moment) if picture else None
            for moment, picture in zip(MOMENTS, pictures or (), strict=False)
        ],
    }


@cache
def _environment(name: str) -> Environment:
    env = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["plain"] = _plain
    return env


def _plain(text: str) -> str:
    """Return a text that Markdown and HTML leave as it is."""
    return _MARKDOWN.sub(r"\\\1", str(escape(text)))
