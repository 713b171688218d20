"""JSON files that notice when they were damaged."""

import hashlib
import json
import os
import secrets
from pathlib import Path


def write_sealed(path: Path, value: object) -> None:
    """Write `value` as JSON with its SHA-256 to `path`, at once or not at all."""
    write_atomically(path, json.dumps({"seal": _seal(value), "value": value}).encode())


def read_sealed(path: Path) -> object | None:
    """Return what `write_sealed` wrote, or None if it is absent, cut short or altered."""
    try:
        content = json.loads(path.read_bytes())
        value = content["value"]
        return value if content["seal"] == _seal(value) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def write_atomically(path: Path, data: bytes) -> None:
    """Put `data` at `path`: whoever looks sees the old file or the new one, never a part."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        draft.write_bytes(data)
        os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _seal(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
