"""The Views of lists of posts: all, by category, by year, by month, by agency."""

from collections.abc import Iterator
from functools import partial

from newsroom.pages.agency_facts import agency_facts, logo, succession
from newsroom.pages.cards import agency_link, cards
from newsroom.pages.feed_links import list_feeds
from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.keys import listed_key
from newsroom.pages.page import NEWEST, Page
from newsroom.pages.pagers import Slice, paginate
from newsroom.pages.parts import Choice, CountedLink, Link
from newsroom.pages.photos import has_gallery
from newsroom.pages.press import Press
from newsroom.pages.share_cards import card_of_agency
from newsroom.pages.structured_agencies import whole_agency
from newsroom.pages.views import AgencyView, ListingView
from newsroom.posts.announcement import Agency


def listing_pages(press: Press) -> Iterator[Page | str]:
    """Yield every page of every list of posts."""
    site, addresses = press.site, press.addresses
    name, title = ("posts", ""), main_title(press, "posts")
    yield from _listing(press, name, addresses.posts, title, site.posts, _years(press))
    for category in site.categories:
        name = ("category", category.id)
        address = addresses.category.format(slug=category.id)
        posts = site.by_category.get(category.id, ())
        crumbs = (main_link(press, "categories"),)
        feed = list_feeds(category.name, addresses.category_feed.format(slug=category.id), press)
        yield from _listing(
            press, name, address, category.name, posts, (), category.summary, crumbs, feed
        )
    for year, posts in site.years.items():
        name = ("year", year)
        address = addresses.year.format(year=year)
        months = _months(press, year)
        title = press.say("Thông báo năm %(year)s", year=year)
        yield from _listing(press, name, address, title, posts, months, None, _archive(press))
    for month, posts in site.months.items():
        year, number = month.split("-")
        title = press.say("Thông báo tháng %(month)s năm %(year)s", month=int(number), year=year)
        crumbs = (*_archive(press), _year_link(press, year))
        address = addresses.month.format(year=year, month=number)
        # Without counts: a new post changes its own month's page, not those of the whole year.
        months = tuple(
            one._replace(count=0, current=one.href == press.href(address))
            for one in _months(press, year)
        )
        # The months stand on each other's front pages, so whatever touches the year reaches them.
        yield from _listing(press, ("year", year), address, title, posts, months, None, crumbs)


def edition_pages(press: Press) -> Iterator[Page | str]:
    """Yield every page of the one list that a language other than Vietnamese has: of all posts."""
    name, title = ("lang", press.lang), main_title(press, "posts")
    yield from _listing(press, name, press.addresses.posts, title, press.site.posts)


def agency_pages(press: Press) -> Iterator[Page | str]:
    """Yield every page of every agency."""
    for agency in press.site.agencies:
        address = press.addresses.agency.format(slug=agency.id)
        posts = press.site.by_agency.get(agency.id, ())
        photos = press.addresses.photos_of_agency(agency.id) if any(map(has_gallery, posts)) else ""
        for part in paginate(posts, ("agency", agency.id), address, press):
            if isinstance(part, str):
                yield part
                continue
            also = photos if part.address == address else ""
            total = len(posts) if part.address == address else len(part.posts)
            make = partial(_agency_view, agency, part, total, also, press)
            key = _key(part, total, (also,), press)
            yield Page(part.address, "agency.html", make, key, near=_near(part))


def _listing(
    press, name, address, title, posts, periods=(), intro=None, crumbs=(), feed=None
) -> Iterator[Page | str]:
    for part in paginate(posts, name, address, press):
        if isinstance(part, str):
            yield part
            continue
        first = part.address == address
        # Only the front page tells the whole number: older pages must not change with new posts.
        total = len(posts) if first else len(part.posts)
        shown = periods if first else ()
        way = crumbs if first else (*crumbs, Link(title, press.href(address)))
        make = partial(_listing_view, press, part, title, total, shown, intro, way, first, feed)
        key = _key(part, total, shown, press)
        yield Page(part.address, "listing.html", make, key, press.lang, _near(part))


def _near(part: Slice) -> int:
    return part.posts[0].row.moment if part.posts else NEWEST


def _key(part: Slice, total: int, also: tuple, press: Press) -> tuple:
    return tuple(listed_key(post, press) for post in part.posts), part.pager, total, also


def _listing_view(press, part, title, total, periods, intro, crumbs, first, feed) -> ListingView:
    said = title if first else f"{title} ({part.pager.span})"
    return ListingView(
        head=head(
            press,
            part.address,
            said,
            intro or "",
            section=press.addresses.posts,
            crumbs=crumbs,
            **(feed or {}),
        ),
        title=title,
        intro=intro if first else None,
        posts=cards(part.posts, press),
        total=total,
        pager=part.pager,
        periods=periods,
    )


def _agency_view(agency: Agency, part: Slice, total: int, photos: str, press: Press) -> AgencyView:
    return AgencyView(
        head=head(
            press,
            part.address,
            agency.name,
            section=press.addresses.agencies,
            crumbs=(main_link(press, "agencies"),),
            nodes=(whole_agency(agency, press),),
            image=card_of_agency(agency.id, press),
            **list_feeds(agency.name, press.addresses.agency_feed.format(slug=agency.id), press),
        ),
        title=agency.name,
        parent=agency.parent,
        facts=agency_facts(agency, press),
        logo=logo(agency, press),
        succession=succession(agency, press),
        predecessors=tuple(
            agency_link(one.id, press) for one in press.site.agencies if one.successor == agency.id
        ),
        posts=cards(part.posts, press),
        total=total,
        photos=Link(press.say("Hình ảnh của cơ quan"), press.href(photos)) if photos else None,
        pager=part.pager,
    )


def _years(press: Press) -> tuple[Choice, ...]:
    return tuple(
        Choice(_year_link(press, year).text, _year_link(press, year).href, len(posts))
        for year, posts in press.site.years.items()
    )


def _months(press: Press, year: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(_month_name(press, month), _month_href(press, month), len(posts))
        for month, posts in press.site.months.items()
        if month.startswith(year)
    )


def archive_groups(press: Press) -> tuple[tuple[str | None, tuple[CountedLink, ...]], ...]:
    """Return each year with its months, newest first."""
    return tuple(
        (
            _year_link(press, year).text,
            tuple(CountedLink(one.text, one.href, one.count) for one in _months(press, year)),
        )
        for year in press.site.years
    )


def _archive(press: Press) -> tuple[Link, ...]:
    return (main_link(press, "archives"),)


def _year_link(press: Press, year: str) -> Link:
    text = press.say("Năm %(year)s", year=year)
    return Link(text, press.href(press.addresses.year.format(year=year)))


def _month_name(press: Press, month: str) -> str:
    return press.say("Tháng %(month)s", month=int(month[5:]))


def _month_href(press: Press, month: str) -> str:
    return press.href(press.addresses.month.format(year=month[:4], month=month[5:]))
