"""Events and themes in time: upcoming, running, over."""

from datetime import date, datetime, timedelta

from newsroom.pages.article_parts import Event
from newsroom.pages.cards import entry_name, name_language
from newsroom.pages.days import show_day
from newsroom.pages.parts import Link, ThemeCard
from newsroom.pages.press import Press
from newsroom.posts.announcement import Theme
from newsroom.posts.post import Announcement
from newsroom.text.instants import as_moment
from newsroom.text.words import N_, VIETNAMESE

STATES = {
    "upcoming": N_("Sắp diễn ra"),
    "running": N_("Đang diễn ra"),
    "over": N_("Đã kết thúc"),
    "open": N_("Thường xuyên"),
}


def state(
    start: date | datetime | None,
    end: date | datetime | None,
    as_of: datetime,
    *,
    ends_itself: bool = False,
) -> str:
    """Return "upcoming", "running", "over", or "open" when there is no beginning and no end.

    A bare day ends at its last instant; with ``ends_itself`` what has no end ends with its
    beginning.
    """
    if start is None and end is None:
        return "open"
    if start is not None and as_of < as_moment(start):
        return "upcoming"
    if end is not None:
        return "over" if _passed(end, as_of) else "running"
    return "over" if ends_itself and _passed(start, as_of) else "running"


def _passed(last: date | datetime, as_of: datetime) -> bool:
    """Tell whether ``last`` has passed."""
    if isinstance(last, datetime):
        return as_of > last
    return as_of >= as_moment(last) + timedelta(days=1)


def show_event(post: Announcement, press: Press) -> Event | None:
    """Return the event of a post for its box."""
    event = post.facts.event
    if event is None:
        return None
    now = state(event.start, event.end, press.site.as_of, ends_itself=True)
    return Event(
        title=post.facts.title,
        start=show_day(event.start, press.lang),
        end=show_day(event.end, press.lang) if event.end else None,
        place=event.place,
        register_by=show_day(event.register_by, press.lang) if event.register_by else None,
        url=Link(event.url, event.url) if event.url else None,
        state=now,
        state_text=press.say(STATES[now]),
        calendar=press.href(press.addresses.calendar_of(post)),
    )


def theme_state(theme: Theme, as_of: datetime) -> str:
    """Return a theme's state in time."""
    return state(theme.starts, theme.ends, as_of)


def theme_card(
    theme: Theme, press: Press, *, about: bool = False, counts: bool = True
) -> ThemeCard:
    """Return a theme for a list, with what it is ``about`` where there is room.

    Without ``counts`` its numbers are 0: on a post's page they would change with every new post.
    """
    posts = press.site.by_theme.get(theme.id, ()) if counts else ()
    now = theme_state(theme, press.site.as_of)
    return ThemeCard(
        title=entry_name(theme, press),
        href=press.href(press.addresses.theme.format(slug=theme.id)),
        # There is no English slogan to show.
        slogan=theme.slogan if press.lang == VIETNAMESE else None,
        starts=show_day(theme.starts, press.lang) if theme.starts else None,
        ends=show_day(theme.ends, press.lang) if theme.ends else None,
        state=now,
        state_text=press.say(STATES[now]),
        post_count=len(posts),
        agency_count=len({agency for post in posts for agency in post.row.agencies}),
        about=theme.summary if about else None,
        lang=name_language(theme, press),
        hreflang=press.foreign(VIETNAMESE),
    )


def theme_days(theme: Theme) -> list[date]:
    """Return the days of a theme that fits on a week's leaf (at most seven days), else none."""
    if not theme.starts or not theme.ends or (theme.ends - theme.starts).days > 6:
        return []
    return [
        theme.starts + timedelta(days=number)
        for number in range((theme.ends - theme.starts).days + 1)
    ]


def event_days(posts: tuple[Announcement, ...]) -> set[date]:
    """Return the days on which events of ``posts`` begin."""
    return {date.fromordinal(post.row.event_day) for post in posts if post.row.event_day}
