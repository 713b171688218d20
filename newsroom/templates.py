"""Which templates a template uses, so that a changed component renders again only its pages."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

_USED = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


def template_digests(folders: Iterable[Path]) -> dict[str, bytes]:
    """Return for each template the digest (16 bytes) of its source and of all that it uses.

    ``folders`` are searched in turn, as Jinja does: an earlier one overrides a later one.
    """
    sources: dict[str, bytes] = {}
    for folder in reversed([Path(one) for one in folders]):
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                sources[path.relative_to(folder).as_posix()] = path.read_bytes()
    uses = {name: _USED.findall(data.decode("utf-8", "replace")) for name, data in sources.items()}
    return {name: _digest(_closure(name, uses), sources) for name in sources}


def _closure(name: str, uses: dict[str, list[str]]) -> list[str]:
    found, waiting = set(), [name]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += uses.get(one, ())
    return sorted(found)


def _digest(names: list[str], sources: dict[str, bytes]) -> bytes:
    hashed = hashlib.blake2b(digest_size=16)
    for name in names:
        data = sources.get(name, b"")
        hashed.update(f"{name}\0{len(data)}\0".encode())
        hashed.update(data)
    return hashed.digest()
