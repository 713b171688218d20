"""The contact sheet: every photo of a post over its caption, in one HTML file."""

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from newsroom.desk.photos.body import shown_photos
from newsroom.media.opening import PhotoError, open_upright_srgb

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A photo of the sheet; ``src`` is "" for one that is missing or cannot be opened."""

    file: str
    caption: str
    came: str
    src: str
    width: int
    height: int


def contact_sheet(folder: Path, text: str, came: Mapping[str, str]) -> str:
    """Return the sheet of a post; ``came`` tells what its files were called before."""
    photos = [
        _photo(folder / one.file, one.file, one.caption or "", came.get(one.file, ""))
        for one in shown_photos(text)
    ]
    template = Path(__file__).with_name("contact_sheet.html").read_text("utf-8")
    made = Environment(autoescape=True, trim_blocks=True).from_string(template)
    return made.render(
        title=folder.name, index=f"{folder.name}/index.md", photos=photos, said=_said(photos)
    )


def _said(photos: list[SheetPhoto]) -> str:
    """Return how many photos there are, and what they lack."""
    lacking = {
        "chưa có ảnh": sum(not one.src for one in photos),
        "chưa có chú thích": sum(not one.caption for one in photos),
    }
    told = [f"{number} chỗ {what}" for what, number in lacking.items() if number]
    return f"{len(photos)} hình, {'; '.join(told) or 'hình nào cũng có chú thích'}."


def _photo(path: Path, file: str, caption: str, came: str) -> SheetPhoto:
    try:
        image = open_upright_srgb(path, least_width=_WIDTH)
    except (PhotoError, OSError):
        return SheetPhoto(file, caption, came, "", 0, 0)
    image.thumbnail((_WIDTH, _WIDTH * 2))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=75)
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    return SheetPhoto(file, caption, came, f"data:image/jpeg;base64,{data}", *image.size)
