"""What readers may see at a moment; the only place that compares posts with the clock."""

from datetime import datetime

from newsroom.posts.announcement import Facts
from newsroom.posts.post import Announcement, as_moment


def publish_moment(facts: Facts) -> datetime:
    """Return the moment from which a post may be seen: ``publish_at``, else its date."""
    return facts.publish_at or as_moment(facts.date)


def is_public(post: Announcement, as_of: datetime) -> bool:
    """Tell whether readers may see the post; a withdrawn post's page stays and says so."""
    facts = post.facts
    return facts.status in ("published", "withdrawn") and publish_moment(facts) <= as_of


def is_withdrawn(post: Announcement) -> bool:
    """Tell whether the post was taken back."""
    return post.facts.status == "withdrawn"


def is_expired(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post's time is over; its page stays and says so."""
    return post.facts.expires is not None and post.facts.expires <= as_of


def is_current(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post may stand on the home page: neither withdrawn nor expired."""
    return not is_withdrawn(post) and not is_expired(post, as_of)


def is_pinned(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post is pinned now."""
    until = post.facts.pinned_until
    return until is not None and as_of < until and is_current(post, as_of)


def is_urgent(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post belongs in the urgent strip now."""
    until = post.facts.urgent_until
    return until is not None and as_of < until and is_current(post, as_of)


def state_in_words(post: Announcement, as_of: datetime) -> str:
    """Return why a post is not public, for a finding: its status, or "hẹn giờ" (scheduled)."""
    status = post.facts.status
    return status if status in ("draft", "review") else "hẹn giờ"
