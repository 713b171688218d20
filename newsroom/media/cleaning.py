"""Photos in full size without what they tell beside the picture."""

import io

from newsroom.media.blurring import blurred
from newsroom.media.opening import open_bytes
from newsroom.media.privacy.inquiry import Unreadable
from newsroom.media.privacy.strip_images import stripped_jpeg
from newsroom.media.rights import rights_packet
from newsroom.media.treatment import Treatment

QUALITY = 92


def cleaned_photo(data: bytes, treatment: Treatment) -> bytes:
    """Return a photo as a JPEG file that carries its rights and nothing else.

    A JPEG keeps its pixels as the camera stored them, bit for bit; what is blurred or stored
    otherwise is encoded anew. Raises :class:`newsroom.media.errors.PhotoError`.
    """
    rights = rights_packet(treatment)
    if not treatment.blur and data.startswith(b"\xff\xd8\xff"):
        try:
            return stripped_jpeg(data, rights)
        except Unreadable:
            pass  # what decoders put up with is encoded anew, or told
    image = blurred(open_bytes(data)[0], treatment.blur)
    target = io.BytesIO()
    carried = {"xmp": rights} if rights else {}
    image.save(target, "JPEG", quality=QUALITY, subsampling="4:4:4", optimize=True, **carried)
    return target.getvalue()
