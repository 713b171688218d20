"""What can be wrong with a photo."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Reason = Literal[
    "missing",
    "not_a_photo",
    "broken",
    "too_many_pixels",
    "too_many_for_format",
    "too_long",
    "too_many_scans",
    "too_big",
    "no_regular_file",
]
NOTHING: Mapping[str, str] = MappingProxyType({})


class PhotoError(Exception):
    """A photo that cannot be used: ``reason`` for programs, ``detail`` (Vietnamese) for staff.

    ``params`` are what a finding's sentence says of it.
    """

    def __init__(self, reason: Reason, detail: str, params: Mapping[str, str] = NOTHING):
        # All go to Exception itself, so that the error survives the way back from a worker.
        super().__init__(reason, detail, dict(params))
        self.reason = reason
        self.detail = detail
        self.params = dict(params)
