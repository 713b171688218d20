"""Links whose words say nothing of where they lead ("tại đây")."""

import re
from collections.abc import Iterator

from newsroom.posts.rules.draft import Draft
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold

_LINK = re.compile(
    r"(?<!!)\[(?P<markdown>[^\[\]]{1,40})\]\(|<a\s[^<>]*>(?P<html>[^<>]{1,40})</a>", re.IGNORECASE
)
_BARE = {
    *("tai day", "o day", "day", "xem tai day", "xem o day", "vao day", "bam vao day", "bam day"),
    *("nhan vao day", "click vao day", "tai ve tai day", "tai tai day", "lien ket", "link", "here"),
    *("click here", "see here", "download here", "link nay", "duong link", "duong dan nay"),
}


def check(draft: Draft) -> Iterator[Wrong]:
    """Yield each link of bare words."""
    if not ("](" in draft.body or "</" in draft.body):
        return
    for passage in draft.passages:
        for match in _LINK.finditer(passage.text):
            said = match["markdown"] or match["html"]
            if fold(said).strip(" *_.,:;>→»") in _BARE:
                yield Wrong("ND321", passage.place(match.start()), value=said.strip())
