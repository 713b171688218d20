"""What the form in the browser is made of: its files, its configuration, its policy."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsroom.desk.editor.backends import backend_of, content_of, hosts_of, is_local
from newsroom.desk.editor.collections import collections, shapes

_ROOM = Path(__file__).parent
FOLDER = "admin/"
INDEX, DATA = "index.html", "form.json"


def form_files(settings: Mapping) -> Iterator[tuple[str, bytes]]:
    """Yield the form's files with their names below the site's root."""
    yield FOLDER + DATA, form_data(settings)
    for path in _paths().values():
        yield FOLDER + path.name, path.read_bytes()


def form_file(settings: Mapping, name: str) -> bytes | None:
    """Return one of these files by its name below the site's root, None for any other name."""
    if not name.startswith(FOLDER):
        return None
    inside = name.removeprefix(FOLDER) or INDEX
    if inside == DATA:
        return form_data(settings)
    path = _paths().get(inside)
    return path.read_bytes() if path else None


def form_policy(settings: Mapping) -> str:
    """Return the Content-Security-Policy of the form: itself, and the repository's own host.

    The editor sets styles inline and shows photos before they are saved.
    """
    return policy(" ".join(hosts_of(settings["EDITOR"])))


def policy(hosts: str) -> str:
    """Return the Content-Security-Policy of a form that may speak to ``hosts`` beside its own."""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' blob: data:{' ' if hosts else ''}{hosts}; font-src 'self'; "
        "media-src 'self' blob:; "
        f"connect-src 'self' blob: data:{' ' if hosts else ''}{hosts}; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )


def form_data(settings: Mapping) -> bytes:
    """Return what the form's script reads, as JSON."""
    editor = settings["EDITOR"]
    content = content_of(editor, Path(settings["PATH"]).name)
    texts = ("newsroom-posts", "newsroom-pages")
    data = {
        "local": is_local(editor),
        "content": content,
        "formats": {
            name: {"shape": shape, "whole": name not in texts} for name, shape in shapes().items()
        },
        "config": _config(editor, settings["SITENAME"], content),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _paths() -> dict[str, Path]:
    folders = (_ROOM / "static", _ROOM / "vendor")
    return {path.name: path for folder in folders for path in sorted(folder.iterdir())}


def _config(editor: object, title: str, content: str) -> dict[str, object]:
    """Return the configuration, in the words that Decap CMS and Sveltia CMS share."""
    return {
        "backend": backend_of(editor),
        "app_title": f"Soạn bài – {title}",
        "media_folder": content,
        "public_folder": "/",
        "media_libraries": {
            "all": {"slugify_filename": True},
            "stock_assets": {"providers": []},
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "timezone": "local"},
        "output": {"omit_empty_optional_fields": True},
        "editor": {"preview": False},
        "show_preview_links": False,
        "field_defaults": {"richtext": {"use_emoji_autocomplete": False}},
        "collections": collections(content),
    }
