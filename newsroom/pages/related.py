"""Which other posts a reader of a post may want next."""

from collections.abc import Iterator, Sequence

from newsroom.posts.post import Announcement
from newsroom.posts.site import Site

RELATED = 4


def related_posts(post: Announcement, site: Site) -> list[Announcement]:
    """Return up to four posts of the same themes, then of the same lead agency in its category.

    Within each list those nearest in time come first, older and newer in turn: so a new post
    changes the pages of its nearest neighbours only, not of all posts of its theme.
    """
    newer, older = site.neighbours.get(post.id, (None, None))
    skip = {post.id, post.facts.translation_of, newer and newer.id, older and older.id}
    found: dict[str, Announcement] = {}
    for theme in post.facts.theme:
        for one in _nearest(post, site.by_theme.get(theme, ()), site.places.get((theme, post.id))):
            # Posts of a theme belong together even when they are neighbours in time as well.
            if one.id != post.id:
                found.setdefault(one.id, one)
    desk = (post.facts.agency[0], post.facts.category)
    for one in _nearest(post, site.by_desk.get(desk, ()), site.places.get((desk, post.id))):
        if one.id not in skip:
            found.setdefault(one.id, one)
    return list(found.values())[:RELATED]


def _nearest(
    post: Announcement, posts: Sequence[Announcement], place: int | None
) -> Iterator[Announcement]:
    """Yield the posts around ``place``, at most RELATED on each side, the nearest places first."""
    if place is None:
        return
    for distance in range(1, RELATED + 1):
        if place + distance < len(posts):
            yield posts[place + distance]
        if place - distance >= 0:
            yield posts[place - distance]
