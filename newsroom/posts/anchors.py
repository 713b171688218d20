"""The places within a page that a link can lead to."""

from collections.abc import Collection

from newsroom.text.patterns import Pattern

# Parts of every page that the templates give ids to.
_PARTS = frozenset(
    {"top", "noi-dung", "van-ban", "tep-dinh-kem", "su-kien", "bai-viet-goc", "tin-lien-quan"}
)
_PHOTO = Pattern(r"hinh-(\d{1,3})|hinh-anh(?:-\d{1,2})?")


def has_anchor(fragment: str, anchors: Collection[str], photos: int) -> bool:
    """Tell whether a page whose text has ``anchors`` and that shows ``photos`` has a place."""
    photo = _PHOTO.fullmatch(fragment)
    if photo and photos:
        return photo[1] is None or 1 <= int(photo[1]) <= photos
    return fragment in anchors or fragment in _PARTS
