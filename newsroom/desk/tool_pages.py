"""The pages that staff's tools show, in templates of their own: a theme that is broken, or another
department's, must not keep staff from reading what is wrong.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from newsroom.posts.findings import Finding

_FOLDER = Path(__file__).parent / "templates"
MARK = "BẢN XEM TRƯỚC – CHƯA DUYỆT"
APPROVED = "BẢN XEM TRƯỚC – ĐÃ DUYỆT"


def trouble_page(findings: Sequence[Finding], sentence: str = "") -> str:
    """Return the page that says why there is no new site: errors first, then ``sentence``."""
    broken = {one.path for one in findings if one.is_error}
    shown = sorted(findings, key=lambda one: (one.path not in broken, one.path, _order(one)))
    groups = [
        {"path": path, "findings": _told(found)}
        for path, found in groupby(shown, key=lambda one: one.path)
    ]
    template = _environment().get_template("trouble.html")
    return template.render(groups=groups, sentence=sentence, css=desk_css())


def fault_in_words(error: BaseException) -> str:
    """Return what to say of an error that no finding tells: its file and line where it has them."""
    file, number = getattr(error, "filename", None), getattr(error, "lineno", None)
    place = f"{file}, dòng {number}: " if file and number else ""
    return f"{place}{type(error).__name__}: {error}\nChi tiết nằm trong cửa sổ lệnh."


def banner(findings: Iterable[Finding], about: str, is_approved: bool) -> str:
    """Return the mark of a preview with what was found in the post."""
    template = _environment().get_template("banner.html")
    mark = APPROVED if is_approved else MARK
    return template.render(mark=mark, about=about, findings=_told(findings))


@cache
def desk_css() -> str:
    """Return the style of both."""
    return (_FOLDER / "desk.css").read_text("utf-8")


def _order(one: Finding) -> tuple:
    return not one.is_error, one.line, one.column, one.code


def _told(findings: Iterable[Finding]) -> list[dict[str, object]]:
    return [
        {
            "place": f"dòng {one.line}, cột {one.column}",
            "code": one.code if one.is_error else f"{one.code} (cảnh báo)",
            "sentence": one.sentence(),
            "is_error": one.is_error,
        }
        for one in findings
    ]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
