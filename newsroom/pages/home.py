"""The home page."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from heapq import nlargest
from itertools import islice

from newsroom.pages.article_parts import DocumentRow, Figure
from newsroom.pages.cards import agency_link, card, cards, document_row
from newsroom.pages.deadlines import deadlines_link
from newsroom.pages.events import theme_card, theme_state
from newsroom.pages.feed_links import site_feeds
from newsroom.pages.heads import HOME, head
from newsroom.pages.home_view import HomeView
from newsroom.pages.languages import alternates, home_addresses, other_home
from newsroom.pages.page import Page
from newsroom.pages.parts import CountedLink, Head, Link
from newsroom.pages.pictures import figures
from newsroom.pages.press import Press
from newsroom.pages.structured_agencies import department, website
from newsroom.pages.themes import theme_week
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_current, is_pinned, is_urgent
from newsroom.text.symbols import compact
from newsroom.text.words import VIETNAMESE

NOTICES, BRIEFS, PHOTOS, DOCUMENTS, THEMES, AGENCIES = 8, 4, 5, 5, 3, 8


def home_page(press: Press) -> Page:
    """Return the home page."""
    make = partial(_home_view, press)
    return Page(press.addresses.home, "home.html", make, lang=press.lang)


def _home_view(press: Press) -> HomeView:
    as_of = press.site.as_of
    current = [post for post in press.site.posts if is_current(post, as_of)]
    lead, notices, briefs = _chosen(current, as_of)
    # What leads to pages that are there in Vietnamese only stands on the Vietnamese home page.
    is_whole = press.lang == VIETNAMESE
    themes = _themes(press) if is_whole else ()
    week = theme_week(themes[0], press) if themes else ()
    return HomeView(
        head=_head(press),
        urgent=tuple(
            (card(post, press), post.facts.urgent_until.isoformat())
            for post in current
            if is_urgent(post, as_of)
        ),
        lead=card(lead, press) if lead else None,
        brief=cards(briefs, press),
        notices=cards(notices, press),
        themes=tuple(
            theme_card(one, press, about=bool(week) and one is themes[0]) for one in themes
        ),
        theme_week=week,
        photos=_photos(current, press),
        documents=_documents(current, press),
        agencies=_agencies(press) if is_whole else (),
        deadlines=deadlines_link(press) if is_whole else None,
        elsewhere=None if is_whole else other_home(press),
        all_posts=Link(press.say("Tất cả thông báo"), press.href(press.addresses.posts)),
        **_ways(press) if is_whole else {},
    )


def _chosen(current: Sequence[Announcement], as_of: datetime) -> tuple:
    """Return the lead story, the posts beside it, pinned first, and the briefs below it.

    The lead and the notices are the newest without a gap; the briefs are the next with a photo.
    What is pinned or urgent stands among the notices, where its mark is seen.
    """

    def may_lead(post: Announcement) -> bool:
        return bool(post.row.photos) and not (is_pinned(post, as_of) or is_urgent(post, as_of))

    lead = next(filter(may_lead, current), None)
    rest = [post for post in current if post is not lead]
    rest.sort(key=lambda post: not is_pinned(post, as_of))
    return lead, rest[:NOTICES], tuple(islice(filter(may_lead, rest[NOTICES:]), BRIEFS))


def _ways(press: Press) -> dict[str, Link]:
    """Return the ways on from the sections beside the posts."""
    at, say = press.addresses, press.say
    return {
        "all_themes": Link(say("Tất cả chủ đề"), press.href(at.themes)),
        "all_photos": Link(say("Tất cả hình ảnh"), press.href(at.photos)),
        "all_documents": Link(say("Tất cả văn bản"), press.href(at.documents)),
        "all_agencies": Link(say("Tất cả cơ quan"), press.href(at.agencies)),
    }


def _head(press: Press) -> Head:
    said = press.say("Thông báo, văn bản và hình ảnh của %(name)s.", name=press.title)
    languages = alternates(home_addresses(press), press)
    nodes = website(press), department(press, whole=True)
    return head(
        *(press, press.addresses.home, press.title, said),
        section=HOME,
        nodes=nodes,
        feeds=site_feeds(press),
        **languages,
    )


def _themes(press: Press):
    """Return the themes to show: running, then coming, then the latest that are over."""
    order = {"running": 0, "upcoming": 1, "open": 2, "over": 3}
    as_of = press.site.as_of
    return sorted(press.site.themes, key=lambda theme: order[theme_state(theme, as_of)])[:THEMES]


def _photos(posts: list[Announcement], press: Press) -> tuple[tuple[Figure, str], ...]:
    """Return the newest galleries' photos, at most two of a post, with the way to each."""
    found = []
    for post in posts:
        if post.row.shots > 1:
            shown = figures(post, press)
            found += [(one, f"{press.post_href(post)}#{one.anchor}") for one in shown[:2]]
        if len(found) >= PHOTOS:
            break
    return tuple(found[:PHOTOS])


def _documents(posts: list[Announcement], press: Press) -> tuple[DocumentRow, ...]:
    cited = [
        (issued, number, post)
        for post in posts
        for number, (issued, *_) in enumerate(post.row.documents)
    ]
    newest = nlargest(2 * DOCUMENTS, cited, key=lambda one: one[0])
    # A document that several posts cite is shown once.
    rows = {}
    for _, number, post in newest:
        row = document_row(post.facts.documents[number], post, press, cited=True)
        rows.setdefault((compact(row.number).lower(), row.issuer), row)
    return tuple(rows.values())[:DOCUMENTS]


def _agencies(press: Press) -> tuple[CountedLink, ...]:
    """Return the agencies with posts, the busiest first."""
    found = []
    for agency in press.site.agencies:
        count = len(press.site.by_agency.get(agency.id, ()))
        link = agency_link(agency.id, press)
        if count:
            found.append(CountedLink(link.text, link.href, count))
    return tuple(sorted(found, key=lambda one: -one.count)[:AGENCIES])
