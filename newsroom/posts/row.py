"""What lists, checks and the clock need of a post: few plain values, all posts' at once in memory.

A site of fifty thousand posts is sorted, grouped and checked by rows alone; the rest of a post is
loaded when a page that shows it is made. Rows hold nothing that ``marshal`` cannot write.
"""

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from newsroom.posts.announcement import Document, Facts, PhotoFacts
from newsroom.posts.galleries import cover_of
from newsroom.posts.published_words import words_digest
from newsroom.posts.ways import Way, way_of
from newsroom.text.dates import day_of
from newsroom.text.fold import fold, nfc
from newsroom.text.instants import as_moment, instant, instant_after
from newsroom.text.symbols import compact

NOON = timedelta(hours=12)
_DAY = 86_400_000_000
SOON = 30 * _DAY
"""How long before its end a post stands among what ends soon, in microseconds."""
FRESH = 2 * _DAY
"""How long a post is news (two days, as Google's news sitemaps have it)."""


class Row(NamedTuple):
    """A post's row. Instants are microseconds since 1970, days are ordinals, 0 for none.

    ``digest`` stands for everything read from its file. ``moment`` is when it is dated, ``opens``
    from when it is public (None: never), ``event`` its (first instant, first instant after),
    ``register_by`` the first instant at which it is too late to register, ``updated`` the ISO
    moment of its newest change. ``documents`` are its documents' (day of issue, number to compare,
    issuer or ""). ``photos`` are the names of all files shown, the cover's
    included, of which ``shots`` stand in the text; ``treatments`` are (name, boxes to blur, credit,
    copyright) of those that have any. ``title_key`` is the title as duplicates are told by.
    ``approval`` is (the hash that was approved, the content's digest now).
    ``words`` stands for the published words, ``shown`` for all but the body, which lists do not
    show; ``changes`` is how many lines its history has,
    ``original`` the address that it was taken from.
    """

    id: str
    digest: bytes
    moment: int
    opens: int | None
    expires: int | None
    pinned_until: int | None
    urgent_until: int | None
    event: tuple[int, int] | None
    register_by: int | None
    event_day: int
    updated: str
    withdrawn: bool
    agencies: tuple[str, ...]
    category: str
    themes: tuple[str, ...]
    lang: str
    translation_of: str | None
    replaced_by: str | None
    title_key: str
    aliases: tuple[str, ...]
    links: tuple[Way, ...]
    documents: tuple[tuple[int, str, str], ...]
    shots: int
    photos: tuple[str, ...]
    treatments: tuple[tuple[str, tuple, str | None, str | None], ...]
    downloads: tuple[str, ...]
    approval: tuple[str, str] | None
    words: bytes
    shown: bytes
    changes: int
    original: str | None = None


def row_of(id: str, path: str, digest: bytes, facts: Facts, brief, body: str = "") -> Row:
    """Return the row of a post with a :class:`newsroom.posts.post.Brief`; ``body`` is its text."""
    event = facts.event
    names = [shot.file for shot in brief.shots]
    cover = cover_of(facts, brief.shots)
    return Row(
        id=id,
        digest=digest,
        moment=instant(facts.date),
        opens=_opens(facts),
        expires=_instant(facts.expires),
        pinned_until=_instant(facts.pinned_until),
        urgent_until=_instant(facts.urgent_until),
        event=(instant(event.start), instant_after(event.end or event.start)) if event else None,
        register_by=instant_after(event.register_by) if event and event.register_by else None,
        event_day=day_of(event.start).toordinal() if event else 0,
        updated=_updated(facts),
        withdrawn=facts.status == "withdrawn",
        agencies=facts.agency,
        category=facts.category,
        themes=facts.theme,
        lang=facts.lang,
        translation_of=facts.translation_of,
        replaced_by=facts.withdrawn.replaced_by if facts.withdrawn else None,
        title_key=" ".join(fold(facts.title).split()),
        aliases=facts.aliases,
        links=tuple(way_of(link.href, path) for link in brief.links),
        documents=tuple(_document(one) for one in facts.documents),
        shots=len(brief.shots),
        photos=tuple(dict.fromkeys((*names, cover) if cover else names)),
        treatments=treatments_in(facts.images),
        downloads=brief.downloads,
        approval=brief.approval,
        words=words_digest(facts, brief.shots, body),
        shown=_shown(facts, brief),
        changes=len(facts.changes) + (facts.withdrawn is not None),
        original=facts.original.url if facts.original else None,
    )


def treatments_in(images: Iterable[PhotoFacts]) -> tuple[tuple, ...]:
    """Return (name, boxes to blur, credit, copyright) of the photos that have any of them."""
    return tuple(
        (nfc(one.file), one.blur, one.credit, one.copyright)
        for one in images
        if one.blur or one.credit or one.copyright
    )


def turns_of(row: Row) -> Iterator[tuple[int, str]]:
    """Yield the instants at which what readers see of the post changes by itself, and why."""
    if row.opens is None:
        return
    yield row.opens, "opens"
    yield row.opens + FRESH, "is no longer new"
    for end, why in ((row.expires, "expires"), (row.register_by, "registration ends")):
        if end:
            yield end - SOON, f"{why} soon"
            yield end, why
    for at, why in (
        (row.pinned_until, "pinned_until"),
        (row.urgent_until, "urgent_until"),
        *zip(row.event or (), ("event begins", "event ends"), strict=False),
    ):
        if at:
            yield at, why


def _opens(facts: Facts) -> int | None:
    """Return from when a post may be seen: ``publish_at``, else its date; None for a draft."""
    if facts.status not in ("published", "withdrawn"):
        return None
    return instant(facts.publish_at or facts.date)


def _shown(facts: Facts, brief) -> bytes:
    told = pickle.dumps((facts, brief.summary, brief.shots, brief.downloads), 5)
    return hashlib.blake2b(told, digest_size=16).digest()


def _document(document: Document) -> tuple[int, str, str]:
    day = document.issued.toordinal() if document.issued else 0
    return day, compact(document.number).lower(), document.issuer or ""


def _instant(moment) -> int | None:
    return instant(moment) if moment is not None else None


def _updated(facts: Facts) -> str:
    """Return when the post last changed by its own account: its newest change, else its date."""
    changes = [as_moment(change.date) + NOON for change in facts.changes]
    return max([as_moment(facts.date), *changes]).isoformat()
