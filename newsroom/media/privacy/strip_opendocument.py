"""OpenDocument files without names, comments, thumbnails; changes accepted where asked."""

from collections.abc import Callable

from newsroom.media.privacy.archives import Archive
from newsroom.media.privacy.opendocument import NAMES, SETTINGS
from newsroom.media.privacy.strip_office import WouldChangeWords, zipped
from newsroom.media.privacy.surgery import Element, tree, whole, without

_META = (*NAMES, "user-defined", "template", "print-date", "editing-duration", "editing-cycles")
_COMMENTS = ("annotation", "annotation-end")
_CHANGES = ("tracked-changes", "change", "change-start", "change-end")
_TEXTS = ("content.xml", "styles.xml")


def cleaned_opendocument(
    data: bytes, accept_changes: bool, clean: Callable[[str, bytes], bytes]
) -> bytes:
    """Return an OpenDocument file without private data. Raises :class:`WouldChangeWords`."""
    archive = Archive(data)
    kept = {}
    for name in archive.names:
        content = archive.read(name)
        base = name.rpartition("/")[2]
        if name.startswith("Thumbnails/"):
            continue
        if name == "META-INF/manifest.xml":
            content = without(content, _cuts(tree(content), "file-entry", _is_thumbnail))
        elif base == "meta.xml":
            content = without(content, _cuts(tree(content), *_META))
        elif base == "settings.xml":
            content = without(content, _cuts(tree(content), "config-item", _is_setting))
        elif base in _TEXTS:
            content = _cleaned_text(content, accept_changes)
        elif name.startswith("Pictures/"):
            content = clean(name, content)
        kept[name] = content
    first = {name: kept[name] for name in ("mimetype",) if name in kept}
    return zipped(first | kept, stored=("mimetype",))


def _cleaned_text(content: bytes, accept_changes: bool) -> bytes:
    root = tree(content)
    changes = sum(len(one.children) for one in root.named("tracked-changes"))
    if changes and not accept_changes:
        raise WouldChangeWords(f"{changes} × Track Changes")
    return without(content, _cuts(root, *_COMMENTS) + _cuts(root, *_CHANGES))


def _cuts(root: Element, *wanted) -> list[tuple[int, int]]:
    """Return the cuts of the elements with the names ``wanted``; a function there must agree."""
    names = [one for one in wanted if isinstance(one, str)]
    agree = [one for one in wanted if not isinstance(one, str)]
    return [cut for one in root.named(*names) if all(f(one) for f in agree) for cut in whole(one)]


def _is_thumbnail(one: Element) -> bool:
    return any(value.startswith("Thumbnails/") for value in one.attributes.values())


def _is_setting(one: Element) -> bool:
    return any(value in SETTINGS for value in one.attributes.values())
