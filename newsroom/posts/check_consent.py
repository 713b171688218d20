"""Checks of what the header says of the people in a photo."""

from collections.abc import Iterator

from newsroom.posts.announcement import Facts, PageFacts, PhotoFacts
from newsroom.posts.details import Details
from newsroom.posts.places import place_in_list
from newsroom.posts.wrong import Wrong
from newsroom.text.fold import fold

_BLURRED = {"blurred", "lam mo", "da lam mo"}
_REFUSED = ("khong", "chua", "no", "none")


def check_consent(facts: Facts | PageFacts, details: Details) -> Iterator[Wrong]:
    """Yield what is missing before the people in the photos may be shown."""
    for number, image in enumerate(facts.images):
        place = place_in_list(details.places, "images", number, "file")
        if is_blurred(image) and not image.blur:
            yield Wrong("ND427", place, file=image.file)
        elif image.people == "minors" and not _is_given(image):
            yield Wrong("ND428", place, file=image.file)


def is_blurred(image: PhotoFacts) -> bool:
    """Tell whether a photo is said to be shown with its people made unrecognisable."""
    return fold(image.consent or "").strip(" .") in _BLURRED


def _is_given(image: PhotoFacts) -> bool:
    said = fold(image.consent or "").split()
    return bool(said) and said[0].strip(".,:") not in _REFUSED
