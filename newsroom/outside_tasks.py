"""The tasks that look beyond the site: links to other sites, web servers' logs."""

import sys

from newsroom.explained import explained

FAILED, USAGE = 1, 2


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
