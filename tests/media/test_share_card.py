"""A share card: the title whole, in the department's colours, beside the photo's point of focus."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from newsroom.media import share_card as cards
from newsroom.media.card_style import CardStyle, CardWords
from newsroom.media.share_card import share_card
from tests.media.samples import encoded
from tests.sites import ROOT

FONTS = ROOT / "theme" / "static" / "fonts"
STYLE = CardStyle(
    "#a3161e", "#5a0d12", FONTS / "be-vietnam-pro-700.woff2", FONTS / "be-vietnam-pro-400.woff2"
)
WORDS = CardWords("Mở thêm góc đọc số", "Thư viện Mẫu", "Sở Mẫu\nThành phố Mẫu")
MARKS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
TITLES = st.text(MARKS + MARKS.upper() + "abc  0123456789-–“”", min_size=1, max_size=300)


def opened(card: bytes) -> Image.Image:
    return Image.open(io.BytesIO(card)).convert("RGB")


def halves() -> bytes:
    """Return a wide photo, blue on the left, lime on the right."""
    picture = Image.new("RGB", (2400, 900), "blue")
    picture.paste("lime", (1200, 0, 2400, 900))
    return encoded(picture)


@pytest.mark.parametrize(("focus", "channel"), [("10% 50%", 2), ("90% 50%", 1)])
def test_a_card_shows_the_part_of_the_photo_that_matters(focus, channel):
    card = opened(share_card(WORDS, STYLE, halves(), focus))
    assert card.size == (1200, 630)
    right = card.crop((760, 20, 1180, 610)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert right[channel] > 240
    assert sum(right) - right[channel] < 30


def test_a_card_is_in_the_departments_colour_and_the_same_each_time():
    first = share_card(WORDS, STYLE)
    assert first == share_card(WORDS, STYLE)
    red, green, blue = opened(first).getpixel((1190, 5))
    assert abs(red - 0xA3) < 8 and abs(green - 0x16) < 8 and abs(blue - 0x1E) < 8
    other = CardStyle("#004477", "#002244", STYLE.bold, STYLE.regular)
    assert share_card(WORDS, other) != first


def test_every_vietnamese_letter_has_a_shape_of_its_own():
    font = ImageFont.truetype(STYLE.bold, 60)
    shapes = {bytes(font.getmask(letter)) for letter in MARKS + MARKS.upper()}
    missing = bytes(font.getmask("\uffff"))
    assert len(shapes) == 2 * len(MARKS)
    assert missing not in shapes


@settings(max_examples=60)
@given(TITLES)
def test_a_title_of_any_length_stays_on_the_card(title):
    if not title.split():
        return
    room, height = 560, 380
    font, lines = cards._fitted(title, STYLE.bold, room, height)
    assert all(font.getlength(line) <= room for line in lines)
    assert len(lines) * font.size * cards._LEADING <= height + 1
    shown = " ".join(lines)
    if "…" not in shown:
        assert shown.split() == title.split()


def test_a_usual_title_is_shown_whole():
    title = (
        "Hội nghị triển khai kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 "
        "trên địa bàn Thành phố Hồ Chí Minh"
    )
    _, lines = cards._fitted(title, Path(STYLE.bold), 560, 380)
    assert " ".join(lines) == title


def test_what_does_not_fit_ends_in_dots_never_in_the_middle_of_a_name():
    font = ImageFont.truetype(STYLE.bold, 30)
    agency = "Trung tâm Văn hóa, Thông tin và Thể thao thuộc Ủy ban nhân dân xã Mẫu Một Hai Ba Bốn"
    first, second = cards._at_most(2, agency, font, 568)
    assert second.endswith("…")
    assert agency.startswith(f"{first} {second[:-1]}")
    assert cards._at_most(2, "Sở Mẫu", font, 568) == ["Sở Mẫu"]


def test_a_title_without_a_photo_stands_in_the_middle():
    card = opened(share_card(CardWords("Sở Mẫu", "", "Thành phố Mẫu"), STYLE)).convert("L")
    rows = [y for y in range(110, 540) if card.crop((56, y, 1144, y + 1)).getextrema()[1] > 220]
    assert 260 < (rows[0] + rows[-1]) / 2 < 370
