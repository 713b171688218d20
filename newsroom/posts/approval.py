"""What an approval covers: the words of a post, what its header says, the bytes of its files."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from newsroom.posts.announcement import Facts

# An approved draft is published by its status alone.
_NOT_COVERED = ("status", "approved_by", "approved_at", "approved_hash")


def content_digest(facts: Facts, body: str) -> str:
    """Return what stands for a post's header and ``body`` as written (SHA-256, hexadecimal)."""
    told = {name: value for name, value in asdict(facts).items() if name not in _NOT_COVERED}
    return _hashed({"header": told, "body": body})


def approval_hash(content: str, files: Mapping[str, str]) -> str:
    """Return an approval's hash from a post's content digest and the SHA-256 of its files."""
    return _hashed({"content": content, "files": dict(files)})


def _hashed(value: object) -> str:
    told = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
