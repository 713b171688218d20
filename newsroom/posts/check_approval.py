"""The check of approvals: a post must be as it was approved."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from newsroom.posts.approval import approval_hash
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.post import Announcement, downloads_of, photos_of
from newsroom.posts.wrong import Wrong


def check_approvals(
    posts: Sequence[Announcement], digest_of: Callable[[File], str], since: date | None
) -> Iterator[Finding]:
    """Yield posts that changed after their approval, and published ones without a valid one.

    ``digest_of`` gives the SHA-256 of a file; ``since`` is the day from which posts must be
    approved, None for never.
    """
    for post in posts:
        approval = post.row.approval
        stands = approval is not None and _stands(post, approval, digest_of)
        if approval is not None and not stands:
            place = post.load().places.get("approved_hash")
            yield finding(post.path, Wrong("ND235", place))
        if since and not stands and post.row.opens is not None and post.day >= since:
            place = post.load().places.get("status", (1, 1))
            yield finding(post.path, Wrong("ND236", place, path=post.path))


def file_digests(post: Announcement, digest_of: Callable[[File], str]) -> dict[str, str]:
    """Return the SHA-256 of each file that an approval covers: those the post shows and offers."""
    names = dict.fromkeys((*photos_of(post), *downloads_of(post)))
    return {name: digest_of(post.files[name]) for name in sorted(names) if name in post.files}


def _stands(
    post: Announcement, approval: tuple[str, str], digest_of: Callable[[File], str]
) -> bool:
    given, content = approval
    return given == approval_hash(content, file_digests(post, digest_of))
