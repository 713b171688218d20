"""The tasks around a built site: audit, rollback, due, digest, links, visits."""

import sys

from newsroom.explained import explained

FAILED, USAGE = 1, 2
NOT_DUE, TROUBLE = 1, 2


def rollback(settings_file: str = "publishconf.py", to: str | None = None) -> int:
    """Show the release before the one that readers see, or the release ``to``; return 0 or 1."""
    from newsroom.publication import roll_back

    with explained():
        return roll_back(settings_file, to)
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


def links(
    everything: bool = False,
    lang: str = "vi",
    format: str = "text",
    strict: bool = False,
    settings_file: str = "publishconf.py",
    as_of: str | None = None,
) -> int:
    """Ask the addresses outside the site that are due, or ``everything``, and keep what was found.

    ``lang`` and ``format`` are as in :func:`newsroom.run.check`. Returns 0, with ``strict`` 1 when
    a link is dead.
    """
    from newsroom.desk.reports import REPORTS
    from newsroom.linking import check_links
    from newsroom.pelican_run import read_settings
    from newsroom.release.links.manners import Manners

    if format not in REPORTS or lang not in ("vi", "en"):
        print(f"--format: {', '.join(REPORTS)}; --lang: vi, en", file=sys.stderr)
        return USAGE
    with explained():
        settings = read_settings(settings_file, as_of)
        manners = Manners(
            agent=f"newsroom-links/1 (+{settings['SITEURL']})",
            may_ask_private=settings["LINKS_PRIVATE"],
        )
        return check_links(settings, manners, everything, lang, format, strict)
    return FAILED


def visits(
    logs: tuple[str, ...],
    output: str | None = None,
    settings_file: str = "publishconf.py",
) -> int:
    """Count the page views in web servers' logs that were not counted before; return 0, or 1.

    ``logs`` are files, packed (.gz) or not, "-" for standard input. ``output`` is where the total
    for the footer is written instead of beside what readers see.
    """
    from newsroom.pelican_run import read_settings
    from newsroom.visiting import count_visits

    with explained():
        return count_visits(read_settings(settings_file), logs, output)
    return FAILED
