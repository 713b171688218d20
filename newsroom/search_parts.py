"""The parts of the index: the posts of the newest month, those of all months before."""

from collections.abc import Mapping

from newsroom.pages.search.addresses import shard_file
from newsroom.pages.search.shards import Leaf, Words, mend
from newsroom.search_place import Entry, Place, version_of

# The newest month is a part by itself, so that a new post changes few and small files.
OLDER, NEWEST = "cu", "moi"
# Characters of a shard. A month in one file is little to read, and one file to publish.
_LIMITS = {OLDER: 8_000, NEWEST: 120_000}


def mend_part(
    part: str,
    before: Mapping[str, Entry],
    after: Mapping[str, Entry],
    words: Mapping[str, tuple[int, Words]],
    place: Place,
) -> dict[str, str]:
    """Publish the shards of a part of the index; return the version of each."""
    state, table = place.state, place.name(part)
    was, now = ({id: one for id, one in of.items() if one.part == part} for of in (before, after))
    stored = state.table(table)
    gone = [id for id in was if id not in now or was[id][:2] != now[id][:2]]
    come = [id for id in now if id not in was or was[id][:2] != now[id][:2]]
    if len(gone) * 2 > len(was):
        # Most of it is to be written anew: sooner from nothing.
        gone, come, leaves = [], [*now], {}
    else:
        leaves = {name: Leaf(size, keys) for name, (size, keys, _) in stored.items()}

    def text(name: str) -> str:
        return state.kept(place.name(part, "shard", name))

    mended = mend(
        leaves,
        text,
        ((was[id].number, _kept_words(id, place)) for id in sorted(gone)),
        (
            (now[id].number, words[id][1] if id in words else _kept_words(id, place))
            for id in sorted(come)
        ),
        _LIMITS[part],
    )
    versions = {name: stored[name][2] for name in mended.leaves if name not in mended.texts}
    for name, new in mended.texts.items():
        state.keep(place.name(part, "shard", name), new)
        versions[name] = version_of(new.encode())
    state.forget(place.name(part, "shard", name) for name in stored.keys() - mended.leaves.keys())
    leaves = {name: (*leaf, versions[name]) for name, leaf in mended.leaves.items()}
    state.put_table(table, leaves, stored)
    for name in versions:
        file, key = shard_file(part, name), versions[name].encode()
        if not place.stands(file, key):
            place.publish(file, key, (mended.texts.get(name) or text(name)).encode())
    return versions


def _kept_words(id: str, place: Place) -> Words:
    return Words(*place.state.kept(place.name("words", id)))
