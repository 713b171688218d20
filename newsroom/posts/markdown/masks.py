"""Private-use characters that stand for pieces Markdown must not touch.

The body holds none of its own: strange characters are taken out before the first mask is set.
"""

import re

CODE = "\ue000"
TAG = "\ue001"
OPEN_LINK = "\ue002"
CLOSE_LINK = "\ue003"
GALLERY = "\ue004"
END = "\ue00f"
ANY = re.compile(f"[{CODE}-{GALLERY}]([0-9]+){END}")


def mask(kind: str, index: int) -> str:
    """The mask of the piece `index` of its kind."""
    return f"{kind}{index}{END}"


def pattern(kind: str) -> re.Pattern[str]:
    """Matches masks of one kind; group 1 is the index."""
    return re.compile(f"{kind}([0-9]+){END}")
