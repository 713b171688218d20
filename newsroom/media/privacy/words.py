"""The words of a document as readers have them, to tell that cleaning has changed none."""

from newsroom.media.privacy import markup
from newsroom.media.privacy.archives import Archive
from newsroom.media.privacy.inquiry import Unreadable
from newsroom.media.privacy.office import COMMENT_PARTS

_AWAY = {"del", "moveFrom", "annotation", "tracked-changes"}
_TEXT_PARTS = ("word/", "xl/worksheets/", "xl/sharedStrings", "ppt/slides/", "ppt/notesSlides/")


def words_of(data: bytes, found: str) -> list[str]:
    """Return the words of a file of the format ``found``, none for one without text.

    With tracked changes they are those of the file with all changes accepted.
    """
    if found == "PDF":
        from newsroom.media.privacy.pdf import opened

        pages = opened(data).pages
        try:
            return [word for page in pages for word in page.extract_text().split()]
        except Exception as error:
            # A faulty page makes it fail in any way there is.
            raise Unreadable("PDF") from error
    if found == "OOXML":
        archive = Archive(data)
        names = [n for n in archive.names if n.startswith(_TEXT_PARTS) and n.endswith(".xml")]
        names = sorted(name for name in names if not COMMENT_PARTS.fullmatch(name))
        return [word for name in names for word in _words(archive.read(name), name)]
    if found == "ODF":
        return _words(Archive(data).read("content.xml"), "content.xml")
    return []


def _words(content: bytes, name: str) -> list[str]:
    parts: list[str] = []
    _collect(markup.parsed(content, name), parts)
    return " ".join(parts).split()


def _collect(one, parts: list[str]) -> None:
    if markup.local(one) in _AWAY:
        return
    if one.text:
        parts.append(one.text)
    for child in one:
        _collect(child, parts)
        if child.tail:
            parts.append(child.tail)
