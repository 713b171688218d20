"""Which files beside a post are published as downloads, under which names.

The types are an allow-list: nothing that a browser would run, no photos (originals hold GPS
positions).
"""

from urllib.parse import unquote

from newsroom.posts.post import Announcement
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


def attached_files(post: Announcement) -> list[tuple[str, tuple[int, int]]]:
    """Return (name beside the post, place in its file) of every file the post offers for download.

    These are its attachments, the files of its documents, then files that its text links to.
    """
    facts, places = post.facts, post.places
    found: dict[str, tuple[int, int]] = {}
    for number, one in enumerate(facts.attachments):
        place = places.get(f"attachments.{number}.file", places.get("attachments", (1, 1)))
        found.setdefault(nfc(one.file), place)
    for number, document in enumerate(facts.documents):
        if document.file:
            found.setdefault(nfc(document.file), places.get(f"documents.{number}.file", (1, 1)))
    for name, place in linked_files(post):
        found.setdefault(name, place)
    return list(found.items())


def linked_files(post: Announcement) -> list[tuple[str, tuple[int, int]]]:
    """Return the files beside the post that its body links to, with their places."""
    found = []
    for link in post.body.links:
        name = nfc(plain_name(link.href))
        if name in post.files and not name.endswith(".md"):
            found.append((name, (link.line + post.body_line - 1, link.column)))
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
