"""What a reader sees of a photo: its point of focus in crops, its colour before it has come."""

import io

import pytest
from PIL import Image

from tests.audit.host import served
from tests.media.samples import put

BODY = "Một câu.\n\n![Hai màu](a.png)"
FOCUS = "images:\n  - file: a.png\n    caption: Hai màu\n    focus: 95% 50%"


@pytest.fixture
def address(site):
    """Serve a site with two posts, each with a wide photo, blue on the left, lime on the right."""
    halves = Image.new("RGB", (1600, 400), (0, 0, 255))
    halves.paste((0, 255, 0), (800, 0, 1600, 400))
    for id, header in (("2026-11-20-giua", ""), ("2026-11-21-phai", FOCUS)):
        put(site.post(id, header, BODY).with_name("a.png"), halves, "PNG")
    assert site.build() == 0
    with served(site.output()) as where:
        yield where


def pixels(locator) -> Image.Image:
    return Image.open(io.BytesIO(locator.screenshot())).convert("RGB")


def test_a_crop_in_a_list_shows_the_focus(page, address):
    page.goto(f"{address}/thong-bao/")
    page.wait_for_load_state("networkidle")
    for words, shares in (("phai", (0, 1)), ("giua", (0.5, 0.5))):
        photo = page.locator(".notice", has=page.get_by_role("link", name=f"Bài {words}"))
        shown = pixels(photo.locator("img").first)
        width, height = shown.size
        assert 1.2 < width / height < 1.5
        row = [shown.getpixel((x, height // 2)) for x in range(4, width - 4)]
        for share, channel in zip(shares, (2, 1), strict=True):
            found = sum(max(one) == one[channel] for one in row) / len(row)
            assert abs(found - share) < 0.05


def test_a_photo_that_has_not_come_yet_holds_its_place_in_its_colour(page, address):
    page.route("**/anh/*", lambda route: None)  # for ever under way
    page.goto(f"{address}/thong-bao/2026/11/giua/", wait_until="commit")
    photo = page.locator("figure img").first
    photo.wait_for()
    box = photo.bounding_box()
    assert 3.5 < box["width"] / box["height"] < 4.5
    red, green, blue = pixels(photo).getpixel((int(box["width"] / 2), int(box["height"] / 2)))
    assert green > red + 20 and blue > red + 20  # what blue and lime are on average
    page.unroute_all(behavior="ignoreErrors")
