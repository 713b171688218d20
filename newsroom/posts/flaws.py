"""What can be said of a post or page whose header has errors, so that one run tells everything."""

from dataclasses import replace
from datetime import date

from newsroom.posts.announcement import UNSEEN, Facts, PageFacts
from newsroom.posts.findings import Finding
from newsroom.posts.reading import Read

# Stands for a status that could not be read.
UNREAD = "unread"
# Stands for a day that nobody knows; before it no agency has ended.
_UNDATED = date(2000, 1, 1)
_NAMING_FILES = {"images", "cover", "attachments", "documents"}
# Findings that may only follow from a field that could not be read.
_FOLLOWING = {
    "ND127": {"status", "withdrawn"},
    "ND130": {"date"},
    "ND124": {"date"},
    "ND134": {"date"},
    "ND312": {"images"},
    "ND319": {"images"},
    "ND320": {"documents"},
}


def supplied(read: Read, day: date | None) -> Facts:
    """Return a post's facts, with stand-ins for those that could not be read."""
    facts = Facts(**read.values)
    return replace(
        facts,
        title=facts.title or "",
        date=facts.date or day or _UNDATED,
        status=_status(facts, read),
    )


def _status(facts: Facts, read: Read) -> str:
    """Return the status; UNREAD for what may be meant for readers or may not.

    It is not told that its links lead to drafts, for it may be one.
    """
    if "status" not in read.failed and facts.status in UNSEEN:
        return facts.status
    return UNREAD if read.failed & {"status", "date", "publish_at"} else facts.status


def supplied_page(read: Read) -> PageFacts:
    """Return a page's facts, with stand-ins for those that could not be read."""
    facts = PageFacts(**read.values)
    return replace(facts, title=facts.title or "")


def certain(findings: list[Finding], read: Read) -> list[Finding]:
    """Return the findings that hold whatever the unread fields were meant to say."""
    return [one for one in findings if not _follows(one, read)]


def _follows(one: Finding, read: Read) -> bool:
    if one.code in _FOLLOWING:
        return bool(_FOLLOWING[one.code] & read.failed)
    params = dict(one.params)
    if one.code == "ND006":
        return bool(_NAMING_FILES & read.failed) and params["name"] in read.head
    if one.code == "ND403":
        return "images" in read.failed and params["file"] in read.head
    return False
