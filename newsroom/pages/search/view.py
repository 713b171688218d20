"""The View of the search page."""

from dataclasses import dataclass

from newsroom.pages.parts import Head, Link


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """What a search may be narrowed to: ``options`` are (value, text)."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its form sends to ``action``, ``links`` are ways on without a search.

    ``index`` is the way to the manifest of what its script reads.
    """

    head: Head
    title: str
    action: str
    index: str
    filters: tuple[SearchFilter, ...]
    links: tuple[Link, ...]
