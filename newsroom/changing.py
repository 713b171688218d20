"""When a department's site changes next by itself: its content, and what its settings ask for."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from newsroom.pages.security import renewal
from newsroom.posts.addresses import SECURITY
from newsroom.posts.library import Library
from newsroom.posts.next_change import NextChange, next_change
from newsroom.text.instants import instant


def following_change(settings: Mapping, library: Library, as_of: datetime) -> NextChange:
    """Return the first instant after ``as_of`` at which the site changes, and what does."""
    return next_change(library, as_of, _turns(settings, as_of))


def _turns(settings: Mapping, as_of: datetime) -> Iterator[tuple[int, str, str]]:
    if settings["SECURITY_CONTACT"]:
        yield instant(renewal(as_of.date())), SECURITY, "is written anew"
