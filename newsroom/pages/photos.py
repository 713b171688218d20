"""The photo library: a page for each year, for each agency and each theme that has galleries.

The newest year stands at the main address. Lists by agency and theme are numbered from the oldest
as all listings are, so that a new gallery changes its year and the front pages of its agencies and
themes, nothing else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from newsroom.pages.cards import agency_link, card, theme_link
from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.keys import listed_key
from newsroom.pages.page import Page
from newsroom.pages.pagers import NO_PAGER, Slice, page_addresses, paginate
from newsroom.pages.parts import Choice, Link
from newsroom.pages.pictures import first_figures
from newsroom.pages.press import Press
from newsroom.pages.register_views import PhotosView
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn

# A gallery shows its first photos here, all of them in its post.
PHOTOS = 6


class Shelves(NamedTuple):
    """The posts with galleries, newest first: by year, by agency, by theme."""

    years: Mapping[str, Sequence[Announcement]]
    agencies: Mapping[str, Sequence[Announcement]]
    themes: Mapping[str, Sequence[Announcement]]

    @property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """What there is to choose from, the same on every page."""
        return tuple(self.years), tuple(sorted(self.agencies)), tuple(sorted(self.themes))


def has_gallery(post: Announcement) -> bool:
    """Tell whether a post belongs in the photo library."""
    return post.row.shots > 1 and not is_withdrawn(post)


def library_pages(press: Press) -> Iterator[Page | str]:
    """Yield every page of the photo library; one that says so when it is empty."""
    shelves = _shelves(press)
    addresses, title = press.addresses, main_title(press, "photos")
    newest = next(iter(shelves.years), "")
    for year in tuple(shelves.years) or ("",):
        first = year == newest
        address = addresses.photos_of_year("" if first else year)
        if not press.changes.touch_list("photos"):
            yield address
            continue
        part = Slice(address, tuple(shelves.years.get(year, ())), NO_PAGER)
        said = title if first else press.say("%(title)s năm %(year)s", title=title, year=year)
        heading = press.say("Năm %(year)s", year=year) if year else None
        yield _page(part, said, heading, shelves, press)
    for agency in shelves.agencies:
        link, address = agency_link(agency, press), addresses.photos_of_agency(agency)
        yield from _list(shelves.agencies[agency], address, link, shelves, press)
    for theme in shelves.themes:
        link, address = theme_link(theme, press), addresses.photos_of_theme(theme)
        yield from _list(shelves.themes[theme], address, link, shelves, press)


def _shelves(press: Press) -> Shelves:
    years, agencies, themes = defaultdict(list), defaultdict(list), defaultdict(list)
    for post in filter(has_gallery, press.site.posts):
        years[post.id[:4]].append(post)
        for agency in post.row.agencies:
            agencies[agency].append(post)
        for theme in post.row.themes:
            themes[theme].append(post)
    newest_first = dict(sorted(years.items(), reverse=True))
    return Shelves(newest_first, agencies, themes)


def _list(posts, address: str, link: Link, shelves: Shelves, press: Press) -> Iterator[Page | str]:
    if not press.changes.touch_list("photos"):
        yield from page_addresses(posts, address, press, press.page_size)
        return
    # The choices stand on every page, so each is looked at when a gallery changes.
    for part in paginate(posts, None, address, press):
        later = f" ({part.pager.span})" if part.address != address else ""
        said = f"{main_title(press, 'photos')}: {link.text}{later}"
        yield _page(part, said, link.text, shelves, press, link)


def _page(part: Slice, said: str, heading, shelves: Shelves, press: Press, about=None) -> Page:
    key = (tuple(listed_key(post, press) for post in part.posts), part.pager, shelves.names)
    make = partial(_view, part, said, heading, about, shelves, press)
    return Page(part.address, "photos.html", make, key)


def _view(part: Slice, said: str, heading, about, shelves: Shelves, press: Press) -> PhotosView:
    address = press.addresses.photos
    return PhotosView(
        head=head(
            press,
            part.address,
            said,
            section=address,
            crumbs=() if part.address == address else (main_link(press, "photos"),),
        ),
        title=main_title(press, "photos"),
        heading=heading,
        about=about,
        years=_years(part.address, shelves, press),
        agencies=_choices(press.site.agencies, shelves.agencies, part.address, press, "agency"),
        themes=_choices(press.site.themes, shelves.themes, part.address, press, "theme"),
        albums=tuple(
            (card(post, press), first_figures(post, press, PHOTOS)) for post in part.posts
        ),
        pager=part.pager,
    )


def _years(address: str, shelves: Shelves, press: Press) -> tuple[Choice, ...]:
    newest = next(iter(shelves.years), "")
    places = {
        year: press.addresses.photos_of_year("" if year == newest else year)
        for year in shelves.years
    }
    return tuple(
        Choice(press.say("Năm %(year)s", year=year), press.href(place), current=place == address)
        for year, place in places.items()
    )


def _choices(entries, shelf, address: str, press: Press, kind: str) -> tuple[Choice, ...]:
    """Return the way to each entry of a registry that has galleries, in the registry's order."""
    place_of = getattr(press.addresses, f"photos_of_{kind}")
    found = [(one.name, place_of(one.id)) for one in entries if one.id in shelf]
    return tuple(
        Choice(name, press.href(place), current=address.startswith(place)) for name, place in found
    )
