"""Photos that came along put to the captions that wait for one, the others at the end."""

from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.importing.blocks import MAIN, AnyBlock, Photo, Picture


def placed(blocks: Sequence[AnyBlock], pictures: Sequence[Picture]) -> list[AnyBlock]:
    """Return the blocks with every picture in its place."""
    waiting = list(pictures)
    rest: list[AnyBlock] = []
    for block in blocks:
        if isinstance(block, Photo) and block.picture is None and waiting:
            block = replace(block, picture=waiting.pop(0))
        rest.append(block)
    return rest + [Photo(MAIN, picture=picture) for picture in waiting]
