"""The search page."""

from collections.abc import Iterator

from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.page import Page
from newsroom.pages.press import Press
from newsroom.pages.search.addresses import MANIFEST
from newsroom.pages.search.lists import AGENCY, CATEGORY, THEME
from newsroom.pages.search.view import SearchFilter, SearchView

YEAR = "year"
_WAYS = ("posts", "archives", "categories", "themes", "agencies", "documents")


def search_pages(press: Press) -> Iterator[Page]:
    """Yield the search page where the site can answer searches."""
    if press.search:
        address, title = press.addresses.search, main_title(press, "search")
        view = SearchView(
            head=head(press, address, title, section=address),
            title=title,
            action=press.href(address),
            index=press.href(MANIFEST),
            filters=tuple(one for one in _filters(press) if len(one.options) > 1),
            links=tuple(main_link(press, name) for name in _WAYS),
        )
        yield Page(address, "search.html", lambda: view)


def _filters(press: Press) -> Iterator[SearchFilter]:
    """Yield what has public posts."""
    site = press.site

    for name, label, entries, used in (
        (AGENCY, press.say("Cơ quan"), site.agencies, site.by_agency),
        (CATEGORY, press.say("Chuyên mục"), site.categories, site.by_category),
        (THEME, press.say("Chủ đề"), site.themes, site.by_theme),
    ):
        options = tuple((one.id, one.name) for one in entries if one.id in used)
        yield SearchFilter(name, label, options)
    years = tuple((year, year) for year in sorted(site.years, reverse=True))
    yield SearchFilter(YEAR, press.say("Năm"), years)
