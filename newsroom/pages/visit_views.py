"""The Views of how often the site is read."""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.pages.parts import Day, Head, Link


class Tally(NamedTuple):
    """A line of figures: what was counted and how often, "1.204" or "dưới 10"."""

    what: Link
    count: str


class Counter(NamedTuple):
    """The footer's line: ``total`` where it is part of the page, else ``live``, the address of the
    file that holds it, with the way to the ``page`` of figures.
    """

    total: str | None = None
    live: str | None = None
    page: Link | None = None


class VisitsView(NamedTuple):
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


class FiguresView(NamedTuple):
    """The figures as data; see :func:`newsroom.posts.visit_figures.told_figures`."""

    told: Mapping[str, object]
