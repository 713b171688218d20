"""Lines of a header written by a program, all else of the file byte for byte as it was."""

import json
import re
from collections.abc import Mapping

from newsroom.posts.frontmatter import split
from newsroom.posts.keys import canonical_keys
from newsroom.posts.model import POST
from newsroom.posts.raw import read_text

_BOM = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_PLAIN = re.compile(r"[^\W_][\w .,/-]*")


def with_values(data: bytes, values: Mapping[str, str]) -> bytes:
    """Return a post's bytes with ``values`` in its header, each on a line of its own.

    A key that stands there keeps its line; the others are added at the header's end. The header
    must be one that can be read.
    """
    parts = split(read_text(data))
    canonical = canonical_keys(POST, parts.header)[0]
    lines_of = {key.value: key.line for key, _ in canonical.entries}
    bom = _BOM if data.startswith(_BOM) else b""
    pieces = _LINE_END.split(data.removeprefix(bom).decode("utf-8"))
    end = pieces[1] if len(pieces) > 1 else "\n"
    added = []
    for key, value in values.items():
        line = f"{key}: {_written(value)}"
        if key in lines_of:
            pieces[2 * (lines_of[key] - 1)] = line
        else:
            added += [line, end]
    last = 2 * (parts.body_line - 1)
    # A fenced header ends with its fence, the other kind with the blank line behind it.
    fenced = pieces[last - 2].strip() in ("---", "...") if last >= 2 else False
    at = last - 2 if fenced else last
    pieces[at:at] = added
    return bom + "".join(pieces).encode("utf-8")


def _written(value: str) -> str:
    """Return a value as YAML reads it: plain where nothing in it means something else."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
