"""The check for announcements that were posted twice under different titles."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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


def check_likeness(
    posts: Sequence[Announcement], sketches: Mapping[str, bytes]
) -> Iterator[Finding]:
    """Yield a warning at the later of two posts that say nearly the same.

    ``sketches`` are those of their texts by the posts' paths.
    """
    told: set[str] = set()
    for one, other in _likely(posts, sketches):
        if other.path not in told and _is_copy(one, other):
            told.add(other.path)
            place = other.load().places.get("title")
            yield finding(other.path, Wrong("ND328", place, other=one.path))


def _likely(
    posts: Sequence[Announcement], drawn: Mapping[str, bytes]
) -> Iterator[tuple[Announcement, Announcement]]:
    """Yield the pairs, the earlier first, of posts close in time whose sketches are much alike."""
    known = [post for post in posts if drawn[post.path]]
    firsts = b"".join(first_hashes(drawn[post.path], _FIRST) for post in known)
    counted = Counter(memoryview(firsts).cast("I"))
    if all(times == 1 for times in counted.values()):
        return
    known.sort(key=lambda post: (post.row.moment, post.id))
    sketches = [hashes(drawn[post.path]) for post in known]
    whole = [frozenset(one) for one in sketches]
    earlier: dict[int, list[int]] = {}
    for at, post in enumerate(known):
        own = [number for number in sketches[at][:_FIRST] if counted[number] > 1]
        since = post.row.moment - DAYS * _DAY
        for other in sorted({one for number in own for one in earlier.get(number, ())}):
            close = known[other].row.moment >= since
            if close and len(whole[at] & whole[other]) >= _SHARED:
                yield known[other], post
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
