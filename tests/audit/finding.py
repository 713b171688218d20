"""What a checker says is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``page`` is a page kind or file, ``seen`` under what circumstances, ``said`` the fault."""

    checker: str
    page: str
    seen: str
    said: str

    def __str__(self) -> str:
        return f"{self.checker}: {self.page} ({self.seen}): {self.said}"
