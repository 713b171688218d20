"""The Views of themes: each with its timeline, all in a list."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.cards import agency_link, document_row
from newsroom.pages.days import show_day, show_week
from newsroom.pages.events import STATES, event_days, theme_card, theme_days, theme_state
from newsroom.pages.feed_links import list_feeds
from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.keys import event_key, listed_key
from newsroom.pages.page import Page
from newsroom.pages.pagers import Slice, paginate
from newsroom.pages.parts import CountedLink, TimelineItem, WeekDay
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.pages.structured import Node, node
from newsroom.pages.views import ThemesView, ThemeView
from newsroom.posts.announcement import Theme
from newsroom.posts.post import Announcement
from newsroom.text.dates import day_of

SHAPES = 4
# Posts of a full page of a theme's timeline.
STEPS = 40
TIMELINE_PHOTOS = 4


def theme_pages(press: Press) -> Iterator[Page | str]:
    """Yield the page of every theme and their list."""
    yield Page(press.addresses.themes, "themes.html", partial(_themes_view, press))
    for theme in press.site.themes:
        address = press.addresses.theme.format(slug=theme.id)
        posts = press.site.by_theme.get(theme.id, ())
        for part in paginate(posts, ("theme", theme.id), address, press, STEPS):
            if isinstance(part, str):
                yield part
                continue
            # The front page tells of all posts: who takes part, which documents there are.
            shown = posts if part.address == address else part.posts
            key = (
                tuple((listed_key(post, press), event_key(post, press)) for post in shown),
                part.pager,
            )
            make = partial(_theme_view, theme, part, address, press)
            yield Page(part.address, "theme.html", make, key)


def theme_week(theme: Theme, press: Press) -> tuple[WeekDay, ...]:
    """Return the days of a short theme, marked where an event of its posts begins."""
    days = theme_days(theme)
    marked = event_days(press.site.by_theme.get(theme.id, ())) or {theme.starts}
    return show_week(days, marked, press.lang)


def _themes_view(press: Press) -> ThemesView:
    groups = []
    for state in ("running", "upcoming", "open", "over"):
        found = [one for one in press.site.themes if theme_state(one, press.site.as_of) == state]
        if found:
            groups.append(
                (press.say(STATES[state]), tuple(theme_card(one, press) for one in found))
            )
    address = press.addresses.themes
    title = main_title(press, "themes")
    return ThemesView(head(press, address, title, section=address), title, tuple(groups))


def _theme_view(theme: Theme, part: Slice, address: str, press: Press) -> ThemeView:
    is_front = part.address == address
    everything = press.site.by_theme.get(theme.id, ())
    posts = tuple(reversed(everything if is_front else part.posts))
    shapes = _shapes(posts)
    week = theme_week(theme, press) if is_front else ()
    return ThemeView(
        head=head(
            press,
            part.address,
            theme.name if is_front else f"{theme.name} ({part.pager.span})",
            theme.summary or "",
            section=press.addresses.themes,
            crumbs=(main_link(press, "themes"),),
            nodes=(_collection(theme, address, press),),
            **list_feeds(theme.name, press.addresses.theme_feed.format(slug=theme.id), press),
        ),
        # Only the front page counts and shows the week: the others must not change with new posts.
        theme=theme_card(theme, press, counts=is_front),
        about=theme.summary,
        week=week,
        week_title=_month(theme, press) if week else None,
        timeline=_timeline(theme, part, shapes, press),
        pager=part.pager,
        agencies=_agencies(posts, shapes, press),
        documents=tuple(
            document_row(one, post, press, cited=True)
            for post in posts
            if post.row.documents
            for one in post.facts.documents
        ),
    )


def _collection(theme: Theme, address: str, press: Press) -> Node:
    """Return a theme as machines are told of it."""
    days = [day.isoformat() for day in (theme.starts, theme.ends) if day]
    return node(
        type="CollectionPage",
        name=theme.name,
        alternativeHeadline=theme.slogan,
        description=theme.summary,
        url=press.absolute(address),
        inLanguage=press.lang,
        temporalCoverage="/".join(days),
    )


def _month(theme: Theme, press: Press) -> str:
    begins = theme.starts
    return press.say("Tháng %(month)s năm %(year)s", month=begins.month, year=begins.year)


def _shapes(posts: tuple[Announcement, ...]) -> dict[str, int]:
    """Return a shape for each leading agency, in the order in which they come in."""
    leads = dict.fromkeys(post.row.agencies[0] for post in posts)
    return {agency: number % SHAPES for number, agency in enumerate(leads)}


def _timeline(theme: Theme, part: Slice, shapes, press: Press) -> tuple[TimelineItem, ...]:
    """Return the steps of a page; the milestones stand on the front page."""
    posts = tuple(reversed(part.posts))
    steps = [(day_of(post.facts.date), 1, _step(post, shapes, press)) for post in posts]
    words = press.say("Bắt đầu"), press.say("Kết thúc")
    marks = ((theme.starts, 0, words[0]), (theme.ends, 2, words[1]))
    for day, order, word in marks:
        if day and part.pager.newer is None:
            text = f"{word}: {theme.name}"
            steps.append(
                (day, order, TimelineItem(show_day(day, press.lang), text, None, "", None, 0))
            )
    steps.sort(key=lambda step: step[:2])
    return tuple(item for _, _, item in steps)


def _step(post: Announcement, shapes: dict[str, int], press: Press) -> TimelineItem:
    lead = post.facts.agency[0]
    href = press.post_href(post)
    shown = figures(post, press)[:TIMELINE_PHOTOS]
    return TimelineItem(
        date=show_day(post.facts.date, press.lang),
        title=post.facts.title,
        href=href,
        text=post.brief.summary,
        agency=agency_link(lead, press),
        shape=shapes[lead],
        figures=tuple((figure.picture, f"{href}#{figure.anchor}") for figure in shown),
    )


def _agencies(posts, shapes, press: Press) -> tuple[CountedLink, ...]:
    found = []
    for agency in dict.fromkeys(one for post in posts for one in post.row.agencies):
        link = agency_link(agency, press)
        count = sum(agency in post.row.agencies for post in posts)
        found.append(CountedLink(link.text, link.href, count, None, shapes.get(agency, 0)))
    return tuple(found)
