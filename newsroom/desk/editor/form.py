"""What the form is made of: its configuration and formats, generated; its files."""

import json
from pathlib import Path

from newsroom.desk.editor.backends import backend_of
from newsroom.desk.editor.collections import collections, shapes

_ROOM = Path(__file__).parent
FORM = "form.json"


def form_data(editor: object, title: str, content: str = "content") -> bytes:
    """Return what the form's script reads, as JSON.

    ``editor`` is the setting EDITOR, ``title`` the site's name, ``content`` the folder of its texts
    as seen from the folder that staff open or from the repository's root.
    """
    local = not isinstance(editor, dict)
    formats = {
        name: {"shape": shape, "whole": name not in ("newsroom-posts", "newsroom-pages")}
        for name, shape in shapes().items()
    }
    data = {
        "local": local,
        "content": content,
        "formats": formats,
        "config": _config(editor, title, content),
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=False).encode()


def form_files() -> dict[str, Path]:
    """Return the other files of the form by their names under /admin/."""
    folders = (_ROOM / "static", _ROOM / "vendor")
    return {path.name: path for folder in folders for path in sorted(folder.iterdir())}


def _config(editor: object, title: str, content: str) -> dict[str, object]:
    """Return the configuration, in the words of Decap CMS and Sveltia CMS."""
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
