"""Leaves out the images that stand inside a text; their alternative text stays."""

import re
from html import unescape

from newsroom.posts.markdown.photos import ELSEWHERE
from newsroom.posts.markdown.places import Places, next_place, shortened
from newsroom.posts.markdown.rendered import Remark

_IMAGE = re.compile(r"<img ([^<>]*)>")
_ATTRIBUTE = re.compile(r'(alt|src)="([^"]*)"')


def leave_out_images(html: str, places: Places) -> tuple[str, tuple[Remark, ...]]:
    """Markdown's HTML without images; ND307 for each, ND314 if it lies elsewhere."""
    remarks: list[Remark] = []

    def words(image: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(image[1]))
        file = unescape(attributes.get("src", ""))
        code = "ND314" if ELSEWHERE.match(file) else "ND307"
        place = next_place(places, file)
        params = (("file", shortened(file)),)
        remarks.append(Remark(code, place.image_line, place.image_column, params))
        return attributes.get("alt", "")

    return _IMAGE.sub(words, html), tuple(remarks)
