"""A metadata field and the reading of a header by a list of fields."""

from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong, Wrongs
from newsroom.text.fold import fold
from newsroom.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Field:
    """One metadata field; everything that knows the field reads this line.

    ``kind`` turns a node into a value or raises :class:`Wrong`/:class:`Wrongs`. ``label`` is its
    Vietnamese name, accepted for the key as ``aliases`` are, ``fields`` the fields inside it,
    ``help`` a sentence for staff.
    """

    name: str
    kind: Callable[[Node], object]
    label: str
    aliases: tuple[str, ...] = ()
    required: bool = False
    default: object = None
    fields: tuple["Field", ...] = ()
    help: str = ""


# Keys with a meaning to Pelican: https://docs.getpelican.com/en/stable/content.html#file-metadata,
# with those that Pelican sets on the article itself. The value is the key to use instead.
RESERVED = {
    "slug": None, "url": None, "save_as": None, "template": None, "settings": None, "content": None,
    "reader": None, "in_default_lang": None, "relative_source_path": None, "translation": None,
    "metadata": None, "filename": None, "source_path": None, "url_format": None, "keywords": None,
    "tags": "theme", "authors": "agency", "modified": "changes", "locale_date": "date",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """A header's ``values`` by field, where each stands ("images.0.file"), all that is wrong."""

    values: dict[str, object]
    places: MappingType[str, tuple[int, int]]
    wrongs: list[Wrong]


def read_header(fields: tuple[Field, ...], mapping: Mapping) -> Header:
    """Read a whole header by its ``fields``."""
    canonical, wrongs = canonical_keys(fields, mapping)
    values, more = read_values(fields, canonical)
    places: dict[str, tuple[int, int]] = {}
    _collect(canonical, "", places)
    return Header(values, places, wrongs + more)


def read_values(
    fields: tuple[Field, ...], mapping: Mapping
) -> tuple[dict[str, object], list[Wrong]]:
    """Return the values of all ``fields`` (defaults included) and everything that is wrong.

    The keys of ``mapping`` are canonical.
    """
    nodes = {key.value: node for key, node in mapping.entries}
    values: dict[str, object] = {}
    wrongs: list[Wrong] = []
    for field in fields:
        node = nodes.get(field.name)
        values[field.name] = field.default
        if node is None or is_empty(node):
            if field.required:
                at = node if node is not None else (mapping.line, mapping.column)
                wrongs.append(Wrong("ND101", at, key=field.name, label=field.label))
            continue
        try:
            values[field.name] = field.kind(node)
        except Wrong as wrong:
            wrongs.append(_placed(wrong, node, field))
        except Wrongs as several:
            wrongs.extend(_placed(wrong, node, field) for wrong in several.wrongs)
    return values, wrongs


def canonical_keys(fields: tuple[Field, ...], mapping: Mapping) -> tuple[Mapping, list[Wrong]]:
    """Return ``mapping`` with every known key under its canonical name, at every depth.

    Unknown, reserved and repeated keys are left out and reported.
    """
    names = _names(fields)
    by_name = {field.name: field for field in fields}
    entries: dict[str, tuple[Scalar, Node]] = {}
    wrongs: list[Wrong] = []
    for key, node in mapping.entries:
        name = names.get(_loose(key.value))
        if name is None:
            wrongs.append(_unknown(key, by_name, names))
            continue
        if name in entries:
            first = entries[name][0].line
            wrongs.append(Wrong("ND103", key, key=key.value, name=name, first=first))
            continue
        if _loose(key.value) != _loose(name):
            wrongs.append(Wrong("ND106", key, key=key.value, name=name))
        inner, inner_wrongs = _canonical_inside(by_name[name].fields, node)
        wrongs.extend(inner_wrongs)
        entries[name] = (Scalar(name, key.line, key.column), inner)
    return Mapping(tuple(entries.values()), mapping.line, mapping.column), wrongs


def is_empty(node: Node) -> bool:
    """Tell whether staff left the value blank (form editors write every key)."""
    if isinstance(node, Scalar):
        return not node.value.strip()
    return not (node.items if isinstance(node, Sequence) else node.entries)


def _canonical_inside(fields: tuple[Field, ...], node: Node) -> tuple[Node, list[Wrong]]:
    if not fields or isinstance(node, Scalar):
        return node, []
    if isinstance(node, Mapping):
        return canonical_keys(fields, node)
    pairs = [_canonical_inside(fields, item) for item in node.items]
    wrongs = [wrong for _, several in pairs for wrong in several]
    return Sequence(tuple(item for item, _ in pairs), node.line, node.column), wrongs


@cache
def _names(fields: tuple[Field, ...]) -> dict[str, str]:
    names = {
        _loose(alias): field.name for field in fields for alias in (field.label, *field.aliases)
    }
    return names | {_loose(field.name): field.name for field in fields}


@lru_cache(maxsize=1024)
def _loose(key: str) -> str:
    return "_".join(fold(key).replace("-", " ").replace("_", " ").split())


def _unknown(key: Scalar, by_name: dict[str, Field], names: dict[str, str]) -> Wrong:
    loose = _loose(key.value)
    if loose in RESERVED:
        instead = RESERVED[loose] if RESERVED[loose] in by_name else None
        return Wrong("ND121" if instead else "ND105", key, key=key.value, instead=instead)
    near = nearest(loose, names)
    if near:
        return Wrong("ND102", key, key=key.value, suggestion=names[near])
    return Wrong("ND122", key, key=key.value, known=", ".join(by_name))


def _placed(wrong: Wrong, node: Node, field: Field) -> Wrong:
    """Complete a wrong with its field's place and key, where the kind did not know them."""
    if wrong.place is None:
        wrong.place = (node.line, node.column)
    wrong.params.setdefault("key", field.name)
    wrong.params.setdefault("label", field.label)
    return wrong


def _collect(node: Node, path: str, found: dict[str, tuple[int, int]]) -> None:
    if path:
        found[path] = (node.line, node.column)
    if isinstance(node, Mapping):
        for key, value in node.entries:
            _collect(value, f"{path}.{key.value}" if path else key.value, found)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            _collect(item, f"{path}.{number}", found)
