"""Files of the content folder that belong to no post, page or entry as they lie there."""

import re
from collections.abc import Iterable, Iterator

from newsroom.posts.files import File
from newsroom.posts.folders import INDEX, is_markdown, may_be_a_post, own_folders, owner_folder
from newsroom.posts.keeping import ROOMS
from newsroom.posts.link_states import LINKS
from newsroom.posts.model import REGISTRIES
from newsroom.posts.redirects import REDIRECTS
from newsroom.posts.visit_figures import VISITS
from newsroom.posts.wrong import Wrong
from newsroom.text.patterns import Pattern

# What is written at every publication, beside the rooms (see published_lock.py).
LOCK = "published.lock"
# The folder of what posts said when they were published (see published_texts.py).
TEXTS, TEXTS_END = "published", ".jsonl"
_WRITTEN = {LOCK, LINKS, VISITS}
_ROOMS = {*ROOMS, *REGISTRIES}
# Most posts' names: they can be nothing but a post's text.
_PLAIN = Pattern(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.md")
# What editors and file managers make of a name such as index.md, most often Notepad's index.md.txt.
_MISNAMED = Pattern(
    r"(?P<stem>.+?)(?:\.md|\.markdown|\.mdown)+(?:\.txt|\.text|\.md)*|(?P<index>index)(?:\.txt|\.text)*",
    re.IGNORECASE,
)


def misplaced(files: Iterable[File]) -> Iterator[tuple[str, Wrong]]:
    """Yield the name of each such file with what is wrong."""
    files = [file for file in files if file.name != REDIRECTS]
    own = own_folders(files)
    meant = {file.folder for file in files if _is_index_meant(file)} - own
    plain = _plain_folders({file.folder for file in files}, own)
    for file in files:
        folder, _, base = file.name.rpartition("/")
        if folder in plain and _PLAIN.fullmatch(base):
            continue
        room = file.name.partition("/")[0]
        if file.name in _WRITTEN or (file.folder == TEXTS and file.base.endswith(TEXTS_END)):
            continue
        if room not in _ROOMS or "/" not in file.name:
            yield file.name, Wrong("ND020", name=file.base)
        elif room in REGISTRIES:
            if file.folder != room:
                yield file.name, Wrong("ND224", name=file.base, folder=room)
        else:
            for wrong in _in_room(file, own, meant):
                yield file.name, wrong


def _plain_folders(folders: set[str], own: set[str]) -> set[str]:
    """Return the folders of posts and pages that neither are one nor lie in one."""
    return {
        folder
        for folder in folders
        if folder.partition("/")[0] in ROOMS and owner_folder(folder, own) is None
    }


def _in_room(file: File, own: set[str], meant: set[str]) -> Iterator[Wrong]:
    """Yield what is wrong with the place of a file under news or pages."""
    # An index.md is looked up from above its folder, every other file from its folder.
    is_index = file.base == INDEX and file.folder in own
    outer = owner_folder(file.folder.rpartition("/")[0] if is_index else file.folder, own)
    better = _better_base(file)
    if outer is not None:
        if is_markdown(file):
            name = file.folder.rpartition("/")[2] if is_index else file.base
            yield Wrong("ND221", name=name, other=f"{outer}/{INDEX}")
    elif better and better != file.base:
        yield Wrong("ND222", name=file.base, suggestion=better)
    elif not is_markdown(file) and owner_folder(file.folder, meant) is None:
        yield Wrong("ND223", name=file.base)


def _better_base(file: File) -> str | None:
    """Return the name that the text of a post or page was meant to have, None for other files."""
    misnamed = _MISNAMED.fullmatch(file.base)
    if not misnamed:
        return None
    stem = misnamed["stem"] or misnamed["index"]
    return INDEX if stem.lower() == "index" else f"{stem}.md"


def _is_index_meant(file: File) -> bool:
    return (
        "index" in file.name.lower()  # to ask this first is quick
        and file.base[:5].lower() == "index"
        and _better_base(file) == INDEX
        and may_be_a_post(file.folder)
    )
