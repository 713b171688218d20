"""The text of a draft's index.md."""

import hashlib
import re
from dataclasses import dataclass

from newsroom.desk.importing.blocks import Photo
from newsroom.desk.importing.draft import Draft
from newsroom.desk.importing.header import header_of
from newsroom.desk.importing.markdown import body_of
from newsroom.desk.importing.names import photo_name
from newsroom.desk.importing.sheet import Sheet

_ORIGIN = re.compile(
    r"^# Nhập từ .*\(nguồn (?P<source>[0-9a-f]{16}), bài (?P<post>[0-9a-f]{16})\)$", re.M
)
_HOLE = "0" * 16
# What would end a comment of YAML, or that YAML refuses.
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class PostText:
    """``text`` of index.md, the photos by the names it gives them."""

    text: str
    photos: dict[str, Photo]


def write_text(draft: Draft) -> PostText:
    """Return the draft as the text of its index.md."""
    names = {id(photo): photo_name(n, photo) for n, photo in enumerate(draft.photos, 1)}
    sheet = _complete(draft)
    body = body_of(draft.body, lambda photo: names[id(photo)])
    name = _BREAKS.sub(" ", draft.source.name)
    origin = f"# Nhập từ {name} (nguồn {draft.source.digest[:16] or _HOLE}, bài {_HOLE})"
    text = header_of(sheet, origin) + body
    mark = digest_of(text)
    photos = {names[id(photo)]: photo for photo in draft.photos if photo.picture}
    return PostText(text.replace(f"bài {_HOLE})", f"bài {mark})", 1), photos)


def digest_of(text: str) -> str:
    """Return what stands for a text, the mark of its origin left out."""
    bare = _ORIGIN.sub("", text, count=1)
    return hashlib.sha256(bare.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def origin_of(text: str) -> tuple[str, str] | None:
    """Return the digests of source and post that an import left in a file, or None."""
    match = _ORIGIN.search(text)
    return (match["source"], match["post"]) if match else None


def _complete(draft: Draft) -> Sheet:
    sheet = Sheet(dict(draft.sheet.fields), list(draft.sheet.dropped), list(draft.sheet.confirm))
    sheet.take("status", "draft")
    if draft.downloads:
        sheet.take(
            "attachments", [{"file": one.name, "title": one.title} for one in draft.downloads]
        )
    waiting = [photo for photo in draft.photos if photo.picture is None]
    if waiting:
        sheet.confirm.append(f"{len(waiting)} chú thích chưa có ảnh; hãy thêm ảnh bằng lệnh photos")
    return sheet
