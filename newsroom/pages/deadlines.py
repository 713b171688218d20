"""The list of what ends soon, the next to end first."""

from itertools import groupby

from newsroom.pages.cards import card
from newsroom.pages.days import show_day, show_until
from newsroom.pages.heads import head, main_title
from newsroom.pages.page import Page
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.register_views import DeadlinesView
from newsroom.posts.deadlines import Deadline, due_soon


def deadlines_page(press: Press) -> Page:
    """Return the page of what ends within thirty days; it says so when there is nothing."""
    return Page(press.addresses.deadlines, "deadlines.html", lambda: _view(press))


def deadlines_link(press: Press) -> Link | None:
    """Return the way to that page with the number of posts on it, None when there are none."""
    count = len(due_soon(press.site.posts, press.site.now))
    text = press.say("Sắp hết hạn: %(count)s thông báo", count=count)
    return Link(text, press.href(press.addresses.deadlines)) if count else None


def _view(press: Press) -> DeadlinesView:
    address, title = press.addresses.deadlines, main_title(press, "deadlines")
    due = due_soon(press.site.posts, press.site.now)
    groups = groupby(due, key=lambda one: _when(one, press))
    return DeadlinesView(
        head=head(press, address, title, section=address),
        title=title,
        intro=press.say("Những thông báo hết hiệu lực hoặc hết hạn đăng ký trong 30 ngày tới."),
        groups=tuple((when, tuple(card(one.post, press) for one in some)) for when, some in groups),
        calendar=Link(press.say("Lịch sự kiện (ICS)"), press.href(press.addresses.calendar)),
    )


def _when(deadline: Deadline, press: Press) -> str:
    """Return until when: "Hạn đăng ký: 30-11-2026", "Hết hiệu lực: hết ngày 31-12-2026"."""
    facts = deadline.post.facts
    if not deadline.is_registration:
        until = show_until(facts.expires, press.lang)
        return press.say("Hết hiệu lực: %(until)s", until=until)
    day = show_day(facts.event.register_by, press.lang)
    until = f"{day.short}, {day.time}" if day.time else day.short
    return press.say("Hạn đăng ký: %(until)s", until=until)
