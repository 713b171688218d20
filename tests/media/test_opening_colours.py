"""Photos come out in sRGB, whatever their colours are stored in."""

import pytest
from PIL import Image, ImageCms

from newsroom.media.opening import open_upright_srgb
from tests.media.colours import delta_e, in_srgb
from tests.media.opened import assert_corners
from tests.media.samples import (
    ADOBE_RGB,
    DISPLAY_P3,
    adobe_rgb,
    corners,
    display_p3,
    near,
    put,
    scene,
)


def test_a_saturated_display_p3_colour_keeps_its_look(tmp_path):
    # sRGB's purest red is (234, 51, 35) in Display P3.
    picture = Image.new("RGB", (64, 64), (234, 51, 35))
    with_profile = put(tmp_path / "p3.png", picture, "PNG", icc_profile=display_p3())
    without = put(tmp_path / "plain.png", picture, "PNG")
    assert near(open_upright_srgb(with_profile).getpixel((9, 9)), (255, 0, 0), 2)
    assert open_upright_srgb(without).getpixel((9, 9)) == (234, 51, 35)


def test_an_adobe_rgb_jpeg_is_converted(tmp_path):
    # Adobe RGB (219, 0, 0) is redder than sRGB's (219, 0, 0).
    picture = Image.new("RGB", (64, 64), (219, 0, 0))
    path = put(tmp_path / "a.jpg", picture, quality=95, icc_profile=adobe_rgb())
    assert near(open_upright_srgb(path).getpixel((9, 9)), (254, 0, 0), 4)


@pytest.mark.parametrize(
    ("primaries", "profile"), [(DISPLAY_P3, display_p3), (ADOBE_RGB, adobe_rgb)]
)
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_colours_look_as_the_profile_says_within_what_an_eye_can_tell(
    tmp_path, format, primaries, profile
):
    shades = [(r, g, b) for r in (40, 128, 210) for g in (40, 128, 210) for b in (40, 128, 210)]
    picture = Image.new("RGB", (27 * 16, 16))
    for number, shade in enumerate(shades):
        picture.paste(shade, (16 * number, 0, 16 * number + 16, 16))
    options = {"lossless": True} if format == "WEBP" else {"quality": 95, "subsampling": "4:4:4"}
    options = {} if format in ("PNG", "TIFF") else options
    image = open_upright_srgb(
        put(tmp_path / "a", picture, format, icc_profile=profile(), **options)
    )
    for number, shade in enumerate(shades):
        seen = image.getpixel((16 * number + 8, 8))
        assert delta_e(seen, in_srgb(shade, primaries)) < 2.3, shade


def test_an_srgb_profile_changes_nothing(tmp_path):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = put(tmp_path / "a.png", scene(60, 40), "PNG", icc_profile=profile)
    assert open_upright_srgb(path).tobytes() == scene(60, 40).tobytes()


@pytest.mark.parametrize("profile", [b"no profile", display_p3()[:200]])
def test_a_damaged_profile_is_passed_over(tmp_path, profile):
    path = put(tmp_path / "a.png", scene(60, 40), "PNG", icc_profile=profile)
    assert open_upright_srgb(path).tobytes() == scene(60, 40).tobytes()


def test_a_profile_for_other_colours_is_passed_over(tmp_path):
    path = put(tmp_path / "a.png", scene(60, 40).convert("L"), "PNG", icc_profile=display_p3())
    assert open_upright_srgb(path).tobytes() == scene(60, 40).convert("L").convert("RGB").tobytes()


def test_a_cmyk_jpeg_becomes_rgb(tmp_path):
    path = put(tmp_path / "a.jpg", corners().convert("CMYK"), quality=95)
    image = open_upright_srgb(path)
    assert image.mode == "RGB"
    assert_corners(image)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_rgb(tmp_path, mode):
    black_and_white = Image.new("L", (40, 20), "black")
    black_and_white.paste("white", (20, 0, 40, 20))
    if mode == "I;16":
        picture = Image.frombytes(
            mode, (40, 20), (b"\0\0" * 10 + b"\0\x80" * 10 + b"\xff\xff" * 20) * 20
        )
    else:
        picture = black_and_white.convert(mode)
    image = open_upright_srgb(put(tmp_path / "a.png", picture, "PNG"))
    assert image.mode == "RGB"
    assert image.getpixel((2, 9)) == (0, 0, 0)
    assert image.getpixel((30, 9)) == (255, 255, 255)
    if mode == "I;16":
        assert near(image.getpixel((15, 9)), (128, 128, 128), 1)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_parts_lie_on_white_paper(tmp_path, mode):
    picture = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 128), (20, 0, 40, 20))
    if mode == "P":
        picture = Image.new("P", (40, 20), 0)
        picture.putpalette([0, 0, 0, 127, 127, 127])
        picture.paste(1, (20, 0, 40, 20))
        path = put(tmp_path / "a.png", picture, "PNG", transparency=0)
    else:
        path = put(tmp_path / "a.png", picture.convert(mode), "PNG")
    image = open_upright_srgb(path)
    assert image.getpixel((9, 9)) == (255, 255, 255)
    assert near(image.getpixel((30, 9)), (127, 127, 127), 1)
