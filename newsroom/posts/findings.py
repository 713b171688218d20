"""A finding: what is wrong, where, with a sentence for the person who can mend it."""

import re
from typing import NamedTuple

from newsroom.posts.messages import ERROR, MESSAGES
from newsroom.posts.wrong import Wrong

_OPTIONAL = re.compile(r" ?\[\[(.*?)\]\]")
_PARAMETER = re.compile(r"\{(\w+)\}")


class Finding(NamedTuple):
    """``path`` relative to the project with "/", ``line`` and ``column`` from 1, ``params`` by
    name. ``in_draft`` is True in a post that nobody is to see yet.
    """

    path: str
    line: int
    column: int
    code: str
    params: tuple[tuple[str, str], ...] = ()
    in_draft: bool = False

    @property
    def is_error(self) -> bool:
        """Errors stop a build, warnings do not, nor does anything in a draft."""
        return self.bars_publishing and not self.in_draft

    @property
    def bars_publishing(self) -> bool:
        """Tell what must be mended before readers may see the post, in a draft too."""
        return MESSAGES[self.code][0] == ERROR

    def sentence(self, lang: str = "vi") -> str:
        """Return the finding's sentence in "vi" or "en"."""
        _, vietnamese, english = MESSAGES[self.code]
        known = dict(self.params)
        text = _OPTIONAL.sub(
            lambda match: f" {match[1]}" if _names(match[1]) <= known.keys() else "",
            english if lang == "en" else vietnamese,
        )
        return _PARAMETER.sub(lambda match: known[match[1]], text)


def finding(path: str, wrong: Wrong) -> Finding:
    """Return the finding for what is wrong in the file ``path``."""
    line, column = wrong.place or (1, 1)
    return Finding(path, line, column, wrong.code, tuple(sorted(wrong.params.items())))


def _names(text: str) -> set[str]:
    return set(_PARAMETER.findall(text))
