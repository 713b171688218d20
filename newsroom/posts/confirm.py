"""The marks that an import leaves in a header where a person must look: "# CẦN XÁC NHẬN: …"."""

import re
from collections.abc import Iterator

from newsroom.posts.wrong import Wrong

MARK = "# CẦN XÁC NHẬN:"
_MARK = re.compile(r"^ *#+ *CẦN XÁC NHẬN *: *(?P<what>\S.*?) *$", re.MULTILINE)


def marks_to_confirm(text: str, body_line: int) -> Iterator[Wrong]:
    """Yield each mark of a file's header; the body begins on ``body_line``."""
    if "CẦN XÁC NHẬN" not in text:
        return
    for number, line in enumerate(text.split("\n")[: body_line - 1], 1):
        if mark := _MARK.match(line):
            yield Wrong("ND139", (number, 1), what=mark["what"])
