"""The View of one photo's own page."""

from typing import NamedTuple

from newsroom.pages.article_parts import Figure
from newsroom.pages.parts import Head, Label, Link


class PhotoView(NamedTuple):
    """One photo of a post or static page, large: ``title`` "Hình 2/4", ``labels`` those of the
    post, ``back`` the way to the post at this figure, ``previous`` and ``next`` the photos beside.
    """

    head: Head
    title: str
    labels: tuple[Label, ...]
    figure: Figure
    back: Link
    previous: Link | None
    next: Link | None
