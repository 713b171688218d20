"""What a link in a body names, told from its text and its source's place alone."""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from newsroom.text.fold import nfc

_PELICAN = re.compile(r"\{(filename|static|attach)\}|\|(filename|static|attach)\|")
ADDRESS, SOURCE, ROOT, NOWHERE = "address", "source", "root", "nowhere"


# (kind, name, fragment), a plain tuple as rows hold nothing else.
Way = tuple[str, str, str]


def way_of(href: str, path: str) -> Way:
    """Return what ``href``, written in the file ``path``, names: (kind, name, fragment).

    ``href`` is relative to that file, Pelican's ``{filename}…``, or an address beginning with "/".
    The kind is ADDRESS (a name on the site), SOURCE (a file as findings call it), ROOT (a name
    within the content folder) or NOWHERE.
    """
    try:
        parts = urlsplit(_PELICAN.sub("", href))
    except ValueError:
        return NOWHERE, "", ""
    if parts.scheme or parts.netloc:
        return NOWHERE, "", ""
    name, fragment = nfc(unquote(parts.path)), unquote(parts.fragment)
    if name.startswith("/") and not _PELICAN.match(href):
        return ADDRESS, name[1:], fragment
    if name.startswith("/"):
        return ROOT, name.lstrip("/"), fragment
    folder = posixpath.dirname(path) + "/"
    return SOURCE, posixpath.normpath(folder + name), fragment
