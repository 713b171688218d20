"""The links to other sites asked from time to time; what was found is kept for the builds.

Nothing else in this package asks the network.
"""

import html
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from newsroom.desk.progress import progress_bar
from newsroom.desk.reports import REPORTS
from newsroom.errors import ContentError
from newsroom.media.sealed import write_atomically
from newsroom.places import content_folder
from newsroom.posts.files import File, list_folder
from newsroom.posts.findings import Finding, finding
from newsroom.posts.library import Library, read_library
from newsroom.posts.link_states import LINKS, LinkState, link_states_text, read_link_states
from newsroom.posts.post import Announcement, StaticPage
from newsroom.posts.wrong import Wrong
from newsroom.release.clock import moment_of_build
from newsroom.release.links.asking import PRIVATE, UNCLEAR, Answer
from newsroom.release.links.judging import is_due, judged
from newsroom.release.links.manners import Manners
from newsroom.release.links.rounds import ask_all

_HREF = re.compile(r'<a\b[^>]*?\shref="(https?://[^"]+)"')


class Place(NamedTuple):
    """Where an address stands: file, line, column; ``original`` for what a post was taken from."""

    path: str
    line: int
    column: int
    original: bool = False


def check_links(
    settings: Mapping, manners: Manners, everything: bool, lang: str, format: str, strict: bool
) -> int:
    """Ask what is due (or ``everything``), keep what was found, print the report.

    Returns 0, or 1 when ``strict`` and a link is dead. Raises :class:`ContentError` for a file of
    states that cannot be read.
    """
    today = moment_of_build(settings["AS_OF"]).date()
    root, prefix = content_folder(settings)
    content = list_folder(root)
    files = [one for one in content.found if isinstance(one, File)]
    before, broken = read_link_states(files, prefix)
    if broken:
        raise ContentError(f"{broken[0].path}: {broken[0].sentence(lang)}", tuple(broken))
    places = links_of(read_library(root, prefix, None, content), root)
    due = [url for url in places if everything or is_due(before.get(url), today)]
    with progress_bar("Hỏi các liên kết", "liên kết") as progress:
        count = iter(range(1, len(due) + 1))
        answers = ask_all(due, manners, lambda _: progress(next(count), len(due)))
    after = _states(places, before, answers, today)
    _write(root / LINKS, after)
    found = sorted(_findings(places, after, answers))
    sys.stdout.write(REPORTS[format](found, lang))
    print(_said(after, answers, len(places)), file=sys.stdout if format == "text" else sys.stderr)
    return 1 if strict and any(one.dead for one in after.values()) else 0


def links_of(library: Library, root: Path) -> dict[str, list[Place]]:
    """Return the addresses outside the site with the places where they stand.

    Drafts are left out: nobody can follow their links yet.
    """
    places: dict[str, list[Place]] = {}
    public = (post for post in library.posts if post.row.opens is not None)
    for owner in (*public, *library.pages):
        source = root / owner.path.removeprefix(library.prefix)
        for url, place in _links(owner, source):
            places.setdefault(url, []).append(place)
    registries = library.registries
    for agency in registries.agencies.values():
        if agency.website:
            path = registries.paths.get(f"agencies/{agency.id}", f"agencies/{agency.id}.yml")
            places.setdefault(agency.website, []).append(Place(path, 1, 1))
    return places


def _links(owner: Announcement | StaticPage, source: Path) -> Iterator[tuple[str, Place]]:
    details = owner.load()
    if isinstance(owner, Announcement):
        original, event = owner.facts.original, owner.facts.event
        if original:
            place = details.places.get("original.url") or details.places.get("original", (1, 1))
            yield original.url, Place(owner.path, *place, original=True)
        if event and event.url:
            yield event.url, Place(owner.path, *details.places.get("event", (1, 1)))
    hrefs = [
        html.unescape(href)
        for part in details.body.parts
        for href in _HREF.findall(getattr(part, "html", ""))
    ]
    if hrefs:
        lines = source.read_text("utf-8", "replace").split("\n")
        for href in dict.fromkeys(hrefs):
            yield href, Place(owner.path, *_place_in(lines, href, details.body_line))


def _place_in(lines: list[str], href: str, first: int) -> tuple[int, int]:
    """Return where an address stands in the text; its first line where it was written otherwise."""
    for number, line in enumerate(lines[first - 1 :], first):
        if href in line:
            return number, line.index(href) + 1
    return first, 1


def _states(
    places: Mapping, before: Mapping[str, LinkState], answers: Mapping[str, Answer], today: date
) -> dict[str, LinkState]:
    """Return the states of the addresses that still stand somewhere."""
    asked = {url: one for url, one in answers.items() if one.kind != PRIVATE}
    return {
        url: judged(before.get(url), asked[url], today) if url in asked else before[url]
        for url in places
        if url in asked or url in before
    }


def _findings(
    places: Mapping[str, list[Place]], states: Mapping[str, LinkState], answers: Mapping
) -> Iterator[Finding]:
    for url, some in places.items():
        state = states.get(url)
        for place in some:
            wrong = _wrong(url, state, place, answers.get(url))
            if wrong:
                yield finding(place.path, wrong)


def _wrong(url: str, state: LinkState | None, place: Place, answer: Answer | None) -> Wrong | None:
    at = place.line, place.column
    if answer and answer.kind == PRIVATE:
        return Wrong("ND876", at, url=url)
    if state and state.failed:
        code = ("ND872" if place.original else "ND873") if state.dead else "ND874"
        return Wrong(code, at, url=url, why=state.why, since=f"{state.failed[0]:%d-%m-%Y}")
    if state and state.to:
        return Wrong("ND875", at, url=url, to=state.to)
    return None


def _said(states: Mapping[str, LinkState], answers: Mapping[str, Answer], count: int) -> str:
    kinds = Counter(one.kind for one in answers.values())
    dead = sum(one.dead for one in states.values())
    failing = sum(bool(one.failed) for one in states.values()) - dead
    return (
        f"{count} liên kết ra ngoài: vừa hỏi {len(answers)}; {dead} đã chết, {failing} đang hỏng, "
        f"{kinds[UNCLEAR]} không rõ."
    )


def _write(path: Path, states: Mapping[str, LinkState]) -> None:
    data = link_states_text(states).encode()
    if (states or path.is_file()) and not (path.is_file() and path.read_bytes() == data):
        write_atomically(path, data)
