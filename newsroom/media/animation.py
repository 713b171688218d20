"""Moving pictures: whether a photo is one, and its frames as one small animation."""

import io
from collections.abc import Iterator

from PIL import Image, ImageSequence

# WCAG 2.2, success criterion 2.2.2: what moves for longer needs a way to stop it.
LONGEST_MS = 5000
# The frames of one rendition together; a longer animation is shown by its first frame.
MOST_PIXELS = 60_000_000
_USUAL_MS = 100


def is_moving(image: Image.Image) -> bool:
    """Tell whether a file just opened holds several frames that are shown in turn.

    Several pictures in a JPEG or TIFF are none: they are further photos or pages.
    """
    return image.format in ("GIF", "WEBP", "AVIF", "PNG") and getattr(image, "n_frames", 1) > 1


def moving_webp(image: Image.Image, size: tuple[int, int], quality: int) -> bytes | None:
    """Return the frames in ``size`` as an animated WebP that stands still after five seconds.

    None when they are too many to hold.
    """
    frames = getattr(image, "n_frames", 1)
    if frames * size[0] * size[1] > MOST_PIXELS:
        return None
    shown, durations = [], []
    for frame, duration in _frames(image):
        shown.append(frame.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0))
        durations.append(duration)
    target = io.BytesIO()
    shown[0].save(
        target,
        "WEBP",
        save_all=True,
        append_images=shown[1:],
        duration=durations,
        loop=max(1, LONGEST_MS // max(1, sum(durations))),
        quality=quality,
        method=4,
        minimize_size=True,
    )
    return target.getvalue()


def _frames(image: Image.Image) -> Iterator[tuple[Image.Image, int]]:
    for frame in ImageSequence.Iterator(image):
        duration = round(frame.info.get("duration") or _USUAL_MS)
        layered = frame.convert("RGBA")
        paper = Image.new("RGB", layered.size, "white")
        paper.paste(layered.convert("RGB"), mask=layered.getchannel("A"))
        yield paper, max(20, duration)
