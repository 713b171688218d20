"""Old addresses as they are served: "/tin-t%E1%BB%A9c/1.html" is the file "tin-tức/1.html"."""

from urllib.parse import unquote

from newsroom.text.fold import nfc
from newsroom.text.patterns import Pattern

LIMIT = 240
"""The most bytes that a part may have: file systems take 255, a copy under way needs a few."""
_LONGEST = 1_000
_UNUSABLE = Pattern(r"[\x00-\x1f\x7f<>:\"|?*\\#\u2028\u2029]")


def alias_address(alias: str) -> str | None:
    """Return the address ("tin/1.html", "tin/cu/") that an old path is served at.

    Returns None for a path that no file of the site can have.
    """
    try:
        path = nfc(unquote(alias, errors="strict")).removeprefix("/")
    except UnicodeDecodeError:
        return None
    path = path.removesuffix("index.html") if path.split("/")[-1] == "index.html" else path
    parts = path.rstrip("/").split("/") if path else []
    if len(path.encode("utf-8", "replace")) > _LONGEST or not all(map(_is_name, parts)):
        return None
    is_file = bool(parts) and "." in parts[-1] and not path.endswith("/")
    return "/".join(parts) + ("" if is_file or not parts else "/")


def _is_name(part: str) -> bool:
    if _UNUSABLE.search(part) or len(part.encode("utf-8", "replace")) > LIMIT:
        return False
    return bool(part.strip(". "))
