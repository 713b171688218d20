"""What readers may see at a moment; the only place that compares posts with the clock."""

from datetime import datetime

from newsroom.posts.announcement import Agency
from newsroom.posts.post import Announcement
from newsroom.text.instants import instant


def is_public(post: Announcement, as_of: datetime) -> bool:
    """Tell whether readers may see the post; a withdrawn post's page stays and says so."""
    return post.row.opens is not None and post.row.opens <= instant(as_of)


def is_withdrawn(post: Announcement) -> bool:
    """Tell whether the post was taken back."""
    return post.row.withdrawn


def is_expired(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post's time is over; its page stays and says so."""
    return post.row.expires is not None and post.row.expires <= instant(as_of)


def is_current(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post may stand on the home page: neither withdrawn nor expired."""
    return not is_withdrawn(post) and not is_expired(post, as_of)


def is_pinned(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post is pinned now."""
    until = post.row.pinned_until
    return until is not None and instant(as_of) < until and is_current(post, as_of)


def is_urgent(post: Announcement, as_of: datetime) -> bool:
    """Tell whether the post belongs in the urgent strip now."""
    until = post.row.urgent_until
    return until is not None and instant(as_of) < until and is_current(post, as_of)


def has_ended(agency: Agency, as_of: datetime) -> bool:
    """Tell whether an agency's last day has passed."""
    return agency.valid_to is not None and agency.valid_to < as_of.date()


def state_in_words(post: Announcement, as_of: datetime) -> str:
    """Return why a post is not public, for a finding: its status, or "hẹn giờ" (scheduled)."""
    status = post.facts.status
    return status if status in ("draft", "review") else "hẹn giờ"
