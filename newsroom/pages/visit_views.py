"""The Views of how often the site is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.pages.parts import Day, Head, Link


@dataclass(frozen=True, slots=True)
class Tally:
    """A line of figures: what was counted and how often, "1.204" or "dưới 10"."""

    what: Link
    count: str


@dataclass(frozen=True, slots=True)
class Counter:
    """The footer's line: ``total`` where it is part of the page, else ``live``, the address of the
    file that holds it, with the way to the ``page`` of figures.
    """

    total: str | None = None
    live: str | None = None
    page: Link | None = None


@dataclass(frozen=True, slots=True)
class VisitsView:
    """The page of figures: ``total`` until the day ``until``, of which ``earlier`` were counted
    before the day ``since``, None for none.

    ``months`` are newest first, ``posts`` the most read first.
    """

    head: Head
    title: str
    total: str
    until: Day
    since: Day
    earlier: str | None
    months: tuple[Tally, ...]
    posts: tuple[Tally, ...]
    data: Link


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The figures as data; see :func:`newsroom.posts.visit_figures.told_figures`."""

    told: Mapping[str, object]
