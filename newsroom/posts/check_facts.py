"""Checks of one post's or page's own facts against each other."""

from collections.abc import Iterator
from datetime import date

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.check_dates import contradictory_dates
from newsroom.posts.details import Details
from newsroom.posts.findings import Finding, finding
from newsroom.posts.galleries import Album
from newsroom.posts.markdown.rendered import HeaderGallery
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import day_of, day_short


def check_facts(facts: Facts, day: date, details: Details, path: str) -> Iterator[Finding]:
    """Yield the contradictions in a post's header; ``day`` is the one in its folder's name."""
    places = details.places
    for wrong in (*contradictory_dates(facts, places), *_withdrawal(facts, places)):
        yield finding(path, wrong)
    given = day_of(facts.date)
    if given != day:
        told = {"value": day_short(given), "folder": day_short(day)}
        yield finding(path, Wrong("ND130", places.get("date"), **told))


def check_body(
    parts: tuple, facts: Facts | PageFacts, details: Details, path: str
) -> Iterator[Finding]:
    """Yield an empty body, and a mark for photos that the header does not list."""
    if not details.body.words.strip() and not any(isinstance(part, Album) for part in parts):
        yield finding(path, Wrong("ND311", (details.body_line, 1)))
    marks = [part for part in details.body.parts if isinstance(part, HeaderGallery)]
    if marks and not facts.images:
        yield finding(path, Wrong("ND312", (marks[0].line + details.body_line - 1, 1)))


def _withdrawal(facts: Facts, places) -> Iterator[Wrong]:
    if (facts.status == "withdrawn") != (facts.withdrawn is not None):
        yield Wrong("ND127", places.get("withdrawn") or places.get("status"))
