"""The decision, before Pelican is loaded, that a build would change nothing."""

import contextlib
from pathlib import Path

from newsroom.quick import (
    footprint,
    is_still_true,
    output_footprint,
    settings_digest,
    settings_values,
)
from newsroom.release.clock import moment_of_build
from newsroom.state import BUSY, DAMAGE, code_version, open_state

_FOLDERS = ("PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH")


def nothing_to_do(settings_file: str, as_of: str | None = None) -> bool:
    """Tell whether the site of ``settings_file`` stands as a build would leave it, and say so.

    Whatever goes wrong here means no: then the build itself will tell.
    """
    with contextlib.suppress(Exception):
        values = settings_values(settings_file)
        entry = _last_build(_with_paths(values, settings_file))
        if entry and _stands(entry, values, settings_file, as_of):
            print(f"Đã kiểm tra {entry[5]} bài: không có gì thay đổi từ lần dựng trước.")
            return True
    return False


def _stands(entry: tuple, values: dict, settings_file: str, as_of: str | None) -> bool:
    settings, files, written, since, until, _, code = entry
    moment = moment_of_build(as_of or values.get("AS_OF"))
    if settings != settings_digest(values) or code != code_version():
        return False
    if not is_still_true(since, until, moment):
        return False
    paths = _with_paths(values, settings_file)
    overrides = tuple(Path(one) for one in paths.get("THEME_TEMPLATES_OVERRIDES", ()))
    folders = (paths["PATH"], paths["THEME"], *overrides)
    return footprint(folders) == files and output_footprint(paths["OUTPUT_PATH"]) == written


def _with_paths(values: dict, settings_file: str) -> dict:
    """Return the settings with their folders as Pelican resolves them: beside the settings file.

    Overridden templates it looks for from the current folder.
    """
    base = Path(settings_file).resolve().parent
    paths = dict(values)
    for name in _FOLDERS:
        paths[name] = Path(base, values[name])
    return paths


def _last_build(paths: dict) -> tuple | None:
    from newsroom.configuration import state_file

    file = state_file(paths)
    if not file.is_file():
        return None
    state = open_state(file)
    try:
        return state.last_build(str(paths["OUTPUT_PATH"].resolve()))
    except BUSY:
        return None
    except DAMAGE:
        state.discard()
        return None
    finally:
        state.close()
