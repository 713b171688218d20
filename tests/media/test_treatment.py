"""What is done to single photos: faces blurred, rights noted, animations, drawings."""

import io

import pytest
from PIL import Image, ImageChops

from newsroom.media.cache import read_rendition
from newsroom.media.drawings import cleaned_drawing
from newsroom.media.errors import PhotoError
from newsroom.media.recipe import Recipe
from newsroom.media.renditions import develop
from newsroom.media.treatment import Treatment
from tests.media.samples import exif, put, scene, stored_as

RECIPE = Recipe(widths=(120, 240), formats=("avif", "webp", "jpeg"))


def opened(photo, cache):
    """Return every rendition of a photo by its name, opened."""
    return {
        one.name: Image.open(io.BytesIO(read_rendition(cache, photo, one.name)))
        for one in photo.renditions
    }


def checkers(width=480, height=288, tile=8):
    """Return a picture whose neighbouring tiles are black and white."""
    small = Image.new("L", (width // tile, height // tile))
    small.putdata([255 * ((x + y) % 2) for y in range(small.height) for x in range(small.width)])
    return small.resize((width, height), Image.Resampling.NEAREST).convert("RGB")


@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_a_blurred_box_holds_no_detail_in_any_rendition(tmp_path, orientation):
    picture = stored_as(checkers(), orientation)
    path = put(tmp_path / "a.jpg", picture, exif=exif(orientation), quality=95)
    recipe = Recipe(widths=(240, 480), formats=RECIPE.formats)
    photo = develop(path, recipe, tmp_path / "cache", Treatment(blur=((25, 25, 50, 50),)))
    assert (photo.width, photo.height) == (480, 288)
    for image in opened(photo, tmp_path / "cache").values():
        grey = image.convert("L")
        width, height = grey.size
        inside = grey.crop((width * 3 // 10, height * 3 // 10, width * 7 // 10, height * 7 // 10))
        darkest, brightest = inside.getextrema()
        assert brightest - darkest < 12
        darkest, brightest = grey.crop((0, 0, width // 5, height // 5)).getextrema()
        assert brightest - darkest > 100


def test_a_box_at_the_edge_is_blurred_up_to_it(tmp_path):
    path = put(tmp_path / "a.png", checkers(), "PNG")
    photo = develop(path, RECIPE, tmp_path / "cache", Treatment(blur=((90, 0, 10, 100),)))
    largest = opened(photo, tmp_path / "cache")[photo.renditions[-1].name].convert("L")
    darkest, brightest = largest.crop((220, 0, 240, largest.height)).getextrema()
    assert brightest - darkest < 12


def test_another_treatment_is_another_photo(tmp_path):
    path = put(tmp_path / "a.jpg", scene(300, 200))
    treatments = (
        Treatment(),
        Treatment(blur=((0, 0, 10, 10),)),
        Treatment(credit="Ảnh: Lê Đo"),
        Treatment(copyright="Sở Mẫu"),
    )
    digests = {develop(path, RECIPE, tmp_path / "cache", one).digest for one in treatments}
    assert len(digests) == 4


def test_renditions_carry_credit_and_copyright_and_nothing_else(tmp_path):
    path = put(tmp_path / "a.jpg", scene(300, 200), exif=exif(1, gps=True))
    said = Treatment(credit="Ảnh: Lê Đo <Sở Mẫu>", copyright="© Trung tâm Đo lường")
    photo = develop(path, RECIPE, tmp_path / "cache", said)
    for image in opened(photo, tmp_path / "cache").values():
        assert not image.getexif()
        assert "Ảnh: Lê Đo &lt;Sở Mẫu&gt;" in image.info["xmp"].decode()
        assert "© Trung tâm Đo lường" in image.info["xmp"].decode()
        assert "GPS" not in image.info["xmp"].decode()
    plain = develop(path, RECIPE, tmp_path / "cache")
    for image in opened(plain, tmp_path / "cache").values():
        assert not image.getexif()
        assert not image.info.get("xmp")


def animation(path, frames=12, duration=80):
    pictures = [scene(300, 200).rotate(10 * number) for number in range(frames)]
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=duration, loop=0)
    return path


def test_an_animation_is_its_first_frame_unless_asked_for(tmp_path):
    path = animation(tmp_path / "a.gif")
    photo = develop(path, RECIPE, tmp_path / "cache")
    assert not photo.is_moving
    for image in opened(photo, tmp_path / "cache").values():
        assert getattr(image, "n_frames", 1) == 1
        first = scene(300, 200).rotate(0).resize(image.size)
        apart = ImageChops.difference(image.convert("L"), first.convert("L"))
        assert sum(apart.resize((1, 1), Image.Resampling.BOX).getextrema()) < 30


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png"])
def test_an_animation_asked_for_moves_as_webp_and_stops_within_five_seconds(tmp_path, name):
    recipe = Recipe(widths=(120, 240), formats=("avif", "webp", "jpeg"), moving=True)
    photo = develop(animation(tmp_path / name), recipe, tmp_path / "cache")
    assert photo.is_moving
    assert {one.format for one in photo.renditions} == {"webp", "jpeg"}
    for name, image in opened(photo, tmp_path / "cache").items():
        if name.endswith("webp"):
            assert image.n_frames == 12
            assert 1 <= image.info["loop"] <= 5000 / (12 * 80)
        else:
            assert getattr(image, "n_frames", 1) == 1


DRAWING = """<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 40 20" onload="alert(1)"><title>Dấu</title><metadata>Nguyễn Văn A, D:\\tep</metadata>
<script>alert(2)</script><style>@import url(https://x.example/a.css)</style>
<a xlink:href="javascript:alert(3)"><rect width="5" height="5"/></a>
<image href="https://x.example/a.png"/><use xlink:href="#o"/><use href="https://x.example/a.svg#a"/>
<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Chữ</p></foreignObject>
<circle id="o" cx="5" cy="5" r="4" style="fill: #d00; background: url(https://x.example/b)"
 onclick="alert(4)"/><path d="M0 0h4" fill="url(#o)" stroke="url(https://x.example/c)"/>
<animate attributeName="x"/><set attributeName="onload" to="alert(5)"/></svg>"""


def test_a_drawing_keeps_its_shapes_and_loses_all_that_runs_loads_or_tells():
    cleaned, width, height = cleaned_drawing(DRAWING.encode())
    text = cleaned.decode()
    assert (width, height) == (40, 20)
    for kept in ("<title>Dấu</title>", "<circle", 'fill="#d00"', 'd="M0 0h4"', 'href="#o"'):
        assert kept in text
    for gone in ("script", "alert", "example", "Nguyễn", "foreign", "animate", "<set", "style"):
        assert gone not in text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "broken"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><g>', "broken"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "broken"),
        ('<html><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/></html>', "not_a_photo"),
    ],
)
def test_a_drawing_that_cannot_be_trusted_is_an_error(tmp_path, text, reason):
    path = tmp_path / "a.svg"
    path.write_text(text, "utf-8")
    with pytest.raises(PhotoError) as raised:
        develop(path, RECIPE, tmp_path / "cache")
    assert raised.value.reason == reason


def test_a_drawing_is_published_as_one_file_for_all_widths(tmp_path):
    path = tmp_path / "a.svg"
    path.write_text(DRAWING, "utf-8")
    photo = develop(path, RECIPE, tmp_path / "cache")
    (rendition,) = photo.renditions
    assert (rendition.format, rendition.name[-4:]) == ("svg", ".svg")
    assert b"alert" not in read_rendition(tmp_path / "cache", photo, rendition.name)
