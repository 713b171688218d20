"""Where a site's content lies, and where what one build leaves for the next is kept.

A look at whether there is anything to do needs no more than this, and must not wait for the rest.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from newsroom.state import code_version
from newsroom.text.fold import slug


def content_folder(settings: Mapping) -> tuple[Path, str]:
    """Return the content folder and its name in findings ("content/")."""
    root = Path(settings["PATH"])
    return root, folder_prefix(root)


def folder_prefix(folder: Path) -> str:
    """Return how findings name a folder ("public/")."""
    try:
        return f"{folder.resolve().relative_to(Path.cwd()).as_posix()}/"
    except ValueError:
        return f"{folder.name}/"


def photo_cache(settings: Mapping) -> Path:
    """Return the folder that keeps developed photos."""
    return Path(settings["CACHE_PATH"]) / "photos"


def template_cache(settings: Mapping, lang: str) -> str:
    """Return the folder that keeps templates as this version of the code compiles them.

    Compiled templates hold the words of one language.
    """
    version = Path(settings["CACHE_PATH"]) / "templates" / code_version().hex()[:12]
    if not version.is_dir():
        shutil.rmtree(version.parent, ignore_errors=True)
    folder = version / lang
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


def output_room(settings: Mapping) -> Path:
    """Return the folder that keeps what concerns one output and is not published with it."""
    return Path(settings["CACHE_PATH"]) / "outputs" / Path(settings["OUTPUT_PATH"]).name


def schedule_file(settings: Mapping) -> Path:
    """Return the note of when the output changes next by itself."""
    return output_room(settings) / "next-change.json"


def pages_file(settings: Mapping) -> Path | None:
    """Return the file that keeps an output's pages; None for one that lies in the cache itself,
    which is lost with it or not at all.
    """
    cache, output = (Path(settings[one]).resolve() for one in ("CACHE_PATH", "OUTPUT_PATH"))
    return None if cache in output.parents else output_room(settings) / "pages.sqlite"


def state_file(settings: Mapping) -> Path:
    """Return the file that one build leaves for the next, one for each content folder."""
    _, prefix = content_folder(settings)
    return Path(settings["CACHE_PATH"]) / f"state-{slug(prefix) or 'content'}.sqlite"
