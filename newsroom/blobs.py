"""The blobs of the state file: each with its checksum, large mappings dealt out into several."""

import zlib
from collections.abc import Mapping


class DamagedState(Exception):
    """A blob of the state does not have its checksum."""


def changed_chunks(
    new: Mapping[str, tuple], old: Mapping[str, tuple]
) -> dict[int, dict[str, tuple]]:
    """Deal a mapping out into parts, each name always into the same; return by their number those
    that differ from the parts of the ``old`` mapping.
    """
    names = [name for name, value in new.items() if old.get(name) != value]
    parts: dict[int, dict[str, tuple]] = {
        len(name) & 15: {} for name in (*names, *(old.keys() - new.keys()))
    }
    if parts:
        for name, value in new.items():
            part = parts.get(len(name) & 15)
            if part is not None:
                part[name] = value
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
