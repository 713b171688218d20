"""ZIP files read within limits, and what lies in those that readers download."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from newsroom.media.privacy.inquiry import Inquiry, TooMuch, Unreadable
from newsroom.media.privacy.trailing import trailing_leak
from newsroom.posts.wrong import Wrong

MOST_MEMBERS = 5000
MOST_MEMBER, MOST_ALL = 128 * 1024 * 1024, 512 * 1024 * 1024
_STEP = 1024 * 1024
# Packed with the way to it: whose computer it was.
_SOMEBODYS = re.compile(r"(?:^|[\\/])(?:home|Users|Documents and Settings)[\\/][^\\/]+[\\/]", re.I)
_SYSTEM_FILES = (".DS_Store", "Thumbs.db", "desktop.ini")


class Archive:
    """An opened ZIP whose members can be read until they are too much."""

    def __init__(self, data: bytes):
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise Unreadable("ZIP") from error
        self.infos = [one for one in self._zip.infolist() if not one.is_dir()]
        if len(self.infos) > MOST_MEMBERS:
            raise TooMuch(f"ZIP: {len(self.infos)}")
        self.names = [one.filename for one in self.infos]
        self.comment = self._zip.comment
        self.before = _gap(data, self._zip)
        self._left = MOST_ALL

    def read(self, name: str) -> bytes:
        """Return a member's bytes. Raises :class:`Unreadable`, :class:`TooMuch`."""
        parts = []
        size = 0
        try:
            with self._zip.open(name) as member:
                while part := member.read(_STEP):
                    size += len(part)
                    self._left -= len(part)
                    if size > MOST_MEMBER or self._left < 0:
                        raise TooMuch(f"ZIP: {name}")
                    parts.append(part)
        except TooMuch:
            raise
        except (zipfile.BadZipFile, OSError, RuntimeError, EOFError, zlib.error) as error:
            # RuntimeError is how a member with a password refuses.
            raise Unreadable(f"ZIP: {name}") from error
        except (NotImplementedError, ValueError) as error:
            raise Unreadable(f"ZIP: {name}") from error
        return b"".join(parts)


def archive_leaks(archive: Archive, inquiry: Inquiry) -> Iterator[Wrong]:
    """Yield what the members of a ZIP give away, and what stands around them."""
    yield from around(archive)
    for name in archive.names:
        if _SOMEBODYS.search(name):
            yield Wrong("ND716", value=name[:80])
        if name.startswith("__MACOSX/") or name.rpartition("/")[2] in _SYSTEM_FILES:
            yield Wrong("ND712", what=name)
        else:
            yield from inquiry.inside(name, archive.read(name))


def around(archive: Archive) -> Iterator[Wrong]:
    """Yield what stands in a ZIP outside its members."""
    if archive.comment.strip():
        yield Wrong("ND712", what="ZIP comment")
    yield from trailing_leak(archive.before)


def _gap(data: bytes, opened: zipfile.ZipFile) -> bytes:
    """Return what stands before the first member, where a second file could hide."""
    first = min((one.header_offset for one in opened.infolist()), default=0)
    return data[:first]
