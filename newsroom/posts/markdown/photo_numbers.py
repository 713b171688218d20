"""Compares the numbers typed in captions, "Hình 2: …", with the photos' places."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsroom.posts.markdown.rendered import BodyGallery, HeaderGallery, Remark

_LEFT_OUT = frozenset({"ND307", "ND314", "ND315", "ND327"})


def misnumbered(
    galleries: Sequence[BodyGallery | HeaderGallery], remarks: Iterable[Remark]
) -> tuple[Remark, ...]:
    """ND308 for each typed "Hình N" that is not the photo's place in the post.

    Photos left out by one of the remarks count where they were typed: once they are mended the
    numbers are right. Behind `[gallery]` the place is not known here: the header's photos count
    as well.
    """
    gaps = sorted((one.line, one.column) for one in remarks if one.code in _LEFT_OUT)
    found = []
    place = 0
    for gallery in galleries:
        if isinstance(gallery, HeaderGallery):
            break
        for photo in gallery.photos:
            place += 1
            if photo.typed_number in (None, place):
                continue
            missing = bisect_left(gaps, (photo.line, photo.column))
            if not place < photo.typed_number <= place + missing:
                params = (
                    ("typed", str(photo.typed_number)),
                    ("place", str(place)),
                    ("file", photo.file),
                )
                found.append(Remark("ND308", photo.line, photo.column, params))
    return tuple(found)
