"""The tasks' way into the package: build, check and serve a department's site.

Most builds find that nothing has changed; what only the others need is loaded when they need it.
"""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from newsroom.desk_tasks import (
    add_photos,
    approve,
    fix,
    fix_attachments,
    import_post,
    new_post,
    preview,
)
from newsroom.errors import ContentError, SettingsError
from newsroom.explained import explained, uncollected
from newsroom.look import first_look
from newsroom.outside_tasks import links, visits
from newsroom.release_tasks import audit, deploy, digest, due, export, rollback

__all__ = [
    "add_photos",
    "approve",
    "audit",
    "build",
    "check",
    "deploy",
    "digest",
    "due",
    "export",
    "fix",
    "fix_attachments",
    "import_post",
    "links",
    "new_post",
    "preview",
    "prune",
    "publish",
    "report",
    "rollback",
    "serve",
    "verify",
    "visits",
]

FAILED, USAGE = 1, 2


def build(
    settings_file: str = "pelicanconf.py",
    as_of: str | datetime | None = None,
    output: Path | None = None,
    given: Mapping[str, object] | None = None,
) -> int:
    """Build the site that ``settings_file`` describes.

    Returns 0, or 1 with the last output untouched.

    ``as_of`` is the moment to build for, day first ("29-09-2023 08:15"); None is now. ``output`` is
    another folder than the settings name, ``given`` are settings that count instead of the file's.
    """
    with explained():
        _build(settings_file, as_of, output, given)
        return 0
    return FAILED


def leaks(settings_file: str = "publishconf.py", as_of: str | None = None) -> int:
    """Search the built site for traces of posts that are not public; return 1 when there are any.

    ``as_of`` is the moment that it was built for.
    """
    from newsroom.leaking import search_site
    from newsroom.pelican_run import read_settings

    with explained():
        return search_site(read_settings(settings_file, as_of))
    return FAILED


def publish(
    settings_file: str = "publishconf.py",
    as_of: str | None = None,
    allow: tuple[str, ...] = (),
    reason: str = "",
) -> int:
    """Build, prove and publish the site; return 0, or 1 with what readers see untouched.

    Findings with the codes ``allow`` do not stop it; the ``reason`` for that is kept in the record.
    """
    from newsroom.publication import publish_site

    with explained():
        return publish_site(settings_file, as_of, allow, reason, build)
    return FAILED


def report(
    base: str,
    settings_file: str = "publishconf.py",
    as_of: str | None = None,
    folder: str | None = None,
    text_only: bool = False,
) -> int:
    """Compare the site with what it was at the git revision ``base``; write the report.

    Returns 0, 3 when pages that were there are gone, 1 when either site cannot be built or there is
    no such revision. ``folder`` takes report.md and report.html; with ``text_only`` no page is
    photographed.
    """
    from newsroom.reporting import report_changes

    with explained():
        return report_changes(settings_file, base, as_of, folder, text_only, build)
    return FAILED


def verify(settings_file: str = "publishconf.py") -> int:
    """Build what readers see once more, for its moment; return 1 if a byte differs, else 0."""
    from newsroom.verifying import verify_site

    with explained():
        return verify_site(settings_file, build)
    return FAILED


def check(
    paths: tuple[str, ...] = (),
    lang: str = "vi",
    format: str = "text",
    strict: bool = False,
    content: str | None = None,
    as_of: str | None = None,
    settings_file: str = "pelicanconf.py",
) -> int:
    """Print the findings (of ``paths`` only, if given); return 1 when there are errors, else 0.

    A path at which nothing is read means 2.

    ``format`` is text, json, sarif, github or gitlab. With ``strict`` warnings count as errors.
    ``content`` is another content folder than the settings name, ``as_of`` another moment than now.
    """
    from newsroom.checking import check_content
    from newsroom.desk.reports import REPORTS
    from newsroom.pelican_run import read_settings

    if format not in REPORTS or lang not in ("vi", "en"):
        print(f"--format: {', '.join(REPORTS)}; --lang: vi, en", file=sys.stderr)
        return USAGE
    with explained():
        settings = read_settings(settings_file, as_of)
        settings["PATH"] = content or settings["PATH"]
        return check_content(settings, paths, lang, format, strict)
    return FAILED


def prune(days: int = 60, settings_file: str = "pelicanconf.py") -> int:
    """Throw away developed photos not shown for ``days`` days; say what became free. Return 0."""
    from newsroom.media.prune import prune_photos
    from newsroom.pelican_run import read_settings
    from newsroom.places import photo_cache
    from newsroom.proof import prove

    with explained():
        settings = read_settings(settings_file)
        needed = {photo.digest for photo in prove(settings).photos.values()}
        gone, kept, freed = prune_photos(photo_cache(settings), needed, days)
        megabytes = f"{freed / 1e6:.1f}".replace(".", ",")
        print(f"Đã xóa {gone} ảnh không còn dùng ({megabytes} MB), giữ lại {kept}.")
        return 0
    return FAILED


def serve(port: int = 8000, settings_file: str = "pelicanconf.py") -> int:
    """Build the site, serve it on this computer, build again at every change; return at Ctrl-C."""
    from newsroom.desk.serve import serve as serve_folder
    from newsroom.draft_pages import DraftPages
    from newsroom.pelican_run import read_settings

    with explained():
        settings = read_settings(settings_file)
        output = Path(settings["OUTPUT_PATH"])
        shown = _rebuild(settings_file)
        if shown is False and not (output / "index.html").is_file():
            return FAILED
        watch = [Path(settings["PATH"]), Path(settings["THEME"]), Path(settings_file).resolve()]
        trouble = shown if isinstance(shown, str) else None
        unseen, form = DraftPages(settings_file).answer, form_of(settings)
        rebuild = partial(_rebuild, settings_file)
        serve_folder(output, watch, rebuild, port, trouble, unseen, form)
        return 0
    return FAILED


def _build(
    settings_file: str,
    as_of: str | datetime | None,
    output: Path | None = None,
    given: Mapping[str, object] | None = None,
) -> None:
    with uncollected():
        look, posts = first_look(settings_file, as_of, output)
        if posts is not None and not given:
            print(f"Đã kiểm tra {posts} bài: không có gì thay đổi từ lần dựng trước.")
            return
        from newsroom.pelican_run import read_settings, run_pelican

        settings = read_settings(settings_file, as_of) | {"NEWSROOM_LOOK": look}
        if output is not None:
            settings["OUTPUT_PATH"] = str(output)
        if given:
            # Not what the file says: the next build must not take it for that.
            settings |= {**given, "NEWSROOM_SETTINGS": None}
        run_pelican(settings)


def form_of(settings: dict) -> Callable[[str], tuple[bytes, str] | None] | None:
    """Return what gives the files of the form in the browser; None when there is to be none."""
    if settings["EDITOR"] is None:
        return None
    from newsroom.desk.editor.form import form_file, form_policy

    def given(name: str) -> tuple[bytes, str] | None:
        data = form_file(settings, name)
        return None if data is None else (data, form_policy(settings))

    return given


def _rebuild(settings_file: str) -> bool | str:
    """Build; return whether there is something to show, or the page that says what to mend."""
    with explained():
        try:
            _build(settings_file, None)
            return True
        except (ContentError, SettingsError) as error:
            from newsroom.desk.tool_pages import trouble_page

            print(error, file=sys.stderr)
            return trouble_page(getattr(error, "findings", ()), str(error))
    return False
