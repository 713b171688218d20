"""What is done to one photo beside the recipe: places made unrecognisable, rights noted in it."""

from dataclasses import dataclass

# Left, top, width, height in percent of the upright photo.
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Treatment:
    """``blur`` are the boxes in which nobody may be recognised, in every rendition.

    ``credit`` and ``copyright`` are the only words that the renditions carry inside them.
    """

    blur: tuple[Box, ...] = ()
    credit: str | None = None
    copyright: str | None = None

    def key(self) -> str:
        """Return a text that differs wherever the bytes of a rendition might; "" for nothing."""
        return "" if self == PLAIN else repr((self.blur, self.credit, self.copyright))


PLAIN = Treatment()
