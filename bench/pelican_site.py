"""The benchmark's site for Pelican: its own article reader, its own generators."""

import json
import shutil
import sys
from pathlib import Path

from bench import phrases
from bench.posts import AGENCIES, THEMES, Post
from bench.sites import PEERS, Maker, with_links, write_text

_COMMAND = (sys.executable, "-m", "pelican", "--quiet")


def _lay_out(folder: Path) -> None:
    shutil.copytree(PEERS / "pelican", folder, dirs_exist_ok=True)
    days = {name: [f"{id[-4:]}-10-02", f"{id[-4:]}-10-08"] for id, name in THEMES.items()}
    write_text(folder / "themes.json", json.dumps(days, ensure_ascii=False, indent=1))


def _file_of(post: Post) -> str:
    folder = f"content/{post.day:%Y}"
    return f"{folder}/{post.id}/index.md" if post.photos else f"{folder}/{post.id}.md"


def _text_of(post: Post) -> str:
    lines = [
        f"Title: {post.title}",
        f"Date: {post.day:%Y-%m-%d}",
        f"Slug: {post.slug}",
        f"Authors: {'; '.join(AGENCIES[one] for one in post.agencies)}",
        f"Category: {phrases.CATEGORIES[post.category]}",
    ]
    if post.themes:
        lines.append(f"Tags: {', '.join(THEMES[one] for one in post.themes)}")
    if post.summary:
        lines.append(f"Summary: {post.summary}")
    if post.document:
        lines.append(f"Document_number: {post.document.number}")
        lines.append(f"Document: {post.document.title}")
    body = with_links(post.body, lambda id: "{filename}/" + f"{id[:4]}/{id}.md")
    return "\n".join([*lines, "", body])


PELICAN = Maker(
    name="pelican",
    lay_out=_lay_out,
    file_of=_file_of,
    text_of=_text_of,
    command=lambda: _COMMAND,
    content="content",
    output="output",
    caches=("cache", "__pycache__"),
    registry=None,
    template="theme/templates/base.html",
)
