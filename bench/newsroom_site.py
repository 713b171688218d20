"""The benchmark's site as a department of Newsroom keeps it."""

import json
import os
import sys
from pathlib import Path

from bench import phrases
from bench.posts import AGENCIES, FIRST_AGENCY, THEMES, Post
from bench.sites import ORIGIN, ROOT, Maker, with_links, write_text

# How a build is started; the site's folder is the working directory.
COMMAND = (
    sys.executable,
    "-c",
    "from newsroom.run import build; raise SystemExit(build())",
)
# The clock stands still, or a clean build a minute later might differ for good reason. What no peer
# makes is left out, so that all do about the same work; NEWSROOM_WHOLE=1 leaves it in.
WHOLE = bool(os.environ.get("NEWSROOM_WHOLE"))
SETTINGS = f"""\
from newsroom.settings import *
SITENAME = "Sở Mẫu"
SITESUBTITLE = "Thành phố Mẫu"
SITEURL = "{ORIGIN}"
AS_OF = "22-11-2026 12:00"
SEARCH = OPEN_DATA = SHARE_CARDS = {WHOLE}
THEME_TEMPLATES_OVERRIDES = ["templates"]
"""
# A department's own copy, so that a step can change it.
_FOOTER = "components/footer.html"


def _lay_out(folder: Path) -> None:
    write_text(folder / "pelicanconf.py", SETTINGS)
    footer = ROOT / "theme" / "templates" / _FOOTER
    write_text(folder / "templates" / _FOOTER, footer.read_text("utf-8"))
    content = folder / "content"
    for id, name in AGENCIES.items():
        write_text(content / f"agencies/{id}.yml", f"name: {name}\nparent: Thành phố Mẫu\n")
    for id, name in phrases.CATEGORIES.items():
        write_text(content / f"categories/{id}.yml", f"name: {name}\n")
    for id, name in THEMES.items():
        dates = f"starts: 02-10-{id[-4:]}\nends: 08-10-{id[-4:]}\n"
        write_text(content / f"themes/{id}.yml", f"name: {name}\n{dates}")


def _file_of(post: Post) -> str:
    year = f"content/news/{post.day:%Y}"
    return f"{year}/{post.id}/index.md" if post.photos else f"{year}/{post.id}.md"


def _text_of(post: Post) -> str:
    lines = [
        "---",
        f"title: {_quoted(post.title)}",
        f"date: {post.day:%d-%m-%Y}",
        f"agency: [{', '.join(post.agencies)}]",
        f"category: {post.category}",
    ]
    if post.themes:
        lines.append(f"theme: [{', '.join(post.themes)}]")
    if post.summary:
        lines.append(f"summary: {_quoted(post.summary)}")
    if post.document:
        lines += ["documents:", f"  - number: {post.document.number}"]
        lines += [f"    title: {_quoted(post.document.title)}", f"    issued: {post.day:%d-%m-%Y}"]
    up = "../../" if post.photos else "../"
    body = with_links(post.body, lambda id: f"{up}{id[:4]}/{id}.md")
    return "\n".join([*lines, "---", body])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


NEWSROOM = Maker(
    name="newsroom",
    lay_out=_lay_out,
    file_of=_file_of,
    text_of=_text_of,
    command=lambda: COMMAND,
    content="content",
    output="output",
    caches=(".newsroom", "__pycache__", ".output.staging"),
    registry=f"content/agencies/{FIRST_AGENCY}.yml",
    template=f"templates/{_FOOTER}",
)
