"""What posts said at earlier publications, as pages may show it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsroom.posts.published_texts import Version


@dataclass(frozen=True, slots=True)
class Past:
    """``digests`` stand for the versions of the posts that have any, by the posts' ids; ``read``
    returns those of a post.
    """

    digests: Mapping[str, bytes]
    read: Callable[[str], tuple[Version, ...]]


NO_PAST = Past({}, lambda _: ())
