"""A page before it is made."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """``address`` on the site, the ``template`` that renders it, ``make`` to get its View.

    ``key`` stands for everything that ``make`` reads beside what is common to the whole site: while
    it is unchanged so is the View, which then need not be made. None means: always make it.
    ``listed`` pages stand in the XML sitemap, with ``modified`` (ISO) and the ``alternates``
    (language, absolute address).
    """

    address: str
    template: str
    make: Callable[[], object]
    key: object = None
    listed: bool = True
    modified: str | None = None
    alternates: tuple[tuple[str, str], ...] = ()
