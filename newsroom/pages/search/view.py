"""The View of the search page."""

from typing import NamedTuple

from newsroom.pages.parts import Head, Link


class SearchFilter(NamedTuple):
    """What a search may be narrowed to: ``options`` are (value, text)."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


class SearchView(NamedTuple):
    """The search page: its form sends to ``action``, ``links`` are ways on without a search.

    ``index`` is the way to the manifest of what its script reads.
    """

    head: Head
    title: str
    action: str
    index: str
    filters: tuple[SearchFilter, ...]
    links: tuple[Link, ...]
