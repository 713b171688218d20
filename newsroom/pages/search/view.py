"""The View of the search page."""

from typing import NamedTuple

from newsroom.pages.parts import Head, Link


class SearchOption(NamedTuple):
    """A choice: ``lang`` is set where the text is not in the page's language."""

    value: str
    text: str
    lang: str | None = None


class SearchFilter(NamedTuple):
    """What a search may be narrowed to."""

    name: str
    label: str
    options: tuple[SearchOption, ...]


class SearchView(NamedTuple):
    """The search page: its form sends to ``action``, ``links`` are ways on without a search.

    ``index`` is the way to the manifest of what its script reads, ``lang`` the one language whose
    posts are found, None for all.
    """

    head: Head
    title: str
    action: str
    index: str
    lang: str | None
    filters: tuple[SearchFilter, ...]
    links: tuple[Link, ...]
