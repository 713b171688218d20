"""Turning whatever colours a photo is stored in into plain sRGB."""

import io

from PIL import Image, ImageCms

_PROFILE_SPACES = {"RGB": "RGB ", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab "}


def to_srgb(image: Image.Image) -> Image.Image:
    """Return `image`, of any Pillow mode, as an RGB image without metadata, on white paper.

    One that is RGB already loses its metadata itself.

    An embedded ICC profile is honoured, relative colorimetric with black point compensation as
    browsers do it. A damaged profile, or one for another kind of colours, is passed over, again
    as browsers do.
    """
    profile = image.info.get("icc_profile")
    paper = _on_white(image)
    rgb = _through_profile(paper, profile) if profile else None
    if rgb is None:
        rgb = _without_profile(paper)
    rgb.info = {}
    return rgb


def is_srgb(image: Image.Image) -> bool:
    """Tell whether `to_srgb` returns the picture itself."""
    is_plain = image.mode == "RGB" and not image.has_transparency_data
    return is_plain and not image.info.get("icc_profile")


def average_colour(image: Image.Image) -> str:
    """Return the mean colour of an RGB image as "#rrggbb"."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX, reducing_gap=2.0).getpixel((0, 0))
    return f"#{red:02x}{green:02x}{blue:02x}"


def _on_white(image: Image.Image) -> Image.Image:
    """Return an opaque 8-bit image: RGB, L, CMYK, LAB, or what converts to RGB as it is."""
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return _eight_bits(image)
    if image.has_transparency_data:
        layered = image.convert("LA" if image.mode in ("1", "L", "LA") else "RGBA")
        paper = Image.new("L" if layered.mode == "LA" else "RGB", image.size, "white")
        paper.paste(layered.convert(paper.mode), mask=layered.getchannel("A"))
        return paper
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in _PROFILE_SPACES else image.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Scale 16-bit greys to 8; other deep greys by their own brightest value."""
    deep = image.convert("F")
    brightest = 65535 if image.mode.startswith("I;16") else deep.getextrema()[1]
    if brightest <= 255:
        return deep.convert("L")
    return deep.point(lambda value: value * (255 / brightest) + 0.5).convert("L")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """Return `image` in sRGB, or None where the profile does not suit it."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if source.profile.xcolor_space != _PROFILE_SPACES.get(image.mode):
            return None
        return _converted(image, source)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _without_profile(image: Image.Image) -> Image.Image:
    if image.mode == "LAB":
        return _converted(image, ImageCms.createProfile("LAB"))
    # A copy of a hundred megapixels would take another 300 MB.
    return image if image.mode == "RGB" else image.convert("RGB")


def _converted(image: Image.Image, source: object) -> Image.Image:
    return ImageCms.profileToProfile(
        image,
        source,
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
