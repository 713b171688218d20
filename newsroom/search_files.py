"""The files that the search page's script reads, made anew only where posts have changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from newsroom.ledger import Line, digest
from newsroom.pages.keys import files_key
from newsroom.pages.press import Press
from newsroom.pages.search.addresses import FILTERS, MANIFEST, POSTS, day_file, list_file
from newsroom.pages.search.documents import names_of, record_of, searched, words_of
from newsroom.pages.search.lists import filters_text, manifest_text, posts_text, texts_of_day
from newsroom.pages.search.numbering import numbered
from newsroom.pages.search.shards import Words
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_expired, is_withdrawn
from newsroom.posts.workers import spread
from newsroom.release.output import Output
from newsroom.search_parts import NEWEST, OLDER, mend_part
from newsroom.search_place import Entry, Place, version_of
from newsroom.state import State

_VERSION = 3


def publish_search(
    press: Press, state: State, folder: str, files: Mapping[str, Line], output: Output
) -> dict[str, tuple[bytes, bytes]]:
    """Claim all files of the search, stage those that do not stand; return (key, digest) of the
    latter.

    ``press`` is the Vietnamese one: the posts of all languages are in one index.
    """
    if not press.search:
        return {}
    basis = digest(_VERSION, press.root, press.addresses)
    place = Place(press, state, folder, basis, files, output)
    posts = {post.id: post for post in sorted(press.site.everything, key=lambda post: post.id)}
    stored = state.table(place.name("posts"))
    before = {id: Entry._make(one) for id, one in stored.items()}
    slots, after = _entered(posts, before, press)
    words = _publish_texts(posts, before, after, place)
    after = {id: one._replace(length=words[id][0]) if id in words else one
             for id, one in after.items()}  # fmt: skip
    shards = {part: mend_part(part, before, after, words, place) for part in (OLDER, NEWEST)}
    for id, found in words.items():
        state.keep(place.name("words", id), tuple(found[1]))
    state.forget(place.name("words", id) for id in before.keys() - after.keys())
    state.put_table(place.name("posts"), {id: tuple(one) for id, one in after.items()}, stored)
    _publish_lists(slots, posts, after, shards, place)
    return place.made


def _entered(
    posts: Mapping[str, Announcement], before: Mapping[str, Entry], press: Press
) -> tuple[int, dict[str, Entry]]:
    """Return how many numbers a day has, and the entry of each post; a title's length is told
    where it is known.
    """
    slots, numbers = numbered(posts)
    newest = max(posts, default="")[:7]
    changed = press.changes.posts
    entries = {}
    for id, post in posts.items():
        old = before.get(id)
        if old is None or changed is None or id in changed:
            key = digest(_VERSION, post.digest, files_key(post), names_of(post, press))
            length = old.length if old and old.key == key else 0
        else:
            key, length = old.key, old.length
        part = NEWEST if id[:7] == newest else OLDER
        entries[id] = Entry(numbers[id], key, length, part, _is_late(post, press))
    return slots, entries


def _publish_texts(
    posts: Mapping[str, Announcement],
    before: Mapping[str, Entry],
    after: Mapping[str, Entry],
    place: Place,
) -> dict[str, tuple[int, Words]]:
    """Publish the texts of the posts, a file a day; return the words of posts with new ones."""
    work: list[tuple[str, bytes, list[Announcement], set[str]]] = []
    changed = place.press.changes.posts
    changed_days = None if changed is None else {id[:10] for id in changed}
    for day, group in groupby(posts.values(), key=lambda post: post.id[:10]):
        if changed_days is not None and day not in changed_days and day_file(day) in place.files:
            place.output.claim(day_file(day))
            continue
        of_day = [*group]
        new = {
            one.id
            for one in of_day
            if one.id not in before or before[one.id].key != after[one.id].key
        }
        key = digest(
            place.basis, [(one.id, after[one.id].key, after[one.id].late) for one in of_day]
        )
        if new or not place.stands(day_file(day), key):
            work.append((day, key, of_day, new))

    def make(piece) -> tuple[bytes, dict[str, tuple[int, Words]]]:
        return _made(*piece[2:], place.press)

    words: dict[str, tuple[int, Words]] = {}
    for (day, key, _, _), (data, found) in zip(
        work, spread(make, work, by_name=False), strict=True
    ):
        words |= found
        if not place.stands(day_file(day), key):
            place.publish(day_file(day), key, data)
    return words


def _made(
    posts: Iterable[Announcement], new: set[str], press: Press
) -> tuple[bytes, dict[str, tuple[int, Words]]]:
    records, words = [], {}
    for post in posts:
        texts = searched(post)
        records.append(record_of(post, texts, press))
        if post.id in new:
            words[post.id] = words_of(texts, names_of(post, press))
    return texts_of_day(records).encode(), words


def _publish_lists(
    slots: int,
    posts: Mapping[str, Announcement],
    after: Mapping[str, Entry],
    shards: Mapping[str, Mapping[str, str]],
    place: Place,
) -> None:
    """Publish the lists of posts, then the manifest that names everything."""
    lists = {
        POSTS: posts_text((one.number, one.length, one.late) for one in after.values()),
        FILTERS: filters_text((after[id].number, post.row) for id, post in posts.items()),
    }
    versions = {}
    for name, text in lists.items():
        versions[name] = _publish_always(list_file(name), text, place)
    months = dict(_months(after, place))
    _publish_always(MANIFEST, manifest_text(slots, versions, shards, months), place)


def _publish_always(name: str, text: str, place: Place) -> str:
    """Publish a file whose text is at hand; return its version."""
    data = text.encode()
    version = version_of(data)
    if not place.stands(name, version.encode()):
        place.publish(name, version.encode(), data)
    return version


def _months(ids: Iterable[str], place: Place) -> Iterator[tuple[str, str]]:
    """Yield the version of each month's texts: that of their bytes, whenever they were made."""
    contents: dict[str, list[bytes]] = defaultdict(list)
    for day in sorted({id[:10] for id in ids}):
        name = day_file(day)
        made = place.made.get(name) or place.files[name]
        contents[day[:7]].append(made[1])
    for month, parts in contents.items():
        yield month, version_of(b"".join(parts))


def _is_late(post: Announcement, press: Press) -> bool:
    return is_withdrawn(post) or is_expired(post, press.site.as_of)
