"""The ways to what readers can follow: feeds, the calendar, the news as data."""

from newsroom.pages.parts import Feed, Link
from newsroom.pages.press import Press
from newsroom.posts.addresses import DATA_INDEX, DATA_POST, json_feed, rss_feed
from newsroom.posts.post import Announcement
from newsroom.text.words import VIETNAMESE

ATOM, JSON, RSS = "application/atom+xml", "application/feed+json", "application/rss+xml"
CALENDAR, DATA = "text/calendar", "application/json"


def site_feeds(press: Press) -> tuple[Feed, ...]:
    """Return what there is of the whole site beside the Atom feed, which every page names."""
    at, say = press.addresses, press.say
    feeds = [
        Feed(say("Tin mới (JSON Feed)"), press.href(json_feed(at.feed)), JSON),
        Feed(say("Tin mới (RSS)"), press.href(rss_feed(at.feed)), RSS),
    ]
    if press.lang == VIETNAMESE:
        feeds += [
            Feed(say("Tin khẩn (Atom)"), press.href(at.urgent_feed), ATOM),
            Feed(say("Lịch sự kiện (ICS)"), press.href(at.calendar), CALENDAR),
        ]
    return tuple(feeds)


def list_feeds(name: str, address: str, press: Press) -> dict[str, object]:
    """Return what the head of a list called ``name`` says of its feed, whose Atom form is given."""
    return {
        "feed": Link(f"{name} (Atom)", press.href(address)),
        "feeds": (Feed(f"{name} (JSON Feed)", press.href(json_feed(address)), JSON),),
    }


def follow_links(press: Press) -> tuple[Link, ...]:
    """Return the ways to all that can be followed, for the sitemap for people."""
    first = Link(press.say("Tin mới (Atom)"), press.href(press.addresses.feed))
    others = (Link(one.title, one.href) for one in site_feeds(press))
    data = (Link(press.say("Dữ liệu mở (JSON)"), press.href(DATA_INDEX)),) if press.data else ()
    return (first, *others, *data)


def post_feeds(post: Announcement, press: Press) -> tuple[Feed, ...]:
    """Return what there is of a post for programs."""
    if not press.data:
        return ()
    address = DATA_POST.format(id=post.id)
    return (Feed(press.say("Bài này dưới dạng dữ liệu"), press.href(address), DATA),)
