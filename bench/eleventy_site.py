"""The benchmark's site for Eleventy: Markdown posts, everything else plain JavaScript functions."""

import json
import shutil
from pathlib import Path

from bench import phrases
from bench.posts import AGENCIES, THEMES, Post
from bench.sites import PEERS, ROOT, Maker, with_links, write_text

_PROGRAM = ROOT / ".newsroom/bench/eleventy/node_modules/@11ty/eleventy/cmd.cjs"
_NAMES = {"co-quan": AGENCIES, "chu-de": THEMES, "chuyen-muc": phrases.CATEGORIES}


def _lay_out(folder: Path) -> None:
    shutil.copytree(PEERS / "eleventy", folder, dirs_exist_ok=True)
    write_text(folder / "names.json", json.dumps(_NAMES, ensure_ascii=False, indent=1))
    days = {id: {"starts": f"{id[-4:]}-10-02", "ends": f"{id[-4:]}-10-08"} for id in THEMES}
    write_text(folder / "themes.json", json.dumps(days, indent=1))


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
        lines.append(f"document: {{number: {number}, title: {title}}}")
    body = with_links(post.body, lambda id: f"/{_place(id)}/")
    return "\n".join([*lines, "---", body])


def _place(id: str) -> str:
    return f"thong-bao/{id[:4]}/{id[5:7]}/{id[11:]}"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _command() -> tuple[str, ...]:
    node = shutil.which("node")
    if node is None or not _PROGRAM.is_file():
        raise LookupError("no Eleventy on this computer; bench/README.md says how to put one here")
    return (node, str(_PROGRAM), "--quiet")


ELEVENTY = Maker(
    name="eleventy",
    lay_out=_lay_out,
    file_of=_file_of,
    text_of=_text_of,
    command=_command,
    content="content",
    output="_site",
    caches=(".cache",),
    registry="names.json",
    template="site/footer.js",
)
