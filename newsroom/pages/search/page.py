"""The search page of each language."""

from collections.abc import Iterator

from newsroom.pages.cards import entry_name, name_language
from newsroom.pages.heads import head, main_link, main_title
from newsroom.pages.languages import alternates, search_addresses
from newsroom.pages.page import Page
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.search.addresses import MANIFEST
from newsroom.pages.search.lists import AGENCY, CATEGORY, THEME
from newsroom.pages.search.view import SearchFilter, SearchOption, SearchView
from newsroom.text.words import VIETNAMESE

YEAR = "year"
_WAYS = ("posts", "archives", "categories", "themes", "agencies", "documents")
# English posts are few, and listed in one place only.
_WAYS_ELSEWHERE = ("posts", "themes", "agencies", "documents")


def search_pages(press: Press, whole: Press) -> Iterator[Page]:
    """Yield the search page of a language where the site can answer searches.

    The Vietnamese one finds every post, another one those of its language; ``whole`` is the
    Vietnamese press.
    """
    if press.search:
        address, title = press.addresses.search, main_title(press, "search")
        ways = alternates(search_addresses(whole), press)
        view = SearchView(
            head=head(press, address, title, section=address, **ways),
            title=title,
            action=press.href(address),
            index=press.href(MANIFEST),
            lang=None if press.lang == VIETNAMESE else press.lang,
            filters=tuple(one for one in _filters(press) if len(one.options) > 1),
            links=tuple(_links(press, whole)),
        )
        yield Page(address, "search.html", lambda: view, lang=press.lang)


def _links(press: Press, whole: Press) -> Iterator[Link]:
    is_whole = press.lang == VIETNAMESE
    for name in _WAYS if is_whole else _WAYS_ELSEWHERE:
        yield main_link(press, name)
    if not is_whole:
        words = press.say("Tìm trong các bài tiếng Việt")
        yield Link(words, press.href(whole.addresses.search), hreflang=VIETNAMESE)


def _filters(press: Press) -> Iterator[SearchFilter]:
    """Yield what has public posts."""
    site = press.site

    for name, label, entries, used in (
        (AGENCY, press.say("Cơ quan"), site.agencies, site.by_agency),
        (CATEGORY, press.say("Chuyên mục"), site.categories, site.by_category),
        (THEME, press.say("Chủ đề"), site.themes, site.by_theme),
    ):
        options = tuple(
            SearchOption(one.id, entry_name(one, press), name_language(one, press))
            for one in entries
            if one.id in used
        )
        yield SearchFilter(name, label, options)
    years = tuple(SearchOption(year, year) for year in sorted(site.years, reverse=True))
    yield SearchFilter(YEAR, press.say("Năm"), years)
