"""The picture that social networks show beside a link: title, agency, photo (1200 × 630)."""

import io
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from newsroom.media.card_style import CardStyle, CardWords

# What Facebook, Zalo and others crop nothing of: 1.91 to 1.
SIZE = WIDTH, HEIGHT = 1200, 630
_GOLD, _WHITE, _QUIET = "#ffe0ad", "#ffffff", "#f6e3d8"
_EDGE = 56
# Words stand left on the department's colour, the photo right and uncovered.
_PHOTO_WIDTH = 520
# Sizes to try for a title, each with the lines it may take: narrow beside a photo, else wide.
_NARROW = ((52, 5), (46, 6), (40, 7), (35, 8))
_WIDE = ((96, 2), (72, 3), (62, 4), (52, 5), (44, 6))
_LEADING = 1.22


def share_card(
    words: CardWords, style: CardStyle, photo: bytes | None = None, focus: str | None = None
) -> bytes:
    """Return a card as JPEG; ``photo`` is an image file's bytes, cropped around its ``focus``.

    The same words, style and photo give the same bytes with one version of Pillow.
    """
    card = _paper(style).copy()
    if photo:
        card.paste(_cropped(photo, focus, (_PHOTO_WIDTH, HEIGHT)), (WIDTH - _PHOTO_WIDTH, 0))
    _write(ImageDraw.Draw(card), words, style, WIDTH - 2 * _EDGE - bool(photo) * _PHOTO_WIDTH)
    target = io.BytesIO()
    card.save(target, "JPEG", quality=86, subsampling="4:4:4", progressive=True, optimize=True)
    return target.getvalue()


def _write(draw: ImageDraw.ImageDraw, words: CardWords, style: CardStyle, room: int) -> None:
    """Write the agency above, the site below, the title between them."""
    agency = _font(style.bold, 30)
    site = _font(style.regular, 26)
    top = _EDGE
    for line in _at_most(2, words.agency, agency, room):
        draw.text((_EDGE, top), line, _GOLD, agency)
        top += 40
    draw.rectangle((_EDGE, top + 12, _EDGE + 72, top + 17), fill=_GOLD)
    foot = [_shortened(line, site, room) for line in words.site.splitlines()[:2]]
    bottom = HEIGHT - _EDGE - 34 * len(foot)
    for number, line in enumerate(foot):
        draw.text((_EDGE, bottom + 34 * number), line, _QUIET, site)
    title, lines = _fitted(words.title, style.bold, room, bottom - top - 60)
    leading = title.size * _LEADING
    at = top + 44
    if room > WIDTH // 2:  # without a photo the title stands in the middle of the free space
        at += max(0.0, (bottom - top - 60 - leading * len(lines)) / 2)
    for number, line in enumerate(lines):
        draw.text((_EDGE, at + leading * number), line, _WHITE, title)


def _cropped(photo: bytes, focus: str | None, size: tuple[int, int]) -> Image.Image:
    """Return the largest part of ``size``'s shape around the focus ("50% 30%"), in that size."""
    with Image.open(io.BytesIO(photo)) as opened:
        opened.draft("RGB", SIZE)
        image = opened.convert("RGB")
    across, down = (int(part.rstrip("%")) / 100 for part in (focus or "50% 50%").split())
    scale = max(size[0] / image.width, size[1] / image.height)
    width, height = size[0] / scale, size[1] / scale
    left = max(0.0, min(across * image.width - width / 2, image.width - width))
    top = max(0.0, min(down * image.height - height / 2, image.height - height))
    box = (left, top, min(left + width, image.width), min(top + height, image.height))
    return image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)


@cache
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size)


@cache
def _paper(style: CardStyle) -> Image.Image:
    deep, fill = (Image.new("RGB", SIZE, colour) for colour in (style.deep, style.fill))
    return Image.composite(deep, fill, Image.linear_gradient("L").resize(SIZE))


def _fitted(
    title: str, file: Path, room: int, height: float
) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest font in which the title fits, with its lines."""
    for size, most in _NARROW if room < WIDTH // 2 else _WIDE:
        font = _font(file, size)
        most = min(most, int(height / (size * _LEADING)))
        lines = _wrapped(title, font, room)
        if len(lines) <= most:
            return font, _balanced(title, font, room, len(lines))
    return font, _at_most(most, title, font, room)


def _balanced(text: str, font: ImageFont.FreeTypeFont, room: int, count: int) -> list[str]:
    """Return lines of about one length, as many as the text takes at least."""
    narrow, wide = room // 2, room
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        if len(_wrapped(text, font, middle)) <= count:
            wide = middle
        else:
            narrow = middle
    return _wrapped(text, font, wide)


def _at_most(most: int, text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Return a text in so many lines at most, the last one shortened where it goes on."""
    lines = _wrapped(text, font, room)
    rest = " ".join(lines[most - 1 :])
    return lines if len(lines) <= most else [*lines[: most - 1], _shortened(rest, font, room)]


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(_shortened(word, font, room))
    return lines


def _shortened(text: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    """Return a text that fits, its last words given up for "…" where it does not."""
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        text = text.rpartition(" ")[0] if " " in text else text[:-1]
    return f"{text}…"
