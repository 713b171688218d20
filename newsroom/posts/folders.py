"""The order of the content folder: which files are posts and pages, what lies beside each."""

from collections.abc import Iterable, Iterator, Mapping

from newsroom.posts.files import File
from newsroom.posts.keeping import ROOMS, Source

INDEX = "index.md"


def find_sources(files: Iterable[File], prefix: str) -> list[Source]:
    """Return the Markdown files of posts, then of pages, each with the name it gives its post.

    A file of that kind inside another post's folder is part of nothing, unless it is an index.
    """
    files = list(files)
    own = own_folders(files)
    beside = _by_folder(files, own)
    return [
        source
        for room in ROOMS
        for file in files
        if file.name.startswith(room + "/") and is_markdown(file)
        for source in _source(file, room, own, beside, prefix)
    ]


def own_folders(files: Iterable[File]) -> set[str]:
    """Return the folders that are a post or a page: those that hold an index.md."""
    return {file.folder for file in files if file.base == INDEX and may_be_a_post(file.folder)}


def owner_folder(folder: str, own: set[str]) -> str | None:
    """Return the innermost of ``own`` folders that ``folder`` is or lies in, or None."""
    while folder:
        if folder in own:
            return folder
        folder = folder.rpartition("/")[0]
    return None


def is_markdown(file: File) -> bool:
    """Tell whether a file's name says that it is a post's or page's text."""
    return file.base.lower().endswith(".md")


def may_be_a_post(folder: str) -> bool:
    """Tell a post's folder from a room and from the folder of a year."""
    room, _, inner = folder.partition("/")
    name = inner.rpartition("/")[2]
    return room in ROOMS and bool(inner) and not (len(name) == 4 and name.isdigit())


def is_misspelt_index(file: File) -> bool:
    """Tell whether a file is called Index.md, index.MD …: links and servers tell them apart."""
    return file.base != INDEX and file.base.lower() == INDEX


def _source(
    file: File, room: str, own: set[str], beside: Mapping[str, list[File]], prefix: str
) -> Iterator[Source]:
    if file.base == INDEX and file.folder in own:
        start = len(file.folder) + 1
        near = {one.name[start:]: one for one in beside[file.folder] if one is not file}
        yield Source(room, file.folder.rpartition("/")[2], prefix + file.name, file, near)
    elif owner_folder(file.folder, own) is None and not is_misspelt_index(file):
        yield Source(room, file.base[:-3], prefix + file.name, file, {})


def _by_folder(files: Iterable[File], own: set[str]) -> dict[str, list[File]]:
    """Return the files of each own folder, without those of own folders inside it."""
    found: dict[str, list[File]] = {folder: [] for folder in own}
    owners = {folder: owner_folder(folder, own) for folder in {file.folder for file in files}}
    for file in files:
        owner = owners[file.folder]
        if owner is not None:
            found[owner].append(file)
    return found
