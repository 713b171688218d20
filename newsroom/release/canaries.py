"""What gives away that a post is there before it is public: its words, names and files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass

from newsroom.posts.addresses import Addresses
from newsroom.posts.attachments import published_name
from newsroom.posts.files import File
from newsroom.posts.links import address_of
from newsroom.posts.post import Announcement, StaticPage, photos_of
from newsroom.release.manifest import file_digest
from newsroom.release.plain_words import SHINGLE, Shingle, joined, shingles, words_in

# A title of fewer words than this says too little to be looked for.
LEAST_WORDS = 3
# A file name with a shorter stem (hinh-1, anh) may be anybody's.
LEAST_STEM = 8


@dataclass(slots=True)
class Canaries:
    """All of them, each with the path of its post.

    ``runs`` are eight words in a row, ``phrases`` whole titles and the like, ``places`` addresses
    and ids, ``names`` of files, ``digests`` SHA-256 of files with the file's name.
    """

    runs: dict[Shingle, str] = field(default_factory=dict)
    phrases: dict[bytes, str] = field(default_factory=dict)
    places: dict[bytes, str] = field(default_factory=dict)
    names: dict[bytes, str] = field(default_factory=dict)
    digests: dict[str, tuple[str, str]] = field(default_factory=dict)


def canaries_of(
    hidden: Iterable[Announcement], shown: Iterable[Announcement | StaticPage], addresses: Addresses
) -> Canaries:
    """Return the canaries of the ``hidden`` posts.

    What the ``shown`` ones have in common with them is none; their words are compared later, when
    something is found.
    """
    found = Canaries()
    hidden, shown = list(hidden), list(shown)
    if not hidden:
        return found
    public_files = [file for owner in shown for file in _published(owner)]
    public_names = {one for file in public_files for one in _names(file.base)}
    sizes = {file.size for post in hidden for file in _beside(post)}
    public_digests = {file_digest(file.path) for file in public_files if file.size in sizes}
    for post in hidden:
        _add_words(post, found)
        for place in (address_of(post, addresses).rstrip("/"), post.id, *_aliases(post)):
            found.places[place.encode()] = post.path
        for file in _beside(post):
            for name in _names(file.base) - public_names:
                found.names[name.encode()] = post.path
            digest = file_digest(file.path)
            if digest not in public_digests:
                found.digests[digest] = post.path, file.base
    return found


def texts_of(owner: Announcement | StaticPage) -> Iterator[str]:
    """Yield every text of a post or page: the values of its header, its body, what photos say."""
    yield from strings_in(owner.facts)
    yield owner.load().body.words
    for shot in owner.brief.shots:
        yield from (one for one in (shot.caption, shot.alt) if one)


def strings_in(value: object) -> Iterator[str]:
    """Yield every string in a typed value, however deep."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings_in(getattr(value, one.name))
    elif isinstance(value, dict):
        yield from strings_in(tuple(value.values()))
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from strings_in(one)


def _add_words(post: Announcement, found: Canaries) -> None:
    facts = post.facts
    body = words_in(post.load().body.words.encode())
    for text in texts_of(post):
        for run in shingles(words_in(text.encode())):
            found.runs.setdefault(run, post.path)
    said = [facts.title, *(one.number for one in facts.documents)]
    said += [one.title for one in (*facts.documents, *facts.attachments) if one.title]
    phrases = [words_in(one.encode()) for one in said]
    phrases += [body] if len(body) < SHINGLE else []
    for words in phrases:
        if len(words) >= LEAST_WORDS:
            found.phrases.setdefault(joined(words), post.path)


def _aliases(post: Announcement) -> Iterator[str]:
    """Yield the old addresses that are too long to be found by chance."""
    yield from (one.strip("/") for one in post.row.aliases if len(one.strip("/")) >= LEAST_STEM)


def _beside(post: Announcement) -> list[File]:
    return [file for file in post.files.values() if not file.base.endswith(".md")]


def _published(owner: Announcement | StaticPage) -> list[File]:
    """Return the files beside an owner that readers get, be it in another form."""
    downloads = owner.row.downloads if isinstance(owner, Announcement) else owner.brief.downloads
    names = {*photos_of(owner), *downloads}
    return [owner.files[name] for name in names if name in owner.files]


def _names(base: str) -> set[str]:
    stem = base.rpartition(".")[0]
    return {base, published_name(base)} if len(stem) >= LEAST_STEM else set()
