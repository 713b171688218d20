"""Which files beside a post are published as downloads, under which names.

The types are an allow-list: nothing that a browser would run, no photos (originals hold GPS
positions).
"""

import re
from collections.abc import Collection
from urllib.parse import unquote

from newsroom.posts.announcement import Facts, PageFacts
from newsroom.posts.details import Details
from newsroom.posts.places import place_in_list
from newsroom.text.fold import nfc, slug

ALLOWED = {
    "pdf": "PDF",
    "doc": "DOC",
    "docx": "DOCX",
    "xls": "XLS",
    "xlsx": "XLSX",
    "ppt": "PPT",
    "pptx": "PPTX",
    "odt": "ODT",
    "ods": "ODS",
    "odp": "ODP",
    "rtf": "RTF",
    "csv": "CSV",
    "txt": "TXT",
    "json": "JSON",
    "zip": "ZIP",
    "mp3": "MP3",
    "mp4": "MP4",
}
PHOTOS = frozenset(
    {
        "jpg",
        "jpeg",
        "jfif",
        "png",
        "webp",
        "avif",
        "gif",
        "tif",
        "tiff",
        "heic",
        "heif",
        "bmp",
        "svg",
    }
)


_WORDS = "static|attach|filename"
_PELICAN = re.compile(rf"(?:\{{(?:{_WORDS})\}}|\|(?:{_WORDS})\|)?(?:\./)?")


def downloads(
    facts: Facts | PageFacts, details: Details, beside: Collection[str]
) -> dict[str, tuple[int, int]]:
    """Return every file that a post or page offers for download with its place in the file.

    These are a post's attachments, the files of its documents, then those of the names ``beside``
    it that its text links to.
    """
    places = details.places
    found: dict[str, tuple[int, int]] = {}
    for key in ("attachments", "documents"):
        for number, one in enumerate(getattr(facts, key, ())):
            if one.file:
                found.setdefault(nfc(one.file), place_in_list(places, key, number, "file"))
    for link in details.body.links:
        name = plain_name(link.href.split("#")[0])
        if name in beside and not name.endswith(".md"):
            found.setdefault(name, (link.line + details.body_line - 1, link.column))
    return found


def plain_name(written: str) -> str:
    """Return the file name in a relative address: without Pelican's prefix and escapes, in NFC."""
    return nfc(unquote(_PELICAN.sub("", written, count=1)))


def extension_of(name: str) -> str:
    """Return the letters after a name's last dot, in lower case."""
    return name.rpartition(".")[2].lower()


def is_download(name: str) -> bool:
    """Tell whether a file may be published as a download, as far as its name tells."""
    return extension_of(name) in ALLOWED


def published_name(name: str) -> str:
    """Return a file's name on the site: ASCII, lower case, "Kế hoạch.PDF" → "ke-hoach.pdf"."""
    stem, _, extension = name.rpartition("/")[2].rpartition(".")
    return f"{slug(stem) or 'tep'}.{extension.lower()}"
