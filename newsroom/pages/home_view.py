"""The View of a home page."""

from typing import NamedTuple

from newsroom.pages.article_parts import DocumentRow, Figure
from newsroom.pages.parts import Alternate, Card, CountedLink, Head, Link, ThemeCard, WeekDay


class HomeView(NamedTuple):
    """``lead`` the lead story, ``notices`` the newest posts, ``brief`` older ones with a photo.

    ``urgent`` holds what is urgent now with the ISO moment at which it no longer is.

    ``all_posts`` … ``all_agencies`` lead on from each section ("Tất cả thông báo"); ``elsewhere``
    leads to the Vietnamese home page from one with fewer news, ``deadlines`` to what ends soon.
    """

    head: Head
    urgent: tuple[tuple[Card, str], ...]
    lead: Card | None
    brief: tuple[Card, ...]
    notices: tuple[Card, ...]
    themes: tuple[ThemeCard, ...]
    theme_week: tuple[WeekDay, ...]
    photos: tuple[tuple[Figure, str], ...]
    documents: tuple[DocumentRow, ...]
    agencies: tuple[CountedLink, ...]
    all_posts: Link | None = None
    all_themes: Link | None = None
    all_photos: Link | None = None
    all_documents: Link | None = None
    all_agencies: Link | None = None
    elsewhere: Alternate | None = None
    deadlines: Link | None = None
