"""A file of content as bytes and as text."""

from newsroom.posts.files import File
from newsroom.posts.wrong import Wrong
from newsroom.text.decode import EncodingError, decode

MAX_BYTES = 2_000_000


def read_bytes(file: File) -> bytes:
    """Return the bytes of a file.

    Raises :class:`Wrong` for a file that is too big or cannot be opened.
    """
    if file.size > MAX_BYTES:
        raise Wrong("ND003", size=f"{file.size / 1e6:.1f} MB", limit=f"{MAX_BYTES // 1_000_000} MB")
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise Wrong("ND007", why=error.strerror or str(error)) from None


def read_text(data: bytes) -> str:
    """Return the text that ``data`` holds. Raises :class:`Wrong` when it is no UTF-8 text."""
    try:
        return decode(data)
    except EncodingError as error:
        if error.reason == "binary":
            raise Wrong("ND002", (error.line, 1)) from None
        names = {"utf-16": "UTF-16", "windows-1258": "Windows-1258"}
        encoding = names.get(error.reason, "không rõ")
        raise Wrong("ND001", (error.line, 1), encoding=encoding) from None
