"""What can be wrong with a photo."""

from typing import Literal

Reason = Literal[
    "missing", "not_a_photo", "broken", "too_many_pixels", "too_big", "no_regular_file"
]


class PhotoError(Exception):
    """A photo that cannot be used: ``reason`` for programs, ``detail`` (Vietnamese) for staff."""

    def __init__(self, reason: Reason, detail: str):
        # Both go to Exception itself, so that the error survives the way back from a worker.
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
