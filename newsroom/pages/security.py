"""security.txt (RFC 9116): whom to tell of a hole in the site.

It must say when it expires, so it is written anew at the beginning of every quarter; a moment in
between changes nothing.
"""

from collections.abc import Iterator
from datetime import date

from newsroom.pages.machine_views import SecurityView
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.posts.addresses import SECURITY
from newsroom.text.instants import instant, moment_of

# It holds for the quarter in which it was written and so many more: half a year at least.
QUARTERS = 2


def security_page(press: Press) -> Iterator[Page]:
    """Yield security.txt; none for a department that names no contact."""
    if press.security_contact:
        expires = moment_of(instant(_quarter(press.site.as_of.date(), QUARTERS + 1)))
        view = SecurityView(
            contact=press.security_contact,
            expires=expires.isoformat(),
            languages=", ".join((press.lang, *press.editions)),
            canonical=press.absolute(SECURITY),
        )
        yield Page(SECURITY, "security.txt", lambda: view)


def renewal(today: date) -> date:
    """Return the day on which security.txt is written anew."""
    return _quarter(today, 1)


def _quarter(day: date, later: int) -> date:
    """Return the first day of the quarter so much later than that of ``day``."""
    months = day.year * 12 + (day.month - 1) // 3 * 3 + 3 * later
    return date(months // 12, months % 12 + 1, 1)
