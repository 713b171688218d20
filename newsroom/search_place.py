"""What the makers of the search's files work with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from newsroom.ledger import Line, digest_of_bytes
from newsroom.pages.press import Press
from newsroom.release.output import Output
from newsroom.state import State


class Entry(NamedTuple):
    """A post in the index: ``key`` stands for its words, ``length`` is that of its title; a
    ``late`` one stands behind others, for its time is over or it was taken back.
    """

    number: int
    key: bytes
    length: int
    part: str
    late: bool


@dataclass(slots=True)
class Place:
    """Where the search's files are made: ``state`` holds what the last build left for the output
    ``folder``, ``basis`` stands for what all texts depend on, ``files`` are the lines of those that
    stand, ``made`` is (key, digest) of the others.
    """

    press: Press
    state: State
    folder: str
    basis: bytes
    files: Mapping[str, Line]
    output: Output
    made: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)

    def name(self, *parts: str) -> str:
        """Return the name under which something is kept for this output."""
        return " ".join(("search", self.folder, *parts))

    def publish(self, name: str, key: bytes, data: bytes) -> None:
        """Publish a file that does not stand."""
        self.output.put(name, data)
        self.made[name] = key, digest_of_bytes(data)

    def stands(self, name: str, key: bytes) -> bool:
        """Claim a file if it stands; tell whether it does."""
        line = self.files.get(name)
        if line is None or line[0] != key:
            return False
        self.output.claim(name)
        return True


def version_of(data: bytes) -> str:
    """Return what tells one version of a file from another."""
    return digest_of_bytes(data).hex()[:8]
