"""Which other posts a reader of a post may want next."""

from collections.abc import Iterator, Sequence

from newsroom.posts.post import Announcement
from newsroom.posts.site import Site, order, place_in

RELATED = 4


def related_posts(
    post: Announcement, site: Site, near: tuple[Announcement | None, Announcement | None]
) -> list[Announcement]:
    """Return up to four posts of the same themes, then of the same lead agency in its category.

    ``near`` are the newer and the older post, which the page names anyway.

    Within each list those nearest in time come first, older and newer in turn: so a new post
    changes the pages of its nearest neighbours only, not of all posts of its theme.
    """
    newer, older = near
    skip = {post.id, post.row.translation_of, newer and newer.id, older and older.id}
    found: dict[str, Announcement] = {}
    for theme in post.row.themes:
        for one in _nearest(post, site.by_theme.get(theme, ())):
            # Posts of a theme belong together even when they are neighbours in time as well.
            if one.id != post.id:
                found.setdefault(one.id, one)
    desk = (post.row.agencies[0], post.row.category)
    for one in _nearest(post, site.by_desk.get(desk, ())):
        if one.id not in skip:
            found.setdefault(one.id, one)
    return list(found.values())[:RELATED]


def _nearest(post: Announcement, posts: Sequence[Announcement]) -> Iterator[Announcement]:
    """Yield the posts around ``post``, at most RELATED on each side, the nearest places first.

    None for a translation, which stands in no list.
    """
    place = place_in(posts, order(post))
    if place == len(posts) or posts[place] is not post:
        return
    for distance in range(1, RELATED + 1):
        if place + distance < len(posts):
            yield posts[place + distance]
        if place - distance >= 0:
            yield posts[place - distance]
