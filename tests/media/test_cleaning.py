"""Photos in full size: the same pixels, without what else the file told."""

import io

import pytest
from PIL import Image

from newsroom.media.cleaning import cleaned_photo
from newsroom.media.errors import PhotoError
from newsroom.media.treatment import Treatment
from tests.media.samples import encoded, exif, scene, stored_as

SECRETS = (b"Exif", b"GPS", b"Photoshop", b"http://ns.adobe.com", b"bi mat", b"Mau 1")


def told(data: bytes) -> list[bytes]:
    return [secret for secret in SECRETS if secret in data]


def with_secrets(data: bytes) -> bytes:
    """Return a JPEG with XMP, IPTC and a comment after its first marker, more behind its end."""
    parts = (
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>bi mat</x>"),
        (0xED, b"Photoshop 3.0\x008BIM bi mat"),
        (0xFE, b"bi mat"),
        (0xE2, b"FPXR\0bi mat"),
    )
    extra = b"".join(bytes((0xFF, m)) + (len(c) + 2).to_bytes(2, "big") + c for m, c in parts)
    return data[:2] + extra + data[2:] + b"\0\0\0\x18ftypmp42 bi mat"


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_jpeg_keeps_pixels_and_way_up_and_loses_the_rest(orientation, progressive):
    picture = stored_as(scene(400, 300), orientation)
    options = {"exif": exif(orientation, gps=True), "progressive": progressive}
    data = with_secrets(encoded(picture, **options))
    assert told(data)
    cleaned = cleaned_photo(data, Treatment())
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(cleaned))
    assert before.tobytes() == after.tobytes()
    assert after.getexif().get(0x0112, 1) == orientation
    assert dict(after.getexif()) in ({}, {0x0112: orientation})
    assert not after.getexif().get_ifd(0x8825)
    assert set(told(cleaned)) <= {b"Exif"}
    assert cleaned.endswith(b"\xff\xd9")
    assert cleaned_photo(cleaned, Treatment()) == cleaned


def test_the_colour_profile_stays_and_so_does_a_cmyk_jpegs_mark():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    cleaned = cleaned_photo(encoded(scene(90, 60), icc_profile=profile), Treatment())
    assert Image.open(io.BytesIO(cleaned)).info["icc_profile"] == profile
    cmyk = encoded(scene(90, 60).convert("CMYK"))
    before, after = (
        Image.open(io.BytesIO(cmyk)),
        Image.open(io.BytesIO(cleaned_photo(cmyk, Treatment()))),
    )
    assert (after.mode, after.tobytes()) == ("CMYK", before.tobytes())


def test_rights_are_noted_in_full_size_too():
    cleaned = cleaned_photo(encoded(scene(90, 60)), Treatment(credit="Ảnh: Lê Đo"))
    assert "Ảnh: Lê Đo" in Image.open(io.BytesIO(cleaned)).info["xmp"].decode()


@pytest.mark.parametrize("format", ["PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_other_photos_become_jpegs_in_full_size(format):
    cleaned = cleaned_photo(encoded(scene(400, 300), format), Treatment())
    image = Image.open(io.BytesIO(cleaned))
    assert (image.format, image.size) == ("JPEG", (400, 300))
    assert not told(cleaned)


def test_a_blurred_box_is_blurred_in_full_size_too():
    noise = Image.effect_noise((400, 300), 120).convert("RGB")
    cleaned = cleaned_photo(encoded(noise), Treatment(blur=((25, 25, 50, 50),)))
    inside = Image.open(io.BytesIO(cleaned)).convert("L").crop((140, 110, 260, 190))
    darkest, brightest = inside.getextrema()
    assert brightest - darkest < 60


def test_every_cut_of_a_jpeg_is_refused_or_made_anew_never_passed_on():
    data = with_secrets(encoded(scene(200, 150)))
    end = data.rindex(b"\xff\xd9")
    for place in range(2, end, 97):
        with pytest.raises(PhotoError):
            cleaned_photo(data[:place], Treatment())
