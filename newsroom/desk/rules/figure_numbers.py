"""Numbers typed before captions are dropped where they are the photos' own, which pages write."""

import re
from collections.abc import Iterator

from newsroom.desk.rules.rule import Edit, Rule, Text
from newsroom.posts.keys import canonical_keys
from newsroom.posts.markdown.captions import split_label
from newsroom.posts.markdown.render import render
from newsroom.posts.markdown.rendered import BodyGallery, HeaderGallery
from newsroom.posts.model import POST
from newsroom.posts.nodes import Mapping, Scalar, Sequence

_CAPTION = re.compile(
    r"\]\(\s*[^\s()]+\s+[\"'“(]\s*(?P<label>[^\W\d_][^:.]{0,12}\d{1,3}\s*[:.]\s*)"
)


def _edits(text: Text) -> Iterator[Edit]:
    galleries = render(text.whole[text.body :]).parts
    shift = text.whole.count("\n", 0, text.body)
    place = 0
    for gallery in galleries:
        if isinstance(gallery, HeaderGallery):
            return
        for photo in gallery.photos if isinstance(gallery, BodyGallery) else ():
            place += 1
            if photo.typed_number == place:
                at = text.offset(photo.line + shift, photo.column)
                yield from _typed(text.whole, at)
    if place == 0 and text.header:
        yield from _listed(text)


def _typed(whole: str, at: int) -> Iterator[Edit]:
    """Yield the label in the quotes of the photo that begins at an offset."""
    end = whole.find("\n", at)
    match = _CAPTION.search(whole, at, end if end >= 0 else len(whole))
    if match and split_label(match["label"] + "x")[0] is not None:
        yield *match.span("label"), ""


def _listed(text: Text) -> Iterator[Edit]:
    """Yield the labels in the header's captions, when they count the photos from 1."""
    header = canonical_keys(POST, text.header)[0]
    images = next((node for key, node in header.entries if key.value == "images"), None)
    if not isinstance(images, Sequence):
        return
    for place, image in enumerate(images.items, 1):
        entries = image.entries if isinstance(image, Mapping) else ()
        for key, node in entries:
            if key.value == "caption" and isinstance(node, Scalar):
                number, rest = split_label(node.value)
                if number == place and rest and rest[0].isalpha() and ": " not in rest:
                    yield from _label(text, node, rest)


def _label(text: Text, node: Scalar, rest: str) -> Iterator[Edit]:
    start = text.offset(node.line, node.column)
    start += text.whole[start : start + 1] in ("'", '"')
    end = text.whole.find(rest[:8], start, start + 40)
    if end > start:
        yield start, end, ""


RULE = Rule(
    "ND331",
    "Bỏ “Hình 1:”, “Hình 2:” gõ trước chú thích khi đúng thứ tự, vì trang tự đánh số.",
    (
        '![Bục báo cáo](hinh-1.jpg "Hình 1: Đại biểu")\n',
        '![Bục báo cáo](hinh-1.jpg "Đại biểu")\n',
    ),
    _edits,
)
