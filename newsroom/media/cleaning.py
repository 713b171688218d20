"""Photos in full size without what they tell beside the picture."""

import io
import re
import warnings

from PIL import Image

from newsroom.media.blurring import blurred
from newsroom.media.opening import open_bytes
from newsroom.media.rights import rights_packet
from newsroom.media.treatment import Treatment

QUALITY = 92
# ITU-T T.81, table B.1: the markers met on the way through a JPEG file.
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_COMMENT, _APPLICATIONS = 0xFE, range(0xE0, 0xF0)
_ALONE = {0x01, *range(0xD0, 0xD8)}
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
_JFIF, _ICC, _ADOBE = b"JFIF\0", b"ICC_PROFILE\0", b"Adobe"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ORIENTATION = 0x0112


def cleaned_photo(data: bytes, treatment: Treatment) -> bytes:
    """Return a photo as a JPEG file that carries its rights and nothing else.

    A JPEG keeps its pixels as the camera stored them, bit for bit; what is blurred or stored
    otherwise is encoded anew. Raises :class:`newsroom.media.errors.PhotoError`.
    """
    rights = rights_packet(treatment)
    if not treatment.blur and data.startswith(b"\xff\xd8\xff"):
        cleaned = cleaned_jpeg(data, rights)
        if cleaned is not None:
            return cleaned
    image = blurred(open_bytes(data)[0], treatment.blur)
    target = io.BytesIO()
    carried = {"xmp": rights} if rights else {}
    image.save(target, "JPEG", quality=QUALITY, subsampling="4:4:4", optimize=True, **carried)
    return target.getvalue()


def cleaned_jpeg(data: bytes, rights: bytes = b"") -> bytes | None:
    """Return a JPEG without EXIF, XMP, IPTC, comments, thumbnails and what follows its end.

    The way up, the colour profile and Adobe's note on the colours stay, since the pixels are
    read by them. None for a file that is not laid out as a JPEG.
    """
    kept = [b"\xff\xd8"]
    orientation = _orientation(data)
    extra = _exif(orientation) + (_segment(0xE1, _XMP + rights) if rights else b"")
    at = 2
    while True:
        found = _marker_at(data, at)
        if found is None:
            return None
        marker, at = found
        if marker == _END:
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        if marker in _ALONE:
            kept.append(bytes((0xFF, marker)))
            continue
        size = int.from_bytes(data[at : at + 2], "big")
        segment = data[at + 2 : at + size]
        if size < 2 or len(segment) != size - 2:
            return None
        if _is_needed(marker, segment):
            kept.append(data[at - 2 : at + size])
        if extra and not (marker == 0xE0 and segment.startswith(_JFIF)):
            # Readers want JFIF's segment first and EXIF's next.
            kept.insert(2 if len(kept) > 1 and kept[1][1:2] == b"\xe0" else 1, extra)
            extra = b""
        at += size
        if marker == _SCAN:
            end = _NEXT_MARKER.search(data, at)
            if end is None:
                return None
            kept.append(data[at : end.start()])
            at = end.start()


def _marker_at(data: bytes, at: int) -> tuple[int, int] | None:
    """Return the marker at a place with the place after it; fill bytes before it are passed."""
    if at >= len(data) or data[at] != 0xFF:
        return None
    while at < len(data) and data[at] == 0xFF:
        at += 1
    return (data[at], at + 1) if at < len(data) and data[at] not in (0, _START) else None


def _is_needed(marker: int, segment: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if marker not in _APPLICATIONS:
        return True
    return segment.startswith((_JFIF, _ICC)) or (marker == 0xEE and segment.startswith(_ADOBE))


def _orientation(data: bytes) -> int:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as image:
            found = image.getexif().get(_ORIENTATION, 1)
    except Exception:
        return 1  # ill-formed EXIF: browsers show such a photo as it lies
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _exif(orientation: int) -> bytes:
    """Return an EXIF segment with nothing but the way up (EXIF 2.32, TIFF 6.0); b"" for 1."""
    if orientation == 1:
        return b""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + orientation.to_bytes(2, "big") + b"\x00\x00"
    tiff = b"MM\x00\x2a\x00\x00\x00\x08" + b"\x00\x01" + entry + b"\x00\x00\x00\x00"
    return _segment(0xE1, b"Exif\0\0" + tiff)


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content
