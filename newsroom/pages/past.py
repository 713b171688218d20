"""What posts said at earlier publications, as pages may show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from newsroom.posts.published_texts import Version


@dataclass(frozen=True, slots=True)
class Past:
    """``digests`` stand for the versions of the posts that have any, by the posts' ids; ``read``
    returns those of a post. ``files`` are (lines in the history, (name, SHA-256) of downloads) of
    versions with downloads.
    """

    digests: Mapping[str, bytes]
    read: Callable[[str], tuple[Version, ...]]
    files: Mapping[str, tuple[tuple[int, tuple], ...]] = field(default_factory=dict)


NO_PAST = Past({}, lambda _: ())
