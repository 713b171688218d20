"""Signs that steer a terminal instead of being text: C0 and C1 controls (ECMA-48)."""

import re

_STEERING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def without_steering(text: str) -> str:
    """Return ``text`` with a blank in place of each; tabs and line ends stay."""
    return _STEERING.sub(" ", text)
