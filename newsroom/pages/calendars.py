"""Events as calendar files (RFC 5545): one beside each post that has one, one of all."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from newsroom.pages.cards import agency_link, category_link
from newsroom.pages.days import show_day
from newsroom.pages.feed_entries import entry_id
from newsroom.pages.press import Press
from newsroom.posts.announcement import Event
from newsroom.posts.post import Announcement
from newsroom.posts.visibility import is_withdrawn
from newsroom.text.dates import ZONE
from newsroom.text.instants import as_moment

# The newest events; who subscribes keeps the older ones.
LONGEST = 200
LIMIT = 75
"""The most octets of a line, its end not counted (RFC 5545, 3.1)."""
_DAY = timedelta(days=1)
_SIGNS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""}
# Việt Nam has kept its time since 13 June 1975.
_TIME_ZONE = (
    *("BEGIN:VTIMEZONE", f"TZID:{ZONE}", "BEGIN:STANDARD", "DTSTART:19750613T000000"),
    *("TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"),
)


def event_calendar(post: Announcement, press: Press) -> bytes:
    """Return the calendar file of a post's event."""
    return _file(_calendar([post], press))


def site_calendar(press: Press) -> bytes:
    """Return the calendar of the newest posts with events, to be subscribed to."""
    name = press.say("Lịch sự kiện – %(name)s", name=press.title)
    about = (
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        f"SOURCE;VALUE=URI:{press.absolute(press.addresses.calendar)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
    )
    return _file(_calendar(events_of(press), press, about))


def events_of(press: Press) -> list[Announcement]:
    """Return the posts whose events the calendar of all holds, the newest first."""
    return [post for post in press.site.posts if post.row.event][:LONGEST]


def folded(line: str) -> str:
    """Return a line broken where it is too long, never within a letter."""
    rows, row, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LIMIT:
            rows.append(row)
            row, size = " ", 1
        row, size = row + letter, size + width
    return "\r\n".join((*rows, row))


def _file(lines: Iterable[str]) -> bytes:
    return "".join(folded(line) + "\r\n" for line in lines).encode()


def _calendar(
    posts: Iterable[Announcement], press: Press, about: tuple[str, ...] = ()
) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Newsroom//Newsroom 1//VI")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", *about, *_TIME_ZONE)
    for post in posts:
        yield from _event(post, post.facts.event, press)
    yield "END:VCALENDAR"


def _event(post: Announcement, event: Event, press: Press) -> Iterator[str]:
    """Yield the lines of an event; of a withdrawn post it is told as cancelled."""
    facts, address = post.facts, press.absolute(press.addresses.of_post(post))
    withdrawn = is_withdrawn(post)
    updated = _utc(datetime.fromisoformat(post.row.updated))
    agencies = ", ".join(agency_link(one, press).text for one in facts.agency)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, entry_id(post, press))}"
    yield from (f"DTSTAMP:{updated}", f"LAST-MODIFIED:{updated}")
    yield f"SEQUENCE:{len(facts.changes) + withdrawn}"
    yield f"STATUS:{'CANCELLED' if withdrawn else 'CONFIRMED'}"
    yield from _span(event)
    yield f"SUMMARY;LANGUAGE={facts.lang}:{_text(facts.title)}"
    yield f"DESCRIPTION:{_text(_description(post, event, address, press))}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    yield f"URL:{event.url or address}"
    yield f"CONTACT:{_text(agencies)}"
    yield f"CATEGORIES:{_text(category_link(facts.category, press).text)}"
    yield "END:VEVENT"


def _span(event: Event) -> Iterator[str]:
    """Yield when an event begins and ends. An end in days or moments is the first after it."""
    start, end = event.start, event.end
    if not isinstance(start, datetime) and not isinstance(end, datetime):
        yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{(end or start) + _DAY:%Y%m%d}"
        return
    yield f"DTSTART;TZID={ZONE}:{_local(as_moment(start))}"
    if end is not None and _last(end) > as_moment(start):
        yield f"DTEND;TZID={ZONE}:{_local(_last(end))}"


def _last(end: date | datetime) -> datetime:
    return end if isinstance(end, datetime) else as_moment(end + _DAY)


def _description(post: Announcement, event: Event, address: str, press: Press) -> str:
    lines = [post.brief.summary]
    if event.register_by:
        day = show_day(event.register_by, press.lang)
        until = f"{day.short}, {day.time}" if day.time else day.short
        lines.append(f"{press.say('Hạn đăng ký')}: {until}")
    return "\n".join((*lines, address))


def _text(value: str) -> str:
    """Return a text as calendars write it (RFC 5545, 3.3.11)."""
    return "".join(_SIGNS.get(sign, sign) for sign in value)


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(ZONE):%Y%m%dT%H%M%S}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
