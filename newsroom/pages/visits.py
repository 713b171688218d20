"""The page that says how often the site is read, how that is counted, what is not kept."""

from collections.abc import Iterator
from datetime import date

from newsroom.pages.cards import post_link
from newsroom.pages.days import show_day, show_span
from newsroom.pages.heads import head
from newsroom.pages.page import Page
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.sizes import show_count
from newsroom.pages.visit_views import Counter, FiguresView, Tally, VisitsView
from newsroom.posts.addresses import Addresses
from newsroom.posts.visit_figures import SMALL, VISITS, Figures, told_figures
from newsroom.text.words import N_, VIETNAMESE

TITLE = N_("Thống kê truy cập")
DATA = "so-lieu.json"
POSTS = 20


def visits_page(press: Press) -> Iterator[Page]:
    """Yield the page of figures; none for a site whose visits nobody counts."""
    figures = press.site.figures
    if figures:
        yield Page(press.addresses.visits, "visits.html", lambda: _view(figures, press))


def figures_page(press: Press) -> Iterator[Page]:
    """Yield the figures as data."""
    figures = press.site.figures
    if figures:
        view = FiguresView(told_figures(figures))
        yield Page(figures_address(press.addresses), "visits.json", lambda: view)


def figures_address(addresses: Addresses) -> str:
    """Return where the figures stand as data, beside their page."""
    return f"{addresses.visits.removesuffix('.html').rstrip('/')}/{DATA}"


def visits_link(press: Press) -> Link | None:
    """Return the way to that page, None where there is none."""
    if press.site.figures is None:
        return None
    return Link(
        press.say(TITLE), press.href(press.addresses.visits), hreflang=press.foreign(VIETNAMESE)
    )


def counter(press: Press, offset: int | None) -> Counter | None:
    """Return the footer's line: ``offset`` counted before, None for a site without a counter."""
    page = visits_link(press)
    if page:
        return Counter(live=press.href(VISITS), page=page)
    return Counter(show_count(offset, press.lang)) if offset is not None else None


def _view(figures: Figures, press: Press) -> VisitsView:
    address, title = press.addresses.visits, press.say(TITLE)
    return VisitsView(
        head=head(press, address, title, press.say("Trang này được đọc bao nhiêu lượt.")),
        title=title,
        total=show_count(press.visits + figures.counted, press.lang),
        until=show_day(figures.until, press.lang),
        since=show_day(figures.since, press.lang),
        earlier=show_count(press.visits, press.lang) if press.visits else None,
        months=tuple(_month(*one, press) for one in reversed(figures.months)),
        posts=tuple(_posts(figures, press)),
        data=Link(press.say("Số liệu (JSON)"), press.href(figures_address(press.addresses))),
    )


def _month(month: str, count: int | None, press: Press) -> Tally:
    day = date.fromisoformat(f"{month}-01")
    return Tally(Link(show_span(day, day, press.lang), ""), _count(count, press))


def _posts(figures: Figures, press: Press) -> Iterator[Tally]:
    """Yield the posts that were most read, among those that are public now."""
    counts = dict(figures.pages)
    found = [
        (post, counts[address])
        for post in press.site.everything
        if (address := press.addresses.of_post(post)) in counts
    ]
    found.sort(key=lambda one: (-(one[1] or 0), one[0].id))
    for post, count in found[:POSTS]:
        yield Tally(post_link(post, press), _count(count, press))


def _count(count: int | None, press: Press) -> str:
    if count is None:
        return press.say("dưới %(count)s", count=SMALL)
    return show_count(count, press.lang)
