"""Every kind of file staff hand in shows the same picture, upright and in its colours."""

import pytest

from newsroom.media import bands
from newsroom.media.opening import open_bytes
from tests.media.colours import delta_e
from tests.media.hard_cases import HEIGHT, WIDTH, cases

CASES = dict(cases())
# 2.3 is just noticeable. Lab in 8 bits is coarser than that.
NOTICED, COARSE = 2.3, 3
CORNERS = {(24, 16): "ff0000", (72, 16): "00ff00", (24, 48): "0000ff", (72, 48): "ffffff"}


@pytest.mark.parametrize("name", CASES)
def test_each_kind_shows_its_corners(name):
    image, size = open_bytes(CASES[name])
    assert size == image.size == (WIDTH, HEIGHT)
    assert image.mode == "RGB"
    for spot, colour in CORNERS.items():
        apart = delta_e(image.getpixel(spot), tuple(bytes.fromhex(colour)))
        assert apart < (COARSE if name == "tiff lab" else NOTICED), spot


@pytest.mark.parametrize("name", CASES)
def test_read_by_rows_and_in_bands_it_is_the_same_picture(name, monkeypatch):
    whole, _ = open_bytes(CASES[name])
    monkeypatch.setattr(bands, "LARGE", 100)
    monkeypatch.setattr(bands, "_BAND", 700)
    assert open_bytes(CASES[name])[0].tobytes() == whole.tobytes()


@pytest.mark.parametrize("name", ["png alpha", "png 16 bits", "png turned", "gif", "webp alpha"])
def test_a_large_picture_is_made_smaller_as_it_is_read(name, monkeypatch):
    monkeypatch.setattr(bands, "LARGE", 100)
    monkeypatch.setattr(bands, "_BAND", 700)
    image, size = open_bytes(CASES[name], least_width=16)
    assert (size, image.size) == ((WIDTH, HEIGHT), (WIDTH // 3, -(-HEIGHT // 3)))
    for (x, y), colour in CORNERS.items():
        assert delta_e(image.getpixel((x // 3, y // 3)), tuple(bytes.fromhex(colour))) < NOTICED
