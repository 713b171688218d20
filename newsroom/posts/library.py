"""Everything under the content folder, read once: posts, static pages, registries, findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.files import File, walk
from newsroom.posts.findings import Finding, finding
from newsroom.posts.kinds import ID
from newsroom.posts.model import PAGE, POST, REGISTRIES
from newsroom.posts.post import POST_ID, Announcement, StaticPage, read_file
from newsroom.posts.registries import Registries, read_registries
from newsroom.posts.wrong import Wrong
from newsroom.text.dates import day_of
from newsroom.text.fold import slug

ROOMS = {"news", "pages", *REGISTRIES}


@dataclass(frozen=True, slots=True)
class Library:
    """What staff wrote. ``post_ids`` holds every post's id, those with mistakes included.

    ``posts`` and ``pages`` are in the order of their paths; ``prefix`` names the content folder in
    findings ("content/").
    """

    posts: tuple[Announcement, ...]
    pages: tuple[StaticPage, ...]
    registries: Registries
    post_ids: frozenset[str]
    page_slugs: frozenset[str]
    findings: tuple[Finding, ...]
    prefix: str


def read_library(root: Path, prefix: str = "content/") -> Library:
    """Read the content folder ``root``; every mistake becomes a finding, nothing is dropped."""
    everything = list(walk(root))
    refused = [one for one in everything if not isinstance(one, File)]
    findings = [Finding(prefix + one.name, 1, 1, one.code, one.params) for one in refused]
    files = [one for one in everything if isinstance(one, File)]
    findings += [
        finding(prefix + one.name, Wrong("ND020", name=one.base))
        for one in files
        if _is_astray(one)
    ]
    registries, found = read_registries([f for f in files if f.folder in REGISTRIES], prefix)
    findings += found
    by_folder = _by_folder(files)
    posts, post_ids, found = _read_posts(files, by_folder, prefix)
    findings += found
    pages, slugs, found = _read_pages(files, by_folder, prefix)
    findings += found
    return Library(
        posts, pages, registries, frozenset(post_ids), frozenset(slugs), tuple(findings), prefix
    )


def _is_astray(file: File) -> bool:
    """Tell whether a file lies where nothing is read: outside of every room."""
    return file.name.split("/")[0] not in ROOMS or "/" not in file.name


def _read_posts(files: list[File], by_folder: Mapping[str, list[File]], prefix: str):
    posts, ids, findings = [], [], []
    for file, name in _sources(files, "news"):
        path = prefix + file.name
        match = POST_ID.fullmatch(name)
        day = _day(match["day"]) if match else None
        read = read_file(file, path, POST)
        if day is None:
            better = _better_name(name, read.values)
            findings.append(finding(path, Wrong("ND005", name=name, suggestion=better)))
        findings.extend(read.findings)
        ids.append(name)
        if day is None or read.values is None:
            continue
        findings.extend(_year_folder(file, day, path))
        beside = _beside(by_folder, file)
        post = Announcement(
            name, match["slug"], day, path, Facts(**read.values),
            read.body, read.body_line, beside, read.places,
        )  # fmt: skip
        posts.append(post)
    return tuple(posts), ids, findings


def _read_pages(files: list[File], by_folder: Mapping[str, list[File]], prefix: str):
    pages, slugs, findings = [], [], []
    for file, name in _sources(files, "pages"):
        path = prefix + file.name
        if not ID.fullmatch(name):
            suggestion = f"{slug(name) or 'trang'}.md"
            findings.append(finding(path, Wrong("ND214", name=file.base, suggestion=suggestion)))
        read = read_file(file, path, PAGE)
        findings.extend(read.findings)
        slugs.append(name)
        if read.values is not None:
            facts = PageFacts(**read.values)
            beside = _beside(by_folder, file)
            pages.append(
                StaticPage(name, path, facts, read.body, read.body_line, beside, read.places)
            )
    return tuple(pages), slugs, findings


def _sources(files: Iterable[File], room: str) -> list[tuple[File, str]]:
    """Return the Markdown files of a room with the name that each gives its post or page."""
    found = []
    for file in files:
        if not file.name.startswith(room + "/") or not file.base.lower().endswith(".md"):
            continue
        stem = file.base[:-3]
        own_folder = stem == "index" and file.folder != room
        found.append((file, file.folder.rpartition("/")[2] if own_folder else stem))
    return found


def _by_folder(files: Iterable[File]) -> dict[str, list[File]]:
    """Return the files under each folder, those of its inner folders included."""
    found: dict[str, list[File]] = {}
    for file in files:
        folder = file.folder
        while folder:
            found.setdefault(folder, []).append(file)
            folder = folder.rpartition("/")[0]
    return found


def _beside(by_folder: Mapping[str, list[File]], source: File) -> Mapping[str, File]:
    """Return the files of a post's own folder by their name in it; a single file has none."""
    if source.base != "index.md":
        return {}
    start = len(source.folder) + 1
    return {file.name[start:]: file for file in by_folder[source.folder] if file is not source}


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _year_folder(file: File, day: date, path: str) -> list[Finding]:
    parts = file.name.split("/")
    folder = next((part for part in parts[1:-1] if part.isdigit() and len(part) == 4), None)
    if folder is None or folder == str(day.year):
        return []
    return [finding(path, Wrong("ND015", year=day.year, folder=folder))]


def _better_name(name: str, values: Mapping[str, object] | None) -> str | None:
    """Return the name that staff probably meant: cleaned, or with the day that the header gives."""
    clean = slug(name)
    if values:
        clean = clean if _day(clean[:10]) else f"{day_of(values['date'])}-{clean}"
    return clean if POST_ID.fullmatch(clean) and _day(clean[:10]) else None
