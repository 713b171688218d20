"""A Word file (.docx), through mammoth, after its real size is known."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Callable

from newsroom.desk.importing.blocks import Picture
from newsroom.desk.importing.refused import ImportRefused
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.sources.limits import MOST_PHOTO
from newsroom.desk.importing.sources.strays import with_missing
from newsroom.desk.importing.sources.tree import blocks_in, parse
from newsroom.desk.importing.sources.word_margins import margins_of, text_in
from newsroom.posts.sniffing import PHOTO, kind_of
from newsroom.text.fold import nfc

_MOST_PARTS = 5_000
_MOST_XML = 8_000_000
_MOST_WHOLE = 400_000_000
_MOST_PHOTO_OR_FONT = 2 * MOST_PHOTO
_STRAY = "chữ trong công thức, khung vẽ của tệp Word"
_CHUNK = 1 << 20
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.lead:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
"""


def read_docx(data: bytes, name: str, modern: Callable[[str], str] = str) -> Source:
    """Return a Word file as a source, its photos along; ``modern`` mends text of old fonts.

    Raises :class:`ImportRefused` for what is no Word file, is damaged, or unpacks to too much.
    """
    _check(data, name)
    pictures: dict[str, Picture] = {}
    html = _html(data, name, pictures)
    blocks = blocks_in(parse(modern(nfc(html))), pictures.get)
    blocks = with_missing(blocks, modern(nfc(_shown(data, name))), _STRAY)
    return Source(name, (*blocks, *margins_of(data)))


def _shown(data: bytes, name: str) -> str:
    try:
        return text_in(data)
    except RecursionError:
        raise ImportRefused(f"“{name}” lồng nhau quá sâu, không đọc được.") from None


def _html(data: bytes, name: str, pictures: dict[str, Picture]) -> str:
    mammoth = _mammoth()

    def keep(image) -> dict[str, str]:
        with image.open() as file:
            content = file.read(MOST_PHOTO + 1)
        address = f"anh-{len(pictures) + 1}"
        if len(content) <= MOST_PHOTO and kind_of(content[:4096]) == PHOTO:
            pictures[address] = Picture(address, content)
        return {"src": address}

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            result = mammoth.convert_to_html(
                io.BytesIO(data),
                convert_image=mammoth.images.img_element(keep),
                style_map=_STYLES,
                include_embedded_style_map=False,
                ignore_empty_paragraphs=True,
                external_file_access=False,
            )
    except (RecursionError, MemoryError):
        raise ImportRefused(f"“{name}” lồng nhau quá sâu, không đọc được.") from None
    except Exception as error:
        # A damaged file may break the reader anywhere; whoever gave it can only save it again.
        raise _damaged(name) from error
    return result.value


def _mammoth():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import mammoth
    return mammoth


def _check(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS:
                raise ImportRefused(f"“{name}” có quá nhiều phần bên trong, không đọc.")
            if "word/document.xml" not in archive.namelist():
                raise ImportRefused(
                    f"“{name}” không phải tệp Word (.docx). Hãy mở bằng Word rồi lưu lại "
                    "(Save as) dạng .docx."
                )
            whole = sum(_real_size(archive, part, name) for part in parts)
    except ImportRefused:
        raise
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError,
            EOFError, zlib.error) as error:  # fmt: skip
        raise _damaged(name) from error
    if whole > _MOST_WHOLE:
        raise _too_much(name)


def _real_size(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> int:
    """Return how large a part unpacks, without keeping it; XML that declares anything is refused,
    wherever it says so, in whatever code and under whatever name.
    """
    named_xml = part.filename.endswith((".xml", ".rels"))
    if part.file_size > (_MOST_XML if named_xml else _MOST_PHOTO_OR_FONT):
        raise _too_much(name)
    size, most, before = 0, _MOST_PHOTO_OR_FONT, b""
    with archive.open(part) as file:
        while chunk := file.read(_CHUNK):
            if size == 0 and (named_xml or _is_markup(chunk, part.filename)):
                most = _MOST_XML
            size += len(chunk)
            if size > most:
                raise _too_much(name)
            if most == _MOST_XML:
                # Without zeros UTF-16 reads like ASCII; what a chunk cut in two is looked at whole.
                read = before + chunk.replace(b"\0", b"")
                if b"<!DOCTYPE" in read.upper():
                    raise _damaged(name)
                before = read[-16:]
    return size


def _is_markup(head: bytes, name: str) -> bool:
    """Tell a part that an XML reader might be led to; a drawing may say what it is."""
    bare = head[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return bare.startswith(b"<") and not name.endswith(".svg")


def _too_much(name: str) -> ImportRefused:
    return ImportRefused(f"“{name}” khi mở ra lớn bất thường (có thể là tệp phá hoại), không đọc.")


def _damaged(name: str) -> ImportRefused:
    return ImportRefused(
        f"“{name}” bị hỏng hoặc không phải tệp Word (.docx). Hãy mở bằng Word rồi lưu lại "
        "(Save as)."
    )


def is_old_word(head: bytes) -> bool:
    """Tell a file of Word before 2007, or one locked by a password: both begin the same way."""
    return head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
