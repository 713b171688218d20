"""The order of the content folder: which files are posts and pages, what lies beside each."""

from collections.abc import Iterable, Mapping

from newsroom.posts.files import File
from newsroom.posts.keeping import ROOMS, Source

INDEX = "index.md"


def find_sources(files: Iterable[File], prefix: str) -> list[Source]:
    """Return the Markdown files of posts, then of pages, each with the name it gives its post.

    A file of that kind inside another post's folder is part of nothing, unless it is an index.
    """
    files = list(files)
    folders = [file.folder for file in files]
    own = own_folders(files)
    owners = {folder: owner_folder(folder, own) for folder in set(folders)}
    beside: dict[str, list[File]] = {folder: [] for folder in own}
    for file, folder in zip(files, folders, strict=True):
        # Without those of own folders inside it.
        if owners[folder] is not None:
            beside[owners[folder]].append(file)
    found = []
    for room in ROOMS:
        start = f"{room}/"
        for file, folder in zip(files, folders, strict=True):
            if file.name.startswith(start) and is_markdown(file):
                source = _source(file, room, owners[folder], beside, prefix)
                if source is not None:
                    found.append(source)
    return found


def own_folders(files: Iterable[File]) -> set[str]:
    """Return the folders that are a post or a page: those that hold an index.md."""
    indexes = (file for file in files if file.name.endswith(INDEX) and file.base == INDEX)
    return {file.folder for file in indexes if may_be_a_post(file.folder)}


def owner_folder(folder: str, own: set[str]) -> str | None:
    """Return the innermost of ``own`` folders that ``folder`` is or lies in, or None."""
    while folder:
        if folder in own:
            return folder
        folder = folder.rpartition("/")[0]
    return None


def is_markdown(file: File) -> bool:
    """Tell whether a file's name says that it is a post's or page's text."""
    return file.name[-3:].lower() == ".md"


def may_be_a_post(folder: str) -> bool:
    """Tell a post's folder from a room and from the folder of a year."""
    room, _, inner = folder.partition("/")
    name = inner.rpartition("/")[2]
    return room in ROOMS and bool(inner) and not (len(name) == 4 and name.isdigit())


def is_misspelt_index(base: str) -> bool:
    """Tell whether a file is called Index.md, index.MD …: links and servers tell them apart."""
    return base != INDEX and base.lower() == INDEX


def _source(
    file: File, room: str, owner: str | None, beside: Mapping[str, list[File]], prefix: str
) -> Source | None:
    """Return what a Markdown file is; None when it only lies in the ``owner``'s folder."""
    folder, _, base = file.name.rpartition("/")
    if base == INDEX and folder == owner:
        start = len(folder) + 1
        near = {one.name[start:]: one for one in beside[folder] if one is not file}
        return Source(room, folder.rpartition("/")[2], prefix + file.name, file, near)
    if owner is None and not is_misspelt_index(base):
        return Source(room, base[:-3], prefix + file.name, file, {})
    return None
