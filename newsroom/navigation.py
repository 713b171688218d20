"""The navigation at the head and foot of every page, as the settings name it."""

from collections.abc import Iterable, Iterator, Mapping

from newsroom.pages.extras import page_link
from newsroom.pages.heads import HOME, MAIN_TITLES, home_link, main_link
from newsroom.pages.parts import Link
from newsroom.pages.press import Press
from newsroom.pages.views import NavItem


class NavigationError(ValueError):
    """An entry of the navigation that leads nowhere; its text is for who keeps the settings."""


def navigation(settings: Mapping, press: Press) -> tuple[NavItem, ...]:
    """Return the main navigation: NAVIGATION. Raises :class:`NavigationError`."""
    return tuple(
        NavItem(key, link.text, link.href, link.lang, link.hreflang)
        for entry in settings["NAVIGATION"]
        for key, link in _entries(entry, "NAVIGATION", press)
    )


def footer_navigation(settings: Mapping, press: Press) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return the groups of links at the foot: FOOTER_NAVIGATION. Raises :class:`NavigationError`.

    A group without links is left out.
    """
    groups = [
        (heading, tuple(_links(entries, press)))
        for heading, entries in settings["FOOTER_NAVIGATION"]
    ]
    return tuple(group for group in groups if group[1])


def check_labels(labels: Mapping[str, str]) -> None:
    """Raise :class:`NavigationError` for a label of a page that is not there."""
    known = ("home", *MAIN_TITLES)
    unknown = sorted(set(labels) - set(known))
    if unknown:
        raise NavigationError(
            f"LABELS không có mục {', '.join(unknown)}; chỉ có {', '.join(known)}."
        )


def _links(entries: Iterable, press: Press) -> Iterator[Link]:
    for entry in entries:
        for _, link in _entries(entry, "FOOTER_NAVIGATION", press):
            yield link


def _entries(entry: object, setting: str, press: Press) -> Iterator[tuple[str, Link]]:
    """Yield what an entry stands for, each with the key that pages name it by.

    An entry is a main page's name, "home", "pages" for all static pages, one page's file name, or
    a text with an address of its own.
    """
    pages = {page.slug: page for page in press.site.pages}
    if isinstance(entry, tuple | list) and len(entry) == 2:
        yield entry[1], Link(*entry)
    elif entry == "home":
        yield HOME, home_link(press)
    elif entry in MAIN_TITLES:
        if entry != "search" or press.search:
            yield getattr(press.addresses, entry), main_link(press, entry)
    elif entry == "pages":
        for page in press.pages:
            yield press.addresses.of_page(page), page_link(page, press)
    elif entry in pages:
        yield press.addresses.of_page(pages[entry]), page_link(pages[entry], press)
    else:
        known = ", ".join(("home", *MAIN_TITLES, "pages", *pages))
        raise NavigationError(
            f'{setting}: không có trang {entry!r}; chỉ có {known}, hoặc ("Tên", "https://…").'
        )
