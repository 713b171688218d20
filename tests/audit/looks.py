"""The circumstances in which a page is looked at: width, colours, medium, script or none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """A ``width`` in CSS pixels, and what the reader or the device prefers."""

    width: int
    scheme: str = "light"
    forced: bool = False
    medium: str = "screen"
    script: bool = True

    @property
    def name(self) -> str:
        """Return the look as a part of a file name: ``360-dark``."""
        odd = ("forced" * self.forced, "print" * (self.medium == "print"))
        odd += ("no-script" * (not self.script),)
        return "-".join(filter(None, (str(self.width), self.scheme, *odd)))

    @property
    def height(self) -> int:
        """Return the height of a phone's or a desktop's window."""
        return 740 if self.width < 600 else 900

    @property
    def media(self) -> dict:
        """Return the look as the browser driver's arguments to emulate media."""
        forced = "active" if self.forced else "none"
        return {"media": self.medium, "color_scheme": self.scheme, "forced_colors": forced}


PHONE, TABLET, PAPER, DESKTOP = 360, 768, 794, 1280
PHONE_LOOKS = (Look(PHONE), Look(PHONE, "dark"))
SCREENS = (
    *PHONE_LOOKS,
    Look(PHONE, forced=True),
    Look(DESKTOP),
    Look(DESKTOP, "dark"),
    Look(DESKTOP, forced=True),
)
ALL_LOOKS = (
    *SCREENS,
    Look(PAPER, medium="print"),
    Look(PHONE, script=False),
    Look(DESKTOP, script=False),
)
SHOTS = (
    *(Look(width, scheme) for width in (PHONE, TABLET, DESKTOP) for scheme in ("light", "dark")),
    Look(TABLET, forced=True),
)
