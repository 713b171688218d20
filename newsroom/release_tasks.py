"""The tasks around a built site: audit, rollback, deploy, due, digest, export."""

import sys
from pathlib import Path

from newsroom.explained import explained

FAILED, USAGE = 1, 2
NOT_DUE, TROUBLE = 1, 2


def rollback(settings_file: str = "publishconf.py", to: str | None = None) -> int:
    """Show the release before the one that readers see, or the release ``to``; return 0 or 1."""
    from newsroom.publication import roll_back

    with explained():
        return roll_back(settings_file, to)
    return FAILED


def deploy(
    target: str,
    dry_run: bool = False,
    rollback: bool = False,
    to: str | None = None,
    settings_file: str = "publishconf.py",
) -> int:
    """Take the published version to a target of DEPLOY, or to an address; return 0 or 1.

    With ``dry_run`` only what would change is told. ``rollback`` shows the release before on a
    server, ``to`` the one of this id.
    """
    from newsroom.deploying import deploy_site

    with explained():
        return deploy_site(settings_file, target, dry_run, rollback, to)
    return FAILED


def due(settings_file: str = "publishconf.py", as_of: str | None = None) -> int:
    """Tell whether the site should be built again though nobody edited: 0 yes, 1 no, 2 trouble.

    ``as_of`` is the moment to ask for; None is now.
    """
    from newsroom.pelican_run import read_settings
    from newsroom.places import schedule_file
    from newsroom.release.clock import moment_of_build
    from newsroom.release.schedule import UnreadableSchedule, due_since

    with explained():
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
    with explained():
        return audit_site(read_settings(settings_file, as_of), lang, format, strict)
    return FAILED


def digest(days: int = 7, settings_file: str = "publishconf.py", as_of: str | None = None) -> int:
    """Write mails of what was announced in the last ``days``; return 0, or 1 for faulty content."""
    from newsroom.digesting import write_digests
    from newsroom.pelican_run import read_settings

    with explained():
        folder, count = write_digests(read_settings(settings_file, as_of), days)
        print(f"Đã ghi {count} thư vào {folder}; chưa gửi cho ai.")
        return 0
    return FAILED


def export(folder: str, settings_file: str = "publishconf.py") -> int:
    """Write the version that readers see into ``folder`` so that it opens from a disk, without a
    web server: all pages, photos and files, no search. Return 0, or 1 when there is none or the
    folder is in use.
    """
    from newsroom.exporting import export_site

    with explained():
        return export_site(settings_file, Path(folder))
    return FAILED
