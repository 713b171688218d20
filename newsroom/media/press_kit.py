"""A post's photos in full size with its words, in one file for journalists."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date

# ZIP knows no year before 1980.
_OLDEST = 1980


def press_kit(day: date, photos: Iterable[tuple[str, bytes]], texts: Mapping[str, str]) -> bytes:
    """Return a ZIP of photos and texts by their names, the same bytes for the same content.

    All are dated ``day``. Photos are stored as they are, since they do not shrink.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in photos:
            archive.writestr(_entry(name, day), data, zipfile.ZIP_STORED)
        for name, text in texts.items():
            # Windows' Notepad reads "\\r\\n" and takes the mark for UTF-8.
            data = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
            archive.writestr(_entry(name, day), data, zipfile.ZIP_DEFLATED, 9)
    return target.getvalue()


def _entry(name: str, day: date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (max(day.year, _OLDEST), day.month, day.day, 0, 0, 0))
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    return entry
