"""Office files without names, comments, thumbnails; tracked changes accepted where asked."""

import io
import re
import zipfile
from collections.abc import Callable

from newsroom.media.privacy import surgery
from newsroom.media.privacy.archives import Archive
from newsroom.media.privacy.inquiry import listed
from newsroom.media.privacy.office import CHANGES, COMMENT_PARTS, PEOPLE_PARTS
from newsroom.media.privacy.strip_changes import accepted
from newsroom.media.privacy.surgery import Element, tree, whole, without

# The oldest date that a ZIP can note: when a file was cleaned is nobody's business.
_DATE = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = {
    "creator", "lastModifiedBy", "Manager", "Company", "Template", "HyperlinkBase", "TotalTime",
    "description", "keywords", "contentStatus", "lastPrinted", "revision", "version",
}  # fmt: skip
_COMMENT_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_RSID = re.compile(rb"""\s\w+:rsid\w*=(?:"[^"]*"|'[^']*')""")
_DROPPED = re.compile(
    r"docProps/(thumbnail\..*|custom\.xml)|(word|xl|ppt)/printerSettings/.*|docMetadata/.*"
)


class WouldChangeWords(Exception):
    """Cleaning would change what readers read; its text says why."""


def cleaned_office(
    data: bytes, accept_changes: bool, clean: Callable[[str, bytes], bytes]
) -> bytes:
    """Return a file of Word, Excel or PowerPoint without private data.

    ``clean`` cleans a picture inside it. Raises :class:`WouldChangeWords`.
    """
    archive = Archive(data)
    parts = {name: archive.read(name) for name in archive.names}
    gone = {name for name in parts if _is_dropped(name, parts[name])}
    kept = {}
    for name, content in parts.items():
        if name in gone:
            continue
        if name.endswith(".rels"):
            content = without(content, _dead_relations(name, tree(content), gone))
        elif name == "[Content_Types].xml":
            content = without(content, _dead_types(tree(content), gone))
        elif name.endswith(".xml"):
            content = _cleaned_part(name, content, accept_changes)
        elif "/media/" in name:
            content = clean(name, content)
        kept[name] = content
    return zipped(kept)


def zipped(parts: dict[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """Return a ZIP of ``parts`` in their order, always with the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.create_system = 0
            packed.writestr(info, content)
    return target.getvalue()


def _is_dropped(name: str, content: bytes) -> bool:
    if COMMENT_PARTS.fullmatch(name) or PEOPLE_PARTS.match(name) or _DROPPED.fullmatch(name):
        return True
    # Excel draws its notes in an old format of its own.
    return name.endswith(".vml") and b'ObjectType="Note"' in content


def _cleaned_part(name: str, content: bytes, accept_changes: bool) -> bytes:
    root = tree(content)
    if name.startswith("docProps/"):
        return without(content, (cut for one in root.named(*_PROPERTIES) for cut in whole(one)))
    cuts = []
    if name.startswith("word/"):
        changes = [one for one in root.named(*CHANGES) if _author(one)]
        if changes and not accept_changes:
            authors = listed(_author(one) for one in changes)
            raise WouldChangeWords(f"{len(changes)} × Track Changes ({authors})")
        cuts += accepted(root)
        cuts += [cut for one in root.named("rsids") for cut in whole(one)]
    if name.startswith("xl/worksheets/"):
        cuts += [cut for one in root.named("legacyDrawing") for cut in whole(one)]
    cuts += [cut for one in root.named(*_COMMENT_MARKS) for cut in whole(_mark(one))]
    cuts += _rsids(root, content)
    return without(content, cuts)


def _author(one: Element) -> str:
    return next((who for key, who in one.attributes.items() if key.endswith(":author")), "")


def _mark(one: Element) -> Element:
    """Return a comment's mark with the run around it, if that holds nothing else."""
    run = one.parent
    is_alone = run and run.name == "r" and all(c is one or c.name == "rPr" for c in run.children)
    return run if is_alone else one


def _rsids(root: Element, content: bytes) -> list[surgery.Cut]:
    """Return the cuts of the numbers that tell which sittings a text was typed in."""
    return [
        (one.start + match.start(), one.start + match.end())
        for one in root.walk()
        for match in _RSID.finditer(content[one.start : one.inner])
    ]


def _dead_relations(name: str, root: Element, gone: set[str]) -> list[surgery.Cut]:
    folder = name.rpartition("_rels/")[0]
    return [
        cut
        for one in root.named("Relationship")
        if _target(folder, one.attributes.get("Target", "")) in gone
        or one.attributes.get("Type", "").endswith("/attachedTemplate")
        for cut in whole(one)
    ]


def _dead_types(root: Element, gone: set[str]) -> list[surgery.Cut]:
    overrides = root.named("Override")
    dead = (one for one in overrides if one.attributes.get("PartName", "")[1:] in gone)
    return [cut for one in dead for cut in whole(one)]


def _target(folder: str, target: str) -> str:
    """Return the part that a relation's target names, seen from ``folder``."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = []
    for step in (folder + target).split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
