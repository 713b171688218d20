"""Checks of the files that a post or page offers for download."""

from collections.abc import Iterator, Mapping

from newsroom.posts import sniffing
from newsroom.posts.attachments import ALLOWED, PHOTOS, extension_of, published_name
from newsroom.posts.near_names import near_name
from newsroom.posts.wrong import Wrong

HOLDS = {
    "pdf": sniffing.PDF,
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"), sniffing.ZIP),
    **dict.fromkeys(("doc", "xls", "ppt"), sniffing.OLE),
    **dict.fromkeys(("csv", "txt", "json"), sniffing.TEXT),
    "rtf": sniffing.RTF,
    "mp3": sniffing.MP3,
    "mp4": sniffing.MP4,
}
_NAMES = {
    sniffing.PDF: "PDF",
    sniffing.ZIP: "ZIP/DOCX/XLSX/PPTX/ODT",
    sniffing.OLE: "DOC/XLS/PPT (97–2003)",
    sniffing.TEXT: "TXT/CSV/HTML",
    sniffing.RTF: "RTF",
    sniffing.MP3: "MP3",
    sniffing.MP4: "MP4",
}


def check_downloads(
    offered: Mapping[str, tuple[int, int]], beside: Mapping[str, str]
) -> Iterator[Wrong]:
    """Yield what is wrong with downloads ``offered`` at their places.

    ``beside`` tells what each file beside the post holds, in the words of sniffing.
    """
    names: dict[str, str] = {}
    for name, place in offered.items():
        wrong = _kind_wrong(name, place, beside)
        if wrong:
            yield wrong
        published = published_name(name)
        if names.setdefault(published, name) != name:
            yield Wrong("ND418", place, name=published)


def _kind_wrong(name: str, place: tuple[int, int], beside: Mapping[str, str]) -> Wrong | None:
    extension = extension_of(name)
    if name not in beside:
        return Wrong("ND409", place, file=name, suggestion=near_name(name, beside))
    holds = beside[name]
    if extension in PHOTOS or holds == sniffing.PHOTO:
        return Wrong("ND411", place, file=name)
    if extension not in ALLOWED:
        return Wrong("ND410", place, file=name, known=", ".join(sorted(ALLOWED)))
    if holds in (sniffing.EMPTY, sniffing.UNREADABLE):
        return Wrong("ND421" if holds == sniffing.EMPTY else "ND423", place, file=name)
    if holds != HOLDS[extension]:
        told = {"expected": extension.upper(), "found": _NAMES.get(holds)}
        return Wrong("ND422", place, file=name, **told)
    return None
