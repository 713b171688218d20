"""Who waits at a terminal sees how far a build is; a log does not."""

import io
import sys

import pytest

from newsroom.desk import progress


class Screen(io.StringIO):
    """What a terminal was sent."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("screen", [Screen, io.StringIO])
def test_posts_and_pages_are_counted_on_a_terminal_only(site, monkeypatch, screen):
    monkeypatch.setattr(progress, "DELAY_SECONDS", 0)
    shown = screen()
    monkeypatch.setattr(sys, "stderr", shown)
    site.post("2026-11-15-tin")
    assert site.build() == 0
    for label in ("Đọc bài:", "Dựng trang:"):
        assert (label in shown.getvalue()) == (screen is Screen)
