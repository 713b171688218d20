"""The blobs of the state file: each with its checksum, large mappings dealt out into several."""

import zlib
from collections.abc import Mapping


class DamagedState(Exception):
    """A blob of the state does not have its checksum."""


def chunks(whole: Mapping[str, tuple]) -> dict[int, dict[str, tuple]]:
    """Deal a mapping out into parts, each name always into the same."""
    parts: dict[int, dict[str, tuple]] = {}
    for name, value in whole.items():
        number = len(name) & 15
        if number not in parts:
            parts[number] = {}
        parts[number][name] = value
    return parts


def sealed(data: bytes) -> bytes:
    """Return ``data`` with its checksum before it."""
    return zlib.crc32(data).to_bytes(4, "big") + data


def opened(blob: bytes) -> bytes:
    """Return the data of a sealed blob. Raises :class:`DamagedState`."""
    data = blob[4:]
    if zlib.crc32(data).to_bytes(4, "big") != blob[:4]:
        raise DamagedState
    return data
