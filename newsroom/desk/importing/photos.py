"""Photos that came along put to the captions that wait for one, the others at the end."""

from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo, Picture


def placed(
    blocks: Sequence[AnyBlock], pictures: Sequence[Picture]
) -> tuple[list[AnyBlock], list[Photo]]:
    """Return the blocks with every picture in its place, and the photos in order."""
    waiting = list(pictures)
    rest: list[AnyBlock] = []
    for block in blocks:
        if isinstance(block, Photo) and block.picture is None and waiting:
            block = replace(block, picture=waiting.pop(0))
        rest.append(block)
    rest += [Photo(MAIN, picture=picture) for picture in waiting]
    return rest, [one for one in rest if isinstance(one, Photo)]
