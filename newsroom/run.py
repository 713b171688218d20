"""The tasks' way into the package: build, check and serve a department's site.

Most builds find that nothing has changed; what only the others need is loaded when they need it.
"""

import contextlib
import gc
import sys
from datetime import datetime
from pathlib import Path

from newsroom.errors import ContentError, SettingsError
from newsroom.look import first_look
from newsroom.state import BUSY
from newsroom.text.dates import DateError

FAILED, USAGE = 1, 2
NOT_DUE, TROUBLE = 1, 2


def build(
    settings_file: str = "pelicanconf.py",
    as_of: str | datetime | None = None,
    output: Path | None = None,
) -> int:
    """Build the site that ``settings_file`` describes.

    Returns 0, or 1 with the last output untouched.

    ``as_of`` is the moment to build for, day first ("29-09-2023 08:15"); None is now. ``output`` is
    another folder than the settings name.
    """
    with _explained(), _uncollected():
        look, posts = first_look(settings_file, as_of, output)
        if posts is not None:
            print(f"Đã kiểm tra {posts} bài: không có gì thay đổi từ lần dựng trước.")
            return 0
        from newsroom.pelican_run import read_settings, run_pelican

        settings = read_settings(settings_file, as_of) | {"NEWSROOM_LOOK": look}
        if output is not None:
            settings["OUTPUT_PATH"] = str(output)
        run_pelican(settings)
        return 0
    return FAILED


def leaks(settings_file: str = "publishconf.py", as_of: str | None = None) -> int:
    """Search the built site for traces of posts that are not public; return 1 when there are any.

    ``as_of`` is the moment that it was built for.
    """
    from newsroom.leaking import search_site
    from newsroom.pelican_run import read_settings

    with _explained():
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

    with _explained():
        return publish_site(settings_file, as_of, allow, reason, build)
    return FAILED


def rollback(settings_file: str = "publishconf.py", to: str | None = None) -> int:
    """Show the release before the one that readers see, or the release ``to``; return 0 or 1."""
    from newsroom.publication import roll_back

    with _explained():
        return roll_back(settings_file, to)
    return FAILED


def verify(settings_file: str = "publishconf.py") -> int:
    """Build what readers see once more, for its moment; return 1 if a byte differs, else 0."""
    from newsroom.verifying import verify_site

    with _explained():
        return verify_site(settings_file, build)
    return FAILED


def due(settings_file: str = "publishconf.py", as_of: str | None = None) -> int:
    """Tell whether the site should be built again though nobody edited: 0 yes, 1 no, 2 trouble.

    ``as_of`` is the moment to ask for; None is now.
    """
    from newsroom.pelican_run import read_settings
    from newsroom.places import schedule_file
    from newsroom.release.clock import moment_of_build
    from newsroom.release.schedule import UnreadableSchedule, due_since

    with _explained():
        settings = read_settings(settings_file, as_of)
        try:
            since = due_since(schedule_file(settings), moment_of_build(settings["AS_OF"]))
        except UnreadableSchedule as error:
            print(f"Không hiểu lịch đổi trang: {error}. Hãy đăng lại.", file=sys.stderr)
            return TROUBLE
        if since is None:
            print("Chưa có gì tự đổi: chưa cần dựng lại.")
            return NOT_DUE
        print(f"Cần dựng lại: trang đổi từ {since:%d-%m-%Y %H:%M}.")
        return 0
    return TROUBLE


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

    ``format`` is text, json, sarif or github. With ``strict`` warnings count as errors. ``content``
    is another content folder than the settings name, ``as_of`` another moment than now.
    """
    from newsroom.checking import check_content
    from newsroom.desk.reports import REPORTS
    from newsroom.pelican_run import read_settings

    if format not in REPORTS or lang not in ("vi", "en"):
        print(f"--format: {', '.join(REPORTS)}; --lang: vi, en", file=sys.stderr)
        return USAGE
    with _explained():
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

    with _explained():
        settings = read_settings(settings_file)
        needed = {photo.digest for photo in prove(settings).photos.values()}
        gone, kept, freed = prune_photos(photo_cache(settings), needed, days)
        megabytes = f"{freed / 1e6:.1f}".replace(".", ",")
        print(f"Đã xóa {gone} ảnh không còn dùng ({megabytes} MB), giữ lại {kept}.")
        return 0
    return FAILED


def audit(
    settings_file: str = "pelicanconf.py",
    lang: str = "vi",
    format: str = "text",
    strict: bool = False,
    as_of: str | None = None,
) -> int:
    """Open every file of the built site and print what it gives away; return 1 for errors, else 0.

    ``lang``, ``format`` and ``strict`` are as in :func:`check`.
    """
    from newsroom.auditing import audit_site
    from newsroom.desk.reports import REPORTS
    from newsroom.pelican_run import read_settings

    if format not in REPORTS or lang not in ("vi", "en"):
        print(f"--format: {', '.join(REPORTS)}; --lang: vi, en", file=sys.stderr)
        return USAGE
    with _explained():
        return audit_site(read_settings(settings_file, as_of), lang, format, strict)
    return FAILED


def fix_attachments(
    paths: tuple[str, ...] = (),
    accept_changes: bool = False,
    dry_run: bool = False,
    settings_file: str = "pelicanconf.py",
) -> int:
    """Take private data out of attachments (those at ``paths``, if given), keeping the originals.

    Returns 1 when a file could not be cleaned, 2 for a path at which there is none, else 0.
    """
    from newsroom.fixing import clean_attachments
    from newsroom.pelican_run import read_settings

    with _explained():
        return clean_attachments(read_settings(settings_file), paths, accept_changes, dry_run)
    return FAILED


def serve(port: int = 8000, settings_file: str = "pelicanconf.py") -> int:
    """Build the site, serve it on this computer, build again at every change; return at Ctrl-C."""
    from newsroom.desk.serve import serve as serve_folder
    from newsroom.pelican_run import read_settings

    with _explained():
        settings = read_settings(settings_file)
        output = Path(settings["OUTPUT_PATH"])
        built = build(settings_file) == 0
        if not built and not (output / "index.html").is_file():
            return FAILED
        watch = [Path(settings["PATH"]), Path(settings["THEME"]), Path(settings_file).resolve()]
        serve_folder(output, watch, lambda: build(settings_file) == 0, port)
        return 0
    return FAILED


@contextlib.contextmanager
def _uncollected():
    """Let no garbage collector walk the posts again and again: a build leaves no cycles behind."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def _explained():
    """Turn an error that a person can mend into its sentence; anything else is a fault of ours."""
    try:
        yield
    except (ContentError, SettingsError) as error:
        print(error, file=sys.stderr)
    except DateError as error:
        hint = f" Có phải ý bạn là “{error.hint}”?" if error.hint else ""
        said = f"--as-of (AS_OF): không hiểu ngày giờ. Ví dụ: 29-09-2023 08:15.{hint}"
        print(said, file=sys.stderr)
    except BUSY:
        print("Một lần dựng khác đang chạy. Hãy đợi nó xong rồi dựng lại.", file=sys.stderr)
    except OSError as error:
        name, why = error.filename or "tệp", error.strerror or error
        print(f"Không đọc hoặc ghi được {name}: {why}", file=sys.stderr)
