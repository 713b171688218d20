"""Which files beside a post are published as downloads, under which names.

The types are an allow-list: nothing that a browser would run, no photos (originals hold GPS
positions).
"""

from urllib.parse import unquote

from newsroom.posts.announcement import Facts
from newsroom.posts.post import Details
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


def downloads(facts: Facts, details: Details, beside: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Return every file that a post offers for download with its place in the post's file.

    These are its attachments, the files of its documents, then those of the names ``beside`` it
    that its text links to.
    """
    places = details.places
    found: dict[str, tuple[int, int]] = {}
    for number, one in enumerate(facts.attachments):
        place = places.get(f"attachments.{number}.file", places.get("attachments", (1, 1)))
        found.setdefault(nfc(one.file), place)
    for number, document in enumerate(facts.documents):
        if document.file:
            found.setdefault(nfc(document.file), places.get(f"documents.{number}.file", (1, 1)))
    for link in details.body.links:
        name = nfc(plain_name(link.href))
        if name in beside and not name.endswith(".md"):
            found.setdefault(name, (link.line + details.body_line - 1, link.column))
    return found


def plain_name(href: str) -> str:
    """Return the file name in a relative link: without Pelican's prefix, escapes or fragment."""
    name = href.split("#")[0]
    for prefix in ("{static}", "{attach}", "{filename}", "./"):
        name = name.removeprefix(prefix)
    return unquote(name)


def published_name(name: str) -> str:
    """Return a file's name on the site: ASCII, lower case, "Kế hoạch.PDF" → "ke-hoach.pdf"."""
    stem, _, extension = name.rpartition("/")[2].rpartition(".")
    return f"{slug(stem) or 'tep'}.{extension.lower()}"
