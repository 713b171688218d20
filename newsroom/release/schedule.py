"""The note of when a site changes next by itself: what a clock asks before it builds again.

It names posts that are not public yet, so it lies beside the output and is never published.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from newsroom.media.sealed import write_atomically
from newsroom.posts.next_change import NextChange


class UnreadableSchedule(Exception):
    """The note is there but nobody can tell what it says."""


def schedule_of(following: NextChange, as_of: datetime) -> dict[str, object]:
    """Return the note of a site built for ``as_of``: the next instant, what changes then, why."""
    return {
        "as_of": as_of.isoformat(),
        "next_change": following.at.isoformat() if following.at is not None else None,
        "changes": [{"what": what, "why": why} for what, why in following.turns],
    }


def write_schedule(file: Path, schedule: Mapping[str, object]) -> None:
    """Put the note at ``file`` if it does not stand there already."""
    data = (json.dumps(schedule, ensure_ascii=False, indent=1) + "\n").encode()
    if not file.is_file() or file.read_bytes() != data:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data)


def due_since(file: Path, now: datetime) -> datetime | None:
    """Return since when the site should have been built again, None if it is true as it is.

    Without a note nobody knows, so it is due at once. Raises :class:`UnreadableSchedule`.
    """
    try:
        said = json.loads(file.read_bytes())["next_change"]
        at = datetime.fromisoformat(said) if said is not None else None
        return at if at is not None and at <= now else None
    except FileNotFoundError:
        return now
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableSchedule(f"{file}: {error}") from None
