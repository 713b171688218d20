"""What tests say of a photo that was opened, or refused."""

from pathlib import Path

import pytest
from PIL import Image

from newsroom.media.opening import PhotoError, inspect, open_upright_srgb
from tests.media.samples import CORNERS, near


def reason(path: Path, **limits: int) -> str:
    """Why `path` is refused, both by inspecting and by opening it."""
    with pytest.raises(PhotoError) as inspected:
        inspect(path, **limits)
    with pytest.raises(PhotoError) as opened:
        open_upright_srgb(path, **limits)
    assert inspected.value.reason == opened.value.reason
    assert inspected.value.detail
    return inspected.value.reason


def assert_corners(image: Image.Image) -> None:
    right, bottom = image.width * 3 // 4, image.height * 3 // 4
    left, top = image.width // 4, image.height // 4
    spots = {
        "top left": (left, top),
        "top right": (right, top),
        "bottom left": (left, bottom),
        "bottom right": (right, bottom),
    }
    colours = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255,) * 3}
    for name, spot in spots.items():
        assert near(image.getpixel(spot), colours[CORNERS[name]]), name
