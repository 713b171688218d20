"""A case of the importer: what comes in, what must come out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Case:
    """``files`` by name, the one to import first; a case of several is imported as a folder
    unless ``alone``. ``body`` is every word of the text in order, ``dropped`` what must be listed.
    """

    name: str
    files: Mapping[str, bytes]
    fields: Mapping[str, object]
    body: str
    captions: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    items: int = 0
    tables: int = 0
    alone: bool = False
    convert_legacy: bool = False
    given: Mapping[str, object] = field(default_factory=dict)
