"""A post or static page made from its file, with every finding that needs no other file's text."""

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.approval import content_digest
from newsroom.posts.attachments import downloads
from newsroom.posts.better_names import better_name
from newsroom.posts.check_facts import check_body, check_facts
from newsroom.posts.check_files import check_files
from newsroom.posts.check_prose import check_prose
from newsroom.posts.details import Brief, Details
from newsroom.posts.findings import Finding, finding
from newsroom.posts.flaws import certain, supplied, supplied_page
from newsroom.posts.galleries import parts_of, shots_in
from newsroom.posts.kinds import ID
from newsroom.posts.markdown.rendered import Prose
from newsroom.posts.model import PAGE, POST
from newsroom.posts.reading import Read, read_source
from newsroom.posts.summaries import summary_of
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import slug

POST_ID = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)")
_ANCHOR = re.compile(r' id="([^"]+)"')


class Made(NamedTuple):
    """What a file gives: everything but findings is None for one that could not be taken apart.

    Unless it ``is_sound``, errors prevent a post or page; the rest is what could be read of it.
    """

    facts: Facts | PageFacts | None
    brief: Brief | None
    details: Details | None
    findings: tuple[Finding, ...]
    is_sound: bool = False


def make_post(data: bytes, path: str, name: str, beside: Mapping[str, str]) -> Made:
    """Make a post of a file's bytes.

    ``name`` is its folder's; ``beside`` tells what each file there holds, in the words of sniffing.
    """
    read = read_source(data, path, POST)
    findings = list(read.findings)
    day = day_in(name)
    if day is None:
        values = read.values if read.is_sound else None
        better = better_name(name, values)
        findings.append(finding(path, Wrong("ND005", name=name, suggestion=better)))
    if read.values is None:
        return Made(None, None, None, tuple(findings))
    is_sound = read.is_sound and day is not None
    facts = Facts(**read.values) if is_sound else supplied(read, day)
    own = []
    if day is not None:
        own += _year_folder(day, path)
        own += check_facts(facts, day, read.details, path)
    return _made(facts, read, beside, path, (findings, own), is_sound)


def make_page(data: bytes, path: str, name: str, beside: Mapping[str, str]) -> Made:
    """Make a static page of a file's bytes."""
    read = read_source(data, path, PAGE)
    findings = list(read.findings)
    if not ID.fullmatch(name):
        base = path.rpartition("/")[2]
        suggestion = f"{slug(name) or 'trang'}.md"
        findings.append(finding(path, Wrong("ND214", name=base, suggestion=suggestion)))
    if read.values is None:
        return Made(None, None, None, tuple(findings))
    facts = PageFacts(**read.values) if read.is_sound else supplied_page(read)
    return _made(facts, read, beside, path, (findings, []), read.is_sound)


def source_digest(data: bytes, path: str, beside: Mapping[str, str]) -> bytes:
    """Return what stands for everything that making a post or page depends on (16 bytes)."""
    digest = hashlib.blake2b(data, digest_size=16)
    names = (part for name in sorted(beside) for part in (name, beside[name]))
    digest.update("\0".join(("", path, *names)).encode("utf-8", "surrogateescape"))
    return digest.digest()


def day_in(name: str) -> date | None:
    """Return the day that a post's name begins with, None when the name is no post's."""
    match = POST_ID.fullmatch(name)
    return _day(match["day"]) if match else None


def _made(
    facts: Facts | PageFacts,
    read: Read,
    beside: Mapping[str, str],
    path: str,
    found: tuple[list[Finding], list[Finding]],
    is_sound: bool,
) -> Made:
    """Make the rest; ``found`` are the findings of reading the file, and of checking its facts."""
    details = read.details
    parts = parts_of(facts, details)
    shots = shots_in(parts)
    offered = downloads(facts, details, beside)
    findings, own = found
    own += check_body(parts, facts, details, path)
    own += check_files(facts, details, shots, offered, beside, path)
    shift = details.body_line - 1
    html = "".join(part.html for part in details.body.parts if isinstance(part, Prose))
    brief = Brief(
        summary=summary_of(facts.summary, details.body.words),
        shots=shots,
        links=tuple(one._replace(line=one.line + shift) for one in details.body.links),
        anchors=tuple(_ANCHOR.findall(html)),
        downloads=tuple(name for name in offered if name in beside),
        approval=_approval(facts, read.body),
    )
    wrongs = [*check_prose(html, brief, lambda: f"{read.head}{read.body}".split("\n"))]
    own += [finding(path, wrong) for wrong in wrongs]
    findings += own if is_sound else certain(own, read)
    return Made(facts, brief, details, tuple(findings), is_sound)


def _approval(facts: Facts | PageFacts, body: str) -> tuple[str, str] | None:
    given = getattr(facts, "approved_hash", None)
    return (given, content_digest(facts, body)) if given else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _year_folder(day: date, path: str) -> list[Finding]:
    folders = path.split("/")[1:-1]
    folder = next((part for part in folders if part.isdigit() and len(part) == 4), None)
    if folder is None or folder == str(day.year):
        return []
    return [finding(path, Wrong("ND015", year=day.year, folder=folder))]
