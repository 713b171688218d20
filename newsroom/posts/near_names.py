"""The file beside a post that a name which is not there was probably meant to be."""

from collections.abc import Collection

from newsroom.text.nearest import nearest


def near_name(name: str, beside: Collection[str]) -> str | None:
    """Return the name among ``beside`` most like ``name``, or None.

    Before slips of the fingers count what computers differ in: "\\" for "/", capital letters; then
    a file of that name in another folder.
    """
    path = name.replace("\\", "/")
    bases = {one.rpartition("/")[2].casefold(): one for one in sorted(beside, reverse=True)}
    same = {one.casefold(): one for one in sorted(beside, reverse=True)}
    base = path.rpartition("/")[2].casefold()
    return same.get(path.casefold()) or bases.get(base) or nearest(path, beside)
