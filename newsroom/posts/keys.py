"""The keys of a header under their canonical names."""

from functools import cache, lru_cache

from newsroom.posts.fields import Field
from newsroom.posts.nodes import Mapping, Node, Scalar, Sequence
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold
from newsroom.text.nearest import nearest

# Keys with a meaning to Pelican: https://docs.getpelican.com/en/stable/content.html#file-metadata,
# with those that Pelican sets on the article itself. The value is the key to use instead.
RESERVED = {
    "slug": None, "url": None, "save_as": None, "template": None, "settings": None, "content": None,
    "reader": None, "in_default_lang": None, "relative_source_path": None, "translation": None,
    "metadata": None, "filename": None, "source_path": None, "url_format": None, "keywords": None,
    "tags": "theme", "authors": "agency", "modified": "changes", "locale_date": "date",
}  # fmt: skip
# Words shorter than these are near too many others, or begin too many.
_SHORTEST_NEAR, _SHORTEST_BEGINNING = 4, 3


def canonical_keys(fields: tuple[Field, ...], mapping: Mapping) -> tuple[Mapping, list[Wrong]]:
    """Return ``mapping`` with every known key under its canonical name, at every depth.

    Unknown, reserved and repeated keys are left out and reported.
    """
    names, by_name = _names(fields), _by_name(fields)
    entries: dict[str, tuple[Scalar, Node]] = {}
    wrongs: list[Wrong] = []
    for key, node in mapping.entries:
        name = names.get(_loose(key.value))
        if name is None:
            wrongs.append(_unknown(key, by_name, names))
            continue
        if name in entries:
            wrongs.append(_repeated(key, by_name[name], entries[name][0].line))
            continue
        if key.value != name and _loose(key.value) != _loose(name):
            wrongs.append(Wrong("ND106", key, key=key.value, name=name))
        field = by_name[name]
        if field.parts is not None:
            node = _apart(field, node)
        if field.fields:
            node, inner_wrongs = _canonical_inside(field.fields, node)
            wrongs.extend(inner_wrongs)
        entries[name] = (Scalar(name, key.line, key.column), node)
    return Mapping(tuple(entries.values()), mapping.line, mapping.column), wrongs


def key_meant(word: str, fields: tuple[Field, ...]) -> str | None:
    """Return the field that ``word`` names exactly or nearly, None if there is none."""
    names = _names(fields)
    loose = _loose(word)
    if loose in names or len(loose) < _SHORTEST_NEAR:
        return names.get(loose)
    return names.get(nearest(loose, names) or "")


def _canonical_inside(fields: tuple[Field, ...], node: Node) -> tuple[Node, list[Wrong]]:
    if isinstance(node, Scalar):
        return node, []
    if isinstance(node, Mapping):
        return canonical_keys(fields, node)
    pairs = [_canonical_inside(fields, item) for item in node.items]
    wrongs = [wrong for _, several in pairs for wrong in several]
    return Sequence(tuple(item for item, _ in pairs), node.line, node.column), wrongs


def _apart(field: Field, node: Node) -> Node:
    """Return a list that staff wrote on one line as the list it is; ``field`` has parts."""
    if not isinstance(node, Scalar):
        return node
    parts = field.parts(node)
    return Sequence(parts, node.line, node.column) if len(parts) > 1 else node


@cache
def _names(fields: tuple[Field, ...]) -> dict[str, str]:
    names = {
        _loose(alias): field.name for field in fields for alias in (field.label, *field.aliases)
    }
    return names | {_loose(field.name): field.name for field in fields}


@cache
def _by_name(fields: tuple[Field, ...]) -> dict[str, Field]:
    return {field.name: field for field in fields}


@lru_cache(maxsize=1024)
def _loose(key: str) -> str:
    return "_".join(fold(key).replace("-", " ").replace("_", " ").split())


def _unknown(key: Scalar, by_name: dict[str, Field], names: dict[str, str]) -> Wrong:
    loose = _loose(key.value)
    if loose in RESERVED:
        instead = RESERVED[loose] if RESERVED[loose] in by_name else None
        return Wrong("ND121" if instead else "ND105", key, key=key.value, instead=instead)
    near = nearest(loose, names) or _beginning(loose, names)
    if near:
        return Wrong("ND102", key, key=key.value, suggestion=names[near])
    known = ", ".join(f"{field.name} ({field.label})" for field in by_name.values())
    return Wrong("ND122", key, key=key.value, known=known)


def _beginning(loose: str, names: dict[str, str]) -> str | None:
    """Return the shortest name that begins with ``loose``: "urgent" for "urgent_until"."""
    if len(loose) < _SHORTEST_BEGINNING:
        return None
    return min((name for name in names if name.startswith(loose)), key=len, default=None)


def _repeated(key: Scalar, field: Field, first: int) -> Wrong:
    takes_several = field.name if field.default == () else None
    told = {"key": key.value, "name": field.name, "first": first, "list": takes_several}
    return Wrong("ND103", key, **told)
