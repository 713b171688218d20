"""The check for announcements that were posted twice under different titles."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newsroom.posts.findings import Finding, finding
from newsroom.posts.post import Announcement
from newsroom.posts.wrong import Wrong
from newsroom.text.likeness import SIZE, first_hashes, hashes, likeness

# What recurs, such as a monthly schedule, is alike too; what was posted twice stands close by.
DAYS = 14
_DAY = 86_400_000_000
_ALIKE = 0.9
_SHARED = SIZE * 2 // 3
# Copies nearly always share one of their three smallest hashes: all but 0.1 % at nine tenths alike.
_FIRST = 3


def check_likeness(posts: Sequence[Announcement]) -> Iterator[Finding]:
    """Yield a warning at the later of two posts that say nearly the same."""
    known = [post for post in posts if post.row.sketch]
    firsts = b"".join(first_hashes(post.row.sketch, _FIRST) for post in known)
    counted = Counter(memoryview(firsts).cast("I"))
    shared = {number for number, times in counted.items() if times > 1}
    if not shared:
        return
    known.sort(key=lambda post: (post.row.moment, post.id))
    sketches = [hashes(post.row.sketch) for post in known]
    whole = [frozenset(one) for one in sketches]
    earlier: dict[int, list[int]] = {}
    for at, post in enumerate(known):
        own = [number for number in sketches[at][:_FIRST] if number in shared]
        since = post.row.moment - DAYS * _DAY
        near = {other for number in own for other in earlier.get(number, ())}
        for other in sorted(near):
            if (
                known[other].row.moment >= since
                and len(whole[at] & whole[other]) >= _SHARED
                and _is_copy(known[other], post)
            ):
                place = post.load().places.get("title")
                yield finding(post.path, Wrong("ND328", place, other=known[other].path))
                break
        for number in own:
            kept = earlier.setdefault(number, [])
            while kept and known[kept[0]].row.moment < since:
                kept.pop(0)
            kept.append(at)


def _is_copy(one: Announcement, other: Announcement) -> bool:
    """Tell whether two posts say nearly the same, and neither is meant to replace the other."""
    if one.row.lang != other.row.lang or one.row.title_key == other.row.title_key:
        return False
    if other.id == one.row.replaced_by or one.id == other.row.replaced_by:
        return False
    return likeness(one.load().body.words, other.load().body.words) >= _ALIKE
