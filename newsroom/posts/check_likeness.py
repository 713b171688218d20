"""The check for announcements that were posted twice under different titles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from newsroom.posts.findings import Finding, finding
from newsroom.posts.post import Announcement
from newsroom.posts.wrong import Wrong
from newsroom.text.likeness import SIZE, hashes, likeness

# What recurs, such as a monthly schedule, is alike too; what was posted twice stands close by.
DAYS = 14
_DAY = 86_400_000_000
_ALIKE = 0.9
_SHARED = SIZE * 2 // 3


def check_likeness(posts: Sequence[Announcement]) -> Iterator[Finding]:
    """Yield a warning at the later of two posts that say nearly the same."""
    known = [(post, post.row.sketch) for post in posts if post.row.sketch]
    counted = Counter(memoryview(b"".join(one for _, one in known)).cast("I"))
    shared = {number for number, times in counted.items() if times > 1}
    if not shared:
        return
    likely = [(post, own) for post, one in known if (own := shared.intersection(hashes(one)))]
    likely.sort(key=lambda pair: (pair[0].row.moment, pair[0].id))
    by_hash: dict[int, list[Announcement]] = {}
    for post, own in likely:
        near = (_close(by_hash.setdefault(number, []), post) for number in own)
        counts = Counter(chain.from_iterable(near))
        for other, times in counts.items():
            if times >= _SHARED and _is_copy(other, post):
                place = post.load().places.get("title")
                yield finding(post.path, Wrong("ND328", place, other=other.path))
                break
        for number in own:
            by_hash[number].append(post)


def _close(earlier: list[Announcement], post: Announcement) -> list[Announcement]:
    """Forget the posts that are too old to matter; return those that are left."""
    since = post.row.moment - DAYS * _DAY
    while earlier and earlier[0].row.moment < since:
        earlier.pop(0)
    return earlier


def _is_copy(one: Announcement, other: Announcement) -> bool:
    """Tell whether two posts say nearly the same, and neither is meant to replace the other."""
    if one.row.lang != other.row.lang or one.row.title_key == other.row.title_key:
        return False
    if other.id == one.row.replaced_by or one.id == other.row.replaced_by:
        return False
    return likeness(one.load().body.words, other.load().body.words) >= _ALIKE
