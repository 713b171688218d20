"""What is made of one decoded photo."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from newsroom.media.prints import LONGEST_SIDE, make_prints, plan_sizes
from newsroom.media.recipe import Recipe
from tests.media.samples import display_p3, near, scene

WIDTHS = (400, 800, 1200, 1600)


@pytest.mark.parametrize(
    ("own", "made"),
    [
        (4000, (400, 800, 1200, 1600)),
        (1600, (400, 800, 1200, 1600)),
        (1599, (400, 800, 1200, 1599)),
        (1000, (400, 800, 1000)),
        (800, (400, 800)),
        (400, (400,)),
        (90, (90,)),
    ],
)
def test_no_photo_is_made_wider_than_it_is(own, made):
    assert tuple(width for width, _ in plan_sizes(own, own // 2, WIDTHS)) == made


def test_heights_keep_the_proportions():
    assert plan_sizes(4000, 3000, WIDTHS) == ((400, 300), (800, 600), (1200, 900), (1600, 1200))


def test_a_strip_too_tall_for_webp_is_made_narrower():
    sizes = plan_sizes(1000, 40_000, WIDTHS)
    assert sizes == ((400, 16_000), (409, 16_360))


@given(st.integers(1, 60_000), st.integers(1, 60_000))
def test_sizes_ascend_within_the_photo_and_what_webp_holds(width, height):
    sizes = plan_sizes(width, height, WIDTHS)
    assert sizes
    assert list(sizes) == sorted(set(sizes))
    for each_width, each_height in sizes:
        assert 1 <= each_width <= width
        assert 1 <= each_height <= min(height, LONGEST_SIDE)


def test_every_size_is_made_in_every_format():
    recipe = Recipe(widths=(40, 80))
    made = list(make_prints(scene(120, 90), ((40, 30), (80, 60)), recipe))
    assert [each[:3] for each in made] == [
        ("webp", 80, 60),
        ("jpeg", 80, 60),
        ("webp", 40, 30),
        ("jpeg", 40, 30),
    ]
    for format, width, height, data in made:
        with Image.open(io.BytesIO(data)) as image:
            assert (image.format.lower(), image.size) == (format, (width, height))
            wanted = scene(120, 90).resize((1, 1)).getpixel((0, 0))
            assert near(image.convert("RGB").resize((1, 1)).getpixel((0, 0)), wanted, 3)


def test_metadata_of_the_image_never_reaches_a_print():
    image = scene(120, 90)
    image.info = {"comment": b"SECRET", "icc_profile": display_p3(), "exif": b"Exif\0\0SECRET"}
    image.info["xmp"] = b"SECRET"
    for *_, data in make_prints(image, ((60, 45),), Recipe()):
        assert b"SECRET" not in data
        assert b"ICC" not in data


def test_jpegs_are_progressive_with_halved_colour():
    made = {format: data for format, *_, data in make_prints(scene(), ((400, 267),), Recipe())}
    with Image.open(io.BytesIO(made["jpeg"])) as image:
        assert image.info["progressive"]
        assert [layer[1:3] for layer in image.layer] == [(2, 2), (1, 1), (1, 1)]
