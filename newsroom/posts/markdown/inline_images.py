"""Leaves out the images that stand inside a text; their alternative text stays."""

import re
from html import unescape

from newsroom.posts.markdown.mistyped_images import shown
from newsroom.posts.markdown.photos import ELSEWHERE
from newsroom.posts.markdown.places import Places, next_place, shortened
from newsroom.posts.markdown.rendered import Remark

_IMAGE = re.compile(r"<img ([^<>]*)>")
_QUOTED = re.compile(r"\s[\"'“]")
_ATTRIBUTE = re.compile(r'(alt|src)="([^"]*)"')


def leave_out_images(html: str, places: Places) -> tuple[str, tuple[Remark, ...]]:
    """Markdown's HTML without images; ND307 for each, ND314 if it lies elsewhere.

    ND315 if its quotation marks are not what they should be, so that the caption stands in the
    name of the file.
    """
    remarks: list[Remark] = []

    def words(image: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(image[1]))
        file = unescape(attributes.get("src", ""))
        alt = attributes.get("alt", "")
        code = "ND314" if ELSEWHERE.match(file) else "ND307"
        params = (("file", shortened(file)),)
        if _QUOTED.search(file):
            code, params = "ND315", (("text", shown(f"![{unescape(alt)}]({file})")),)
        place = next_place(places, file)
        remarks.append(Remark(code, place.image_line, place.image_column, params))
        return alt

    return _IMAGE.sub(words, html), tuple(remarks)
