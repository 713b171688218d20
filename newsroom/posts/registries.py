"""The registries of agencies, categories and themes: one small YAML file for each entry."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from newsroom.posts.announcement import Agency, Category, Theme
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.header import read_header
from newsroom.posts.kinds import ID
from newsroom.posts.messages import ERROR, MESSAGES
from newsroom.posts.model import REGISTRIES
from newsroom.posts.nodes import Mapping as MappingNode
from newsroom.posts.raw import read_bytes, read_text
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_reader import read_yaml
from newsroom.text.dates import day_short
from newsroom.text.fold import nfc, slug
from newsroom.text.nearest import nearest

LOGOS = ("svg", "png", "jpg", "jpeg", "webp")
# The first and the last day of what an entry describes.
SPANS = {"agencies": ("valid_from", "valid_to"), "themes": ("starts", "ends")}
# Notepad adds ".txt", browsers and copies add the like: "so-moi.yml.txt", "so-moi.yml.bak".
_ENTRY_NAME = re.compile(r"\.ya?ml(?![^\W_])", re.IGNORECASE)
_ENDINGS = re.compile(r"(?:\.ya?ml(?![^\W_]).*|\.\w+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Registries:
    """Entries by id. ``known`` holds every id of each registry, broken entries included.

    ``logos`` holds the photo files that agencies name as their logo.
    """

    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    themes: Mapping[str, Theme]
    known: Mapping[str, frozenset[str]]
    paths: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)
    logos: Mapping[str, File] = field(default_factory=dict)


def read_registries(files: Iterable[File], prefix: str) -> tuple[Registries, list[Finding]]:
    """Read the registry files among ``files``; ``prefix`` names the content folder in findings."""
    entries: dict[str, dict] = {name: {} for name in REGISTRIES}
    known: dict[str, set[str]] = {name: set() for name in REGISTRIES}
    paths, marks, findings = {}, {}, []
    files = tuple(files)
    names = frozenset(file.name for file in files)
    for file in files:
        registry = file.folder
        if _is_logo(file.name, registry):
            continue
        path = prefix + file.name
        try:
            entry_id = _entry_id(file)
        except Wrong as wrong:
            findings.append(finding(path, wrong))
            continue
        known[registry].add(entry_id)
        entry, entry_places, wrongs = _read_entry(file, registry, entry_id)
        findings.extend(finding(path, wrong) for wrong in wrongs)
        paths[f"{registry}/{entry_id}"] = path
        marks[f"{registry}/{entry_id}"] = entry_places
        if entry is not None:
            entries[registry][entry_id] = entry
            contradictions = _contradictions(entry, registry, entry_places, names)
            findings.extend(finding(path, wrong) for wrong in contradictions)
    frozen = {name: frozenset(ids) for name, ids in known.items()}
    logos = _logos(entries["agencies"], files)
    return Registries(**entries, known=frozen, paths=paths, places=marks, logos=logos), findings


def _logos(agencies: Mapping[str, Agency], files: Iterable[File]) -> dict[str, File]:
    """Return the files of the agencies' logos."""
    by_name = {file.name: file for file in files}
    named = {
        id: by_name.get(f"agencies/{nfc(one.logo)}") for id, one in agencies.items() if one.logo
    }
    return {id: file for id, file in named.items() if file}


def _entry_id(file: File) -> str:
    stem, _, extension = file.base.rpartition(".")
    if extension in ("yml", "yaml") and ID.fullmatch(stem):
        return stem
    named = _ENDINGS.sub("", file.base)
    suggestion = f"{slug(named) or 'ten'}.yml"
    if "." not in file.base or _ENTRY_NAME.search(file.base):
        raise Wrong("ND214", name=file.base, suggestion=suggestion)
    raise Wrong("ND136", name=file.base, folder=file.folder, suggestion=suggestion)


def _read_entry(
    file: File, registry: str, entry_id: str
) -> tuple[object | None, dict, list[Wrong]]:
    fields, cls = REGISTRIES[registry]
    try:
        mapping = _mapping(read_text(read_bytes(file)))
    except Wrong as wrong:
        return None, {}, [_of_registry(wrong)]
    header = read_header(fields, mapping)
    sound = not any(MESSAGES[wrong.code][0] == ERROR for wrong in header.wrongs)
    known_values = {name: value for name, value in header.values.items() if name in cls._fields}
    entry = cls(id=entry_id, **known_values) if sound else None
    return entry, dict(header.places), header.wrongs


def _of_registry(wrong: Wrong) -> Wrong:
    """Return a mistake that is told in words of posts in words of registry entries."""
    if wrong.code == "ND013":
        return Wrong("ND138", wrong.place, **wrong.params)
    return wrong


def _contradictions(
    entry: object, registry: str, places: Mapping[str, tuple[int, int]], names: frozenset[str]
) -> Iterator[Wrong]:
    """Yield an end before its beginning, a logo that is not among the files' ``names``."""
    first, last = SPANS.get(registry, (None, None))
    if first and getattr(entry, first) and getattr(entry, last):
        start, end = getattr(entry, first), getattr(entry, last)
        if end < start:
            label = next(one.label for one in REGISTRIES[registry][0] if one.name == last)
            told = {"key": last, "label": label, "value": day_short(end), "other": day_short(start)}
            yield Wrong("ND124", places.get(last), **told, than=f"“{first}”")
    logo = getattr(entry, "logo", None)
    if logo and f"{registry}/{nfc(logo)}" not in names:
        beside = (name.partition("/")[2] for name in names if _is_logo(name, registry))
        near = nearest(logo, beside)
        yield Wrong("ND137", places.get("logo"), file=logo, folder=registry, suggestion=near)


def _is_logo(name: str, registry: str) -> bool:
    return name.startswith(registry + "/") and name.rpartition(".")[2].lower() in LOGOS


def _mapping(text: str) -> MappingNode:
    """Read a registry file, with or without the lines of "---" around it."""
    lines = text.split("\n")
    marks = [number for number, line in enumerate(lines) if line.strip() == "---"][:2]
    for number in marks:
        lines[number] = ""
    return read_yaml("\n".join(lines))
