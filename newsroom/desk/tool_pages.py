"""The pages that staff's tools show, in templates of their own: a theme that is broken, or another
department's, must not keep staff from reading what is wrong.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newsroom.posts.findings import Finding

_FOLDER = Path(__file__).parent / "templates"
MARK = "BẢN XEM TRƯỚC – CHƯA DUYỆT"
APPROVED = "BẢN XEM TRƯỚC – ĐÃ DUYỆT"


def trouble_page(findings: Sequence[Finding], sentence: str = "", post: str = "") -> str:
    """Return the page that says why there is no new site, or no page of the ``post``: a
    ``sentence``, then what was found, errors first.
    """
    broken = {one.path for one in findings if one.is_error}
    shown = sorted(findings, key=lambda one: (one.path not in broken, one.path, _order(one)))
    groups = [
        {"path": path, "findings": told(found)}
        for path, found in groupby(shown, key=lambda one: one.path)
    ]
    return rendered("trouble.html", groups=groups, sentence=sentence, post=post)


def fault_in_words(error: BaseException) -> str:
    """Return what to say of an error that no finding tells: its file and line where it has them."""
    file, number = getattr(error, "filename", None), getattr(error, "lineno", None)
    place = f"{file}, dòng {number}: " if file and number else ""
    return f"{place}{type(error).__name__}: {error}\nChi tiết nằm trong cửa sổ lệnh."


def banner(findings: Iterable[Finding], about: str, mark: str, way_back: str = "") -> str:
    """Return the ``mark`` of a page that is not public, with what was found in its post.

    ``way_back`` is the address of the list it was opened from.
    """
    return rendered("banner.html", mark=mark, about=about, findings=told(findings),
                    way_back=way_back)  # fmt: skip


@cache
def bar() -> str:
    """Return the way to what readers do not see, for every page that staff are served."""
    return rendered("bar.html")


def rendered(template: str, **values: object) -> str:
    """Return a template of the tools with ``values`` and the style put in."""
    return _environment().get_template(template).render(css=Markup(desk_css()), **values)


@cache
def desk_css() -> str:
    """Return the style of them all."""
    return (_FOLDER / "desk.css").read_text("utf-8")


def _order(one: Finding) -> tuple:
    return not one.bars_publishing, one.line, one.column, one.code


def told(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return findings as the templates show them."""
    return [
        {
            "place": f"dòng {one.line}, cột {one.column}",
            "code": f"{one.code}{_mark(one)}",
            "sentence": one.sentence(),
            "is_error": one.bars_publishing,
        }
        for one in findings
    ]


def _mark(one: Finding) -> str:
    if one.is_error:
        return ""
    return " (phải sửa trước khi đăng)" if one.bars_publishing else " (cảnh báo)"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
