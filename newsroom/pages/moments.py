"""When a post last changed."""

from datetime import datetime, timedelta

from newsroom.posts.post import Announcement, as_moment


def updated(post: Announcement) -> datetime:
    """Return when the post last changed by its own account: its newest change, else its date."""
    changes = [as_moment(change.date) + timedelta(hours=12) for change in post.facts.changes]
    return max([post.moment, *changes])
