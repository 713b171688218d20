"""The registries of agencies, categories and themes: one small YAML file for each entry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from newsroom.posts.announcement import Agency, Category, Theme
from newsroom.posts.fields import read_header
from newsroom.posts.files import File
from newsroom.posts.findings import Finding, finding
from newsroom.posts.kinds import ID
from newsroom.posts.model import REGISTRIES
from newsroom.posts.nodes import Mapping as MappingNode
from newsroom.posts.reading import read_bytes, read_text
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_reader import read_yaml
from newsroom.text.fold import slug

LOGOS = ("svg", "png", "jpg", "jpeg", "webp")


@dataclass(frozen=True, slots=True)
class Registries:
    """Entries by id. ``known`` holds every id of each registry, broken entries included."""

    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    themes: Mapping[str, Theme]
    known: Mapping[str, frozenset[str]]
    paths: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, tuple[int, int]]] = field(default_factory=dict)


def read_registries(files: Iterable[File], prefix: str) -> tuple[Registries, list[Finding]]:
    """Read the registry files among ``files``; ``prefix`` names the content folder in findings."""
    entries: dict[str, dict] = {name: {} for name in REGISTRIES}
    known: dict[str, set[str]] = {name: set() for name in REGISTRIES}
    paths, marks, findings = {}, {}, []
    for file in files:
        registry = file.folder
        if file.base.rpartition(".")[2].lower() in LOGOS:
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
    frozen = {name: frozenset(ids) for name, ids in known.items()}
    return Registries(**entries, known=frozen, paths=paths, places=marks), findings


def _entry_id(file: File) -> str:
    stem, _, extension = file.base.rpartition(".")
    if extension not in ("yml", "yaml") or not ID.fullmatch(stem):
        suggestion = f"{slug(stem or file.base) or 'ten'}.yml"
        raise Wrong("ND214", name=file.base, suggestion=suggestion)
    return stem


def _read_entry(
    file: File, registry: str, entry_id: str
) -> tuple[object | None, dict, list[Wrong]]:
    fields, cls = REGISTRIES[registry]
    try:
        mapping = _mapping(read_text(read_bytes(file)))
    except Wrong as wrong:
        return None, {}, [wrong]
    header = read_header(fields, mapping)
    sound = not any(wrong.code != "ND106" for wrong in header.wrongs)
    known_values = {
        name: value for name, value in header.values.items() if name in cls.__dataclass_fields__
    }
    entry = cls(id=entry_id, **known_values) if sound else None
    return entry, dict(header.places), header.wrongs


def _mapping(text: str) -> MappingNode:
    """Read a registry file, with or without the lines of "---" around it."""
    lines = text.split("\n")
    marks = [number for number, line in enumerate(lines) if line.strip() == "---"][:2]
    for number in marks:
        lines[number] = ""
    return read_yaml("\n".join(lines))
