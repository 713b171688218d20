"""Files for programs beside the pages: calendars of events, the news as data, sums of files."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from newsroom.ledger import digest
from newsroom.pages.calendars import event_calendar, events_of, site_calendar
from newsroom.pages.data import NEWEST, index_data, month_data, post_data
from newsroom.pages.data_schema import post_schema
from newsroom.pages.fingerprints import (
    Known,
    digits_of,
    known_files,
    list_address,
    list_data,
    list_names,
    sums_address,
    sums_text,
)
from newsroom.pages.keys import body_key, card_key, files_key
from newsroom.pages.press import Press
from newsroom.posts.addresses import DATA_INDEX, DATA_MONTH, DATA_POST, DATA_SCHEMA
from newsroom.posts.post import Announcement
from newsroom.workshop import Job, Workshop

VERSION = 1


def machine_jobs(presses: Mapping[str, Press], workshop: Workshop) -> Iterator[Job | str]:
    """Yield what to make, of what stands as it is only the name.

    What a post's file or a list's says depends on its posts and on what all pages have in common.
    """
    first = next(iter(presses.values()))
    yield from _calendars(presses, first, workshop)
    if first.data:
        yield from _data(presses, first, workshop)
    yield from _fingerprints(first, workshop)


def _fingerprints(press: Press, workshop: Workshop) -> Iterator[Job]:
    """Yield the lists of attachments' SHA-256; each depends on what it tells alone."""
    known = [*known_files(press)]
    digits = digits_of(press.site)
    lists: dict[str, list[Known]] = {name: [] for name in list_names(digits)}
    for one in known:
        lists[one.sum[:digits]].append(one)

    def job(address: str, files: Sequence[Known], make: Callable) -> Job:
        told = [(one.sum, one.name, one.number, _owner_key(one, press)) for one in files]
        return Job(address, digest(VERSION, workshop.basis, told), partial(make, files, press))

    for name, files in lists.items():
        yield job(list_address(press, name), files, list_data)
    yield job(sums_address(press), known, sums_text)


def _owner_key(one: Known, press: Press) -> bytes:
    owner = one.owner
    return card_key(owner, press) if isinstance(owner, Announcement) else owner.digest


def _calendars(presses: Mapping[str, Press], first: Press, workshop: Workshop):
    for post in first.site.everything:
        if post.row.event:
            press = presses.get(post.row.lang, first)
            name = press.addresses.calendar_of(post)
            make = partial(event_calendar, post, press)
            touched = first.changes.touch_article(post)
            yield _job(name, touched, lambda post=post: card_key(post, first), make, workshop)
    yield _job(
        first.addresses.calendar,
        first.changes.touch_list("events"),
        lambda: _cards(events_of(first), first),
        partial(site_calendar, first),
        workshop,
    )


def _data(presses: Mapping[str, Press], first: Press, workshop: Workshop):
    site, changes = first.site, first.changes
    months: dict[str, list[Announcement]] = {}
    for post in site.everything:
        months.setdefault(post.id[:7], []).append(post)
        press = presses.get(post.row.lang, first)
        name = DATA_POST.format(id=post.id)
        key = partial(_whole, post, first)
        touched = changes.touch_article(post)
        yield _job(name, touched, key, partial(post_data, post, press), workshop)
    for month, posts in months.items():
        name = DATA_MONTH.format(month=month)
        make = partial(month_data, month, posts, presses)
        touched = changes.touch_list("month", month)
        yield _job(name, touched, partial(_cards, posts, first), make, workshop)
    counts = {month: len(posts) for month, posts in months.items()}
    yield _job(
        DATA_INDEX,
        changes.touch_list("posts"),
        lambda: (counts, _cards(site.everything[:NEWEST], first)),
        partial(index_data, counts, site.everything, presses),
        workshop,
    )
    yield _job(DATA_SCHEMA, False, tuple, partial(post_schema, first), workshop)


def _job(
    name: str,
    touched: bool,
    key: Callable[[], object],
    make: Callable[[], bytes],
    workshop: Workshop,
) -> Job | str:
    if not touched and name in workshop.files:
        return name
    return Job(name, digest(VERSION, workshop.basis, key()), make)


def _cards(posts: Sequence[Announcement], press: Press) -> tuple[tuple, ...]:
    return tuple(_facts(post, press) for post in posts)


def _whole(post: Announcement, press: Press) -> tuple:
    return _facts(post, press), body_key(post, press)


def _facts(post: Announcement, press: Press) -> tuple:
    """Return what a post's facts depend on: itself, its files, whether its original is public."""
    original = press.links.by_id.get(post.row.translation_of or "")
    return card_key(post, press), files_key(post), original and card_key(original, press)
