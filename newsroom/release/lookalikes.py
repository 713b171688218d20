"""Published pictures that look the same as photos of posts that are not public."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from newsroom.media.likeness import are_alike, likeness
from newsroom.media.sealed import write_atomically
from newsroom.posts.findings import Finding, finding
from newsroom.posts.wrong import Wrong


def lookalikes(
    folder: Path,
    pictures: Mapping[str, tuple[str, bool]],
    hidden: Iterable[tuple[Path, str, str]],
    memory: Path,
    prefix: str,
) -> list[Finding]:
    """Return the ``pictures`` under ``folder`` (name → SHA-256, whether a public post shows it).

    ``hidden`` are (file, post, name) of photos that nobody may see; ``memory`` keeps what pictures
    look like. Staff put a public post's photo there on purpose, so that one is only a warning.
    """
    secrets = [
        (bits, post, name) for file, post, name in hidden if (bits := likeness(file)) is not None
    ]
    if not secrets:
        return []
    found = []
    for name, bits in _seen(folder, pictures, memory):
        for secret, post, value in secrets:
            if are_alike(bits, secret):
                code = "ND756" if pictures[name][1] else "ND754"
                found.append(finding(prefix + name, Wrong(code, post=post, value=value)))
    return sorted(set(found))


def _seen(
    folder: Path, pictures: Mapping[str, tuple[str, bool]], memory: Path
) -> Iterator[tuple[str, int]]:
    """Yield what each picture looks like; those seen before are not opened again."""
    known = _remembered(memory)
    now = {}
    for name, (digest, _) in sorted(pictures.items()):
        bits = known[digest] if digest in known else likeness(folder / name)
        now[digest] = bits
        if bits is not None:
            yield name, bits
    if now != known:
        memory.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(memory, json.dumps(now).encode())


def _remembered(memory: Path) -> dict[str, int | None]:
    try:
        known = json.loads(memory.read_bytes())
        return known if isinstance(known, dict) else {}
    except (OSError, ValueError):
        return {}
