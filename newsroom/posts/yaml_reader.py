"""YAML as staff and editors write it, read as strings only.

No implicit types (``14:30`` stays a time, ``no`` stays a word), no anchors, aliases or tags.
"""

from newsroom.posts.nodes import Mapping
from newsroom.posts.wrong import Wrong
from newsroom.posts.yaml_plain import read_plain

MAX_CHARACTERS = 100_000


def read_yaml(text: str, first_line: int = 1) -> Mapping:
    """Return the mapping written in ``text``, whose first line is line ``first_line`` of its file.

    Raises :class:`Wrong` for what is not YAML, not a mapping, too long or too deep, for tabs that
    indent, and for anchors, aliases and tags.
    """
    if len(text) > MAX_CHARACTERS:
        raise Wrong("ND013", (first_line, 1), limit=MAX_CHARACTERS)
    lines = text.split("\n")
    plain = read_plain(lines, first_line)
    if plain is not None:
        return plain
    # PyYAML takes as long to load as ten posts take to read, and most headers are plain.
    from newsroom.posts.yaml_tree import read_tree

    return read_tree(lines, first_line)
